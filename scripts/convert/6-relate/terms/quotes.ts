import type { Span } from '../../types.ts';
import { LONGEST_QUOTATION } from '../bars.ts';

/** Words in quotation marks, the marks left out. */
export type Quotation = Span;

/** Marks that open and close differently. */
const OPEN = '“‘「『〝';
const CLOSE = '”’」』〞';
/** Marks that open and close alike; every other one closes. */
const STRAIGHT = '"＂';

/**
 * The quotations of a text, in order of their beginnings, those inside others too. A pair
 * stands within one paragraph. Where a paragraph has marks of one direction only (“甲“),
 * typed by hand, every other one closes; straight single marks are apostrophes and no pair.
 */
export function quotationsIn(text: string): Quotation[] {
  const found: Quotation[] = [];
  let from = 0;
  for (const paragraph of text.split('\n')) {
    for (const { start, end } of inParagraph(paragraph)) {
      if (end > start && end - start <= LONGEST_QUOTATION)
        found.push({ start: from + start, end: from + end });
    }
    from += paragraph.length + 1;
  }
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

function inParagraph(text: string): Quotation[] {
  const oneWay = ['“', '”'].find((mark, i) => {
    const other = ['”', '“'][i] as string;
    return text.includes(mark) && !text.includes(other);
  });
  const straight = STRAIGHT + (oneWay ?? '');
  const pairs: Quotation[] = [];
  const open: { readonly kind: number; readonly at: number }[] = [];
  const since = new Map<string, number>();
  for (let i = 0; i < text.length; i += 1) {
    const c = text[i] as string;
    if (straight.includes(c)) {
      const start = since.get(c);
      if (start === undefined) since.set(c, i + 1);
      else {
        pairs.push({ start, end: i });
        since.delete(c);
      }
      continue;
    }
    const opening = OPEN.indexOf(c);
    if (opening >= 0) open.push({ kind: opening, at: i + 1 });
    const closing = CLOSE.indexOf(c);
    if (closing < 0) continue;
    while (open.length > 0 && (open.at(-1) as { kind: number }).kind !== closing) {
      // A mark of another kind that was never closed, within the reach of this pair.
      if (!open.some(({ kind }) => kind === closing)) break;
      open.pop();
    }
    const last = open.at(-1);
    if (last === undefined || last.kind !== closing) continue;
    open.pop();
    pairs.push({ start: last.at, end: i });
  }
  return pairs;
}
