import type { Span } from '../types.ts';

/** A head's cell is a word or two. */
export const LONGEST_HEAD_CELL = 16;
/** The number of a row in a cell of its own: 1, （2）, 三、. */
export const ROW_NUMBER = /^[（(]?[\d０-９一二三四五六七八九十]{1,3}[)）]?[.．、]?$/u;

/** A stretch of text without the white space at its ends. */
export function trimmed(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  return { start: end - words.trimStart().length, end: start + words.trimEnd().length };
}
