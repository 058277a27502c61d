/** A pair of title marks and what stands in it, marks included. */
export interface MarkedTitle {
  /** UTF-16 offsets, half open. */
  readonly start: number;
  readonly end: number;
  /** How many pairs stand around it. */
  readonly depth: number;
}

type Pair = Omit<MarkedTitle, 'depth'>;

/** 书名号 in the forms that people and fonts make of them. */
const OPEN = '《〈«＜<';
const CLOSE = '》〉»＞>';
/** From this form on a mark may also compare: <2月龄，RR≥60次/分；…年龄>5岁. */
const COMPARING = 3;
/** What may be a title between marks that may compare: Han text without stops, and no figure first but of a year. */
const NAMES = /^(?=.*\p{Script=Han})(?!\s|(?!\d{4}\s?年)[\d.０-９])[^。；;≥≤≧≦=＝%％‰℃]+$/u;
/** Marks, and the end of the paragraph within which a pair stands. */
const MARK = new RegExp(`[${OPEN}${CLOSE}\\n]`, 'gu');
/** What is longer is no title but a mark that was left open. */
const LONGEST = 200;

/**
 * The pairs of title marks of a text, in order of their beginnings. A pair stands within
 * one paragraph; a mark without its partner opens and closes nothing. Of two opening marks
 * of one form the later finds its partner first, as brackets do.
 */
export function markedTitles(text: string): MarkedTitle[] {
  const pairs: Pair[] = [];
  let open: { readonly kind: number; readonly at: number }[] = [];
  for (const { 0: c, index: i } of text.matchAll(MARK)) {
    if (c === '\n') open = [];
    const opening = OPEN.indexOf(c);
    if (opening >= 0) open.push({ kind: opening, at: i });
    const closing = CLOSE.indexOf(c);
    if (closing < 0) continue;
    const match = lastOf(open, closing, i);
    if (match < 0) continue;
    const start = (open[match] as { at: number }).at;
    open.length = match;
    if (closing >= COMPARING && !NAMES.test(text.slice(start + 1, i))) continue;
    if (i - start > 2 && i - start <= LONGEST) pairs.push({ start, end: i + 1 });
  }
  return withDepth(pairs.sort((a, b) => a.start - b.start || b.end - a.end));
}

function lastOf(open: readonly { kind: number; at: number }[], kind: number, at: number): number {
  for (let i = open.length - 1; i >= 0; i -= 1) {
    const mark = open[i] as { kind: number; at: number };
    if (at - mark.at > LONGEST) return -1;
    if (mark.kind === kind) return i;
  }
  return -1;
}

function withDepth(pairs: readonly Pair[]): MarkedTitle[] {
  const around: Pair[] = [];
  return pairs.map((pair) => {
    while (around.length > 0 && (around.at(-1) as Pair).end <= pair.start) around.pop();
    const depth = around.length;
    around.push(pair);
    return { ...pair, depth };
  });
}

/** The words in a pair of title marks; white space may have come into them at a line end. */
export function titleIn(text: string, { start, end }: Pair): string {
  return text
    .slice(start + 1, end - 1)
    .replace(/\s+/gu, ' ')
    .trim();
}
