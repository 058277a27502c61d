import { formatChineseNumeral } from '../numerals.ts';
import { countsInHan } from './unit-name.ts';

/** A sentence of a measure: its paragraph, its number in the measure and in the paragraph, all from 1. */
export interface SentencePlace {
  readonly paragraph: number;
  readonly sentence: number;
  readonly within: number;
}

/**
 * What a citation calls a stretch of sentences of a measure: `第14项第2句`, `第14项第2至4句`,
 * `第十四条第二款第一句`. Where a measure has several paragraphs sentences are counted in
 * each: 款 of a 条, else 段. Figures are those of the measure's own number.
 * @param unit the measure, as `unitName` gives it
 * @param paragraphs how many paragraphs of the measure hold sentences
 */
export function passageName(
  unit: string,
  from: SentencePlace,
  to: SentencePlace,
  paragraphs: number,
): string {
  const han = countsInHan(unit);
  const figure = (value: number): string =>
    han && value < 10_000 ? formatChineseNumeral(value) : `${value}`;
  const numbers = (first: number, last: number): string =>
    first === last ? figure(first) : `${figure(first)}至${figure(last)}`;
  if (paragraphs === 1) return `${unit}第${numbers(from.sentence, to.sentence)}句`;
  const word = /条/u.test(unit) ? '款' : '段';
  const paragraph = (place: SentencePlace): string => `第${figure(place.paragraph)}${word}`;
  if (from.paragraph === to.paragraph)
    return `${unit}${paragraph(from)}第${numbers(from.within, to.within)}句`;
  return `${unit}${paragraph(from)}第${figure(from.within)}句至${paragraph(to)}第${figure(to.within)}句`;
}
