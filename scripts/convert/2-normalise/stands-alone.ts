import { LABEL } from '#domain/words/responsibility.ts';
import { DATE_LINE } from '../date.ts';
import { ANY_HEAD_LABEL } from '../words/head-labels.ts';
import { FIELD_LABEL, PERSON_LABEL } from '../words/measure-fields.ts';

/**
 * Lines that are a paragraph of their own wherever they stand: labels of a circular's head,
 * foot and measures, speakers of an interview, dates.
 */
const LABELLED = new RegExp(`^(?:[（([〔]?${LABEL}|${PERSON_LABEL}|${FIELD_LABEL}|${ANY_HEAD_LABEL})`, 'u');
const SPEAKER = /^(?:问|答|记者|主持人)\s*[:：]/u;
const ANNEX = /^附(?:\s?[件录]\s?[0-9０-９一二三四五六七八九十]{0,3})?\s?[:：.．]?$/u;

export function standsAlone(line: string): boolean {
  return LABELLED.test(line) || SPEAKER.test(line) || ANNEX.test(line) || DATE_LINE.test(line);
}
