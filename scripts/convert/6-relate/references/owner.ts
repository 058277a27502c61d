import { markedTitles } from '#domain/title-marks.ts';
import type { Span } from '../../types.ts';
import { BARE_WORD } from '../../words/documents.ts';
import { IN_BRACKETS } from '../../words/marks.ts';
import type { LinkedCitation } from '../instruments/index.ts';

/**
 * Whose articles and items words name: those of the circular itself, said outright or not,
 * those of an instrument that is cited, or those of one that the text does not cite by its
 * full name (民法典第五条, 该法第三条).
 */
export type Owner =
  | { readonly kind: 'self'; readonly outright: boolean }
  | { readonly kind: 'cited'; readonly citation: LinkedCitation }
  | { readonly kind: 'elsewhere' };

const IN_IT = '(?:的|中的|中)';
const SELF = new RegExp(
  `本(?:《[^《》]{1,12}》|实施|指导|工作)?(?:${BARE_WORD}|公文|文件|文|件)?${IN_IT}?\\s?$`,
  'u',
);
/** 该办法, 上述意见: the last one cited of this kind. */
const POINTING = new RegExp(`(?:该|此|上述|同)《?(?<kind>${BARE_WORD}|法)》?${IN_IT}?\\s?$`, 'u');
const ELSEWHERE = new RegExp(
  `(?:${BARE_WORD}|法|典|协定|解释[一二三四五六]|[）)》〉])(?:${IN_IT}|的规定)?\\s?$`,
  'u',
);
/** Between a title and the article of it that is named: its number, its short name, 的. */
const BEHIND_TITLE = new RegExp(`^(?:\\s?[（(]${IN_BRACKETS}{0,80}[)）]){0,2}\\s?(?:的|中的|中)?\\s?$`, 'u');

/** @param citations of the text, in order of their places */
export function ownerOf(text: string, at: number, citations: readonly LinkedCitation[]): Owner {
  const before =
    text
      .slice(Math.max(0, at - 24), at)
      .split('\n')
      .at(-1) ?? '';
  const citation = lastBefore(citations, at);
  if (citation !== undefined && BEHIND_TITLE.test(text.slice(citation.nameEnd, at))) {
    return { kind: 'cited', citation };
  }
  if (SELF.test(before)) return { kind: 'self', outright: true };
  const kind = POINTING.exec(before)?.groups?.kind;
  if (
    kind !== undefined &&
    citation?.instrument.kind !== undefined &&
    citation.instrument.name.includes(kind)
  ) {
    return { kind: 'cited', citation };
  }
  if (kind !== undefined || ELSEWHERE.test(before)) return { kind: 'elsewhere' };
  return { kind: 'self', outright: false };
}

/** The citation that ends last before a place; one inside another's name does not count. */
function lastBefore(citations: readonly LinkedCitation[], at: number): LinkedCitation | undefined {
  let low = 0;
  let high = citations.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((citations[middle] as LinkedCitation).start < at) low = middle + 1;
    else high = middle;
  }
  let last: LinkedCitation | undefined;
  for (let i = low - 1; i >= 0 && i >= low - 4; i -= 1) {
    const one = citations[i] as LinkedCitation;
    if (one.nameEnd <= at && (last === undefined || one.nameEnd > last.nameEnd)) last = one;
  }
  return last;
}

/** The titles in a text: what stands in their names refers to nothing. */
export function namesIn(text: string): Span[] {
  return markedTitles(text).filter(({ depth }) => depth === 0);
}
