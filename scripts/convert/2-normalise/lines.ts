import type { DecodedText, Span } from '../types.ts';

/** White space as Unicode has it, the C1 next-line character included. */
export const WHITE_SPACE = /[\s\u0085]/u;

/** One line of the file as received. */
export interface Line {
  /** 1-based. */
  readonly number: number;
  /** What is left between white space at both ends; empty for a blank line. */
  readonly span: Span;
}

/** The lines of a decoded text, blank ones included. */
export function linesOf({ text, lineStarts }: DecodedText): Line[] {
  return lineStarts.map((lineStart, index) => {
    let start = lineStart;
    let end = lineStarts[index + 1] ?? text.length;
    while (end > start && WHITE_SPACE.test(text[end - 1] as string)) end -= 1;
    while (start < end && WHITE_SPACE.test(text[start] as string)) start += 1;
    return { number: index + 1, span: { start, end } };
  });
}
