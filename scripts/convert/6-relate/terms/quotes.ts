import { type Quotation, type QuotationMarks, quotedPairs } from '#domain/quotation-marks.ts';
import { LONGEST_QUOTATION } from '../bars.ts';

/** Straight single marks are apostrophes and no pair. */
const MARKS: QuotationMarks = { open: '“‘「『〝', close: '”’」』〞', alike: '"＂' };

/**
 * The quotations of a text, in order of their beginnings, those inside others too. A pair
 * stands within one paragraph. Where a paragraph has marks of one direction only (“甲“),
 * typed by hand, every other one closes.
 */
export function quotationsIn(text: string): Quotation[] {
  const found: Quotation[] = [];
  let from = 0;
  for (const paragraph of text.split('\n')) {
    const marks = { ...MARKS, alike: MARKS.alike + oneWayIn(paragraph) };
    for (const { start, end } of quotedPairs(paragraph, marks)) {
      if (end > start && end - start <= LONGEST_QUOTATION)
        found.push({ start: from + start, end: from + end });
    }
    from += paragraph.length + 1;
  }
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** The mark of “” that stands in a paragraph without the other; empty where both or none do. */
function oneWayIn(paragraph: string): string {
  const found = ['“', '”'].filter((mark) => paragraph.includes(mark));
  return found.length === 1 ? (found[0] as string) : '';
}
