/** Words between quotation marks, the marks left out. */
export interface Quotation {
  readonly start: number;
  readonly end: number;
}

/** Which marks quote. */
export interface QuotationMarks {
  /** Those that open and, at the same places, those that close them. */
  readonly open: string;
  readonly close: string;
  /** Those that open and close alike: every other one closes. */
  readonly alike: string;
}

/**
 * The quotations of one paragraph, those inside others too, in the order in which they close. A
 * mark without its partner opens and closes nothing.
 */
export function quotedPairs(paragraph: string, marks: QuotationMarks): Quotation[] {
  const pairs: Quotation[] = [];
  const anyMark = marks.open + marks.close + marks.alike;
  if (![...anyMark].some((mark) => paragraph.includes(mark))) return pairs;
  const open: { readonly kind: number; readonly at: number }[] = [];
  const since = new Map<string, number>();
  for (let i = 0; i < paragraph.length; i += 1) {
    if (isHan(paragraph.charCodeAt(i))) continue;
    const c = paragraph[i] as string;
    if (marks.alike.includes(c)) {
      const start = since.get(c);
      if (start === undefined) since.set(c, i + 1);
      else {
        pairs.push({ start, end: i });
        since.delete(c);
      }
      continue;
    }
    const opening = marks.open.indexOf(c);
    if (opening >= 0) open.push({ kind: opening, at: i + 1 });
    const closing = marks.close.indexOf(c);
    if (closing < 0) continue;
    // A mark of another kind that was never closed stands within the reach of this pair.
    const at = open.findLastIndex(({ kind }) => kind === closing);
    if (at < 0) continue;
    pairs.push({ start: (open[at] as { at: number }).at, end: i });
    open.length = at;
  }
  return pairs;
}

/** Nearly all that there is, and never a mark. By UTF-16 unit. */
const isHan = (unit: number): boolean => unit >= 0x4e00 && unit <= 0x9fff;
