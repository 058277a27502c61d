import { parseFigure } from '#domain/numerals.ts';
import { withoutSpace } from '../../without-space.ts';

const AROUND_A_NUMBER = /^[第([【]|[)\]】]?[.、,项条号]*$/gu;

/** 1, 1., （1）, ①, 一, （一）, 第1项: the number of a row, however it is written. */
export function ordinalOf(text: string): number | undefined {
  return parseFigure(withoutSpace(text.normalize('NFKC')).replace(AROUND_A_NUMBER, ''));
}
