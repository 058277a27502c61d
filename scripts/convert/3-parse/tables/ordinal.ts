import { parseFigure } from '#domain/numerals.ts';

/** 1, 1., （1）, ①, 一, （一）, 第1项: the number of a row, however it is written. */
export function ordinalOf(text: string): number | undefined {
  const plain = text
    .normalize('NFKC')
    .replace(/\s/gu, '')
    .replace(/^[第([【]|[)\]】]?[.、,项条号]*$/gu, '');
  return parseFigure(plain);
}
