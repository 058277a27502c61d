import type { LineRange } from '#domain/elements.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { firstFrom } from '../first-from.ts';
import type { SourceText } from '../types.ts';
import { placeOf } from './number-checks.ts';
import type { ClassifiedParagraph } from './paragraph.ts';

/** Paragraphs that are looked at for all words of a text: a text without line ends may have them all on one line. */
const MOST_LOOKED_AT = 2_000_000;

type Place = Diagnostic['place'];

/**
 * Tells where words of a measure stand, by the lines of that measure; `undefined` where no paragraph of these
 * lines has them. `last` asks for the last place in the paragraph.
 */
export function wordsWithin(
  source: SourceText,
  paragraphs: readonly ClassifiedParagraph[],
): (lines: LineRange, words: string, last?: 'last') => Place | undefined {
  let starts: readonly number[] | undefined;
  let left = MOST_LOOKED_AT;
  return (lines, words, last) => {
    starts ??= paragraphs.map((paragraph) => paragraph.lines.start);
    const first = firstFrom(starts, lines.start);
    for (let at = first; (starts[at] ?? Number.POSITIVE_INFINITY) <= lines.end; at += 1) {
      const paragraph = paragraphs[at] as ClassifiedParagraph;
      const { span, text } = paragraph;
      // Behind the bound a warning names the lines, and no words of them.
      if (left <= 0) return placeOf(source, span.start, span.end);
      left -= 1;
      if (paragraph.lines.end > lines.end || !text.includes(words)) continue;
      const start = span.start + (last === undefined ? text.indexOf(words) : text.lastIndexOf(words));
      return placeOf(source, start, start + words.length);
    }
    return undefined;
  };
}
