import { type Quotation, type QuotationMarks, quotedPairs } from './quotation-marks.ts';
import { markedTitles, titleIn } from './title-marks.ts';

/**
 * What a text names: instruments in 书名号 and terms in quotation marks. A pair of marks
 * stands within one paragraph; a mark without its partner opens and closes nothing.
 */

/**
 * The instruments that a text cites, in order, each once: what stands between the
 * outermost title marks, printed as it is (marks inside included).
 */
export function citedInstruments(text: string): string[] {
  const titles = markedTitles(text).filter(({ depth }) => depth === 0);
  return distinct(titles.map((title) => titleIn(text, title)));
}

const DOUBLE: QuotationMarks = { open: '“', close: '”', alike: '' };

/** The terms that a text puts in quotation marks “”, outermost, in order, each once. */
export function quotedTerms(text: string): string[] {
  return distinct(outermostQuotations(text));
}

function outermostQuotations(text: string): string[] {
  return text.split('\n').flatMap((paragraph) => {
    const outermost: Quotation[] = [];
    for (const pair of quotedPairs(paragraph, DOUBLE)) {
      // What closes later holds what closed before it.
      while ((outermost.at(-1)?.start ?? -1) > pair.start) outermost.pop();
      outermost.push(pair);
    }
    return outermost.map(({ start, end }) => paragraph.slice(start, end));
  });
}

/** White space may have come into a name at a line end: names that differ only there are one. */
function distinct(found: readonly string[]): string[] {
  const names = new Map<string, string>();
  for (const printed of found) {
    const name = printed.replace(/\s+/gu, ' ').trim();
    const key = name.replace(/ /g, '');
    if (key !== '' && !names.has(key)) names.set(key, name);
  }
  return [...names.values()];
}
