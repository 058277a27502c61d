import { LINES_OF_A_SITE_HEAD } from '../bars.ts';
import type { Line } from '../lines.ts';
import type { Stretch } from './markdown-marks.ts';

/** A lexicon sets a text between bars, behind the word of its row: 词条 | …的答复 |, 释义 | … |. */
const ENTRY = /^词条\s?[|｜]\s?(?=[^|｜\s])/u;
const MEANING = /^释义\s?[|｜]\s?(?=[^|｜\s])/u;
const BAR_AT_END = /\s?[|｜]$/u;
/** What else it offers, in a row of its own. */
const OFFERS = /^随便看\s?[|｜]?$/u;

/**
 * What a copy of a lexicon's page has around title and text: the words of its two rows and their
 * bars. Both rows make such a page; one alone may be a row of anything.
 *
 * @param content lines that are not blank and stand in no table
 */
export function lexiconMarks(
  content: readonly Line[],
  textOf: (line: Line) => string,
): ReadonlyMap<Line, readonly Stretch[]> {
  const entry = content.slice(0, LINES_OF_A_SITE_HEAD).findIndex((line) => ENTRY.test(textOf(line)));
  const meaning = content.findIndex((line, at) => at > entry && MEANING.test(textOf(line)));
  if (entry < 0 || meaning < 0) return new Map();
  return new Map(
    content.slice(entry).map((line) => {
      const text = textOf(line);
      const begins = OFFERS.exec(text) ?? ENTRY.exec(text) ?? MEANING.exec(text);
      const ends = BAR_AT_END.exec(text);
      const from = begins?.[0].length ?? 0;
      return [
        line,
        [
          ...(from > 0 ? [{ kind: 'page-chrome' as const, from: 0, to: from }] : []),
          ...(ends !== null && ends.index >= from
            ? [{ kind: 'page-chrome' as const, from: ends.index, to: text.length }]
            : []),
        ],
      ];
    }),
  );
}
