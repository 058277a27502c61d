/** A stretch of a paragraph's text: UTF-16 offsets, half open. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
}

const OPENING = '（(〔[［【《〈「『“‘〖';
const CLOSING = '）)〕]］】》〉」』”’〗';
/** Of every UTF-16 unit: 0 for no bracket, else its kind, from 1 on; negative for those that close. */
const KINDS = new Int8Array(0x10000);
for (let kind = 0; kind < OPENING.length; kind += 1) {
  KINDS[OPENING.charCodeAt(kind)] = kind + 1;
  KINDS[CLOSING.charCodeAt(kind)] = -kind - 1;
}
const FINAL = '。！？!?';
const QUOTES = '」』”’';
/** Brackets within brackets that are followed; a text with more holds rubbish. */
const DEEPEST = 64;

/**
 * The sentences of a paragraph, in order and without gaps: the offsets of one begin
 * where the one before ends. A sentence ends after 。！？ (and the closing marks that
 * follow at once) outside brackets; inside quotation marks only where the closing mark
 * of the outermost pair follows at once (GB/T 15834-2011, 4.1-4.3). Brackets that are
 * never closed count for nothing.
 */
export function splitSentences(text: string): Sentence[] {
  const depths = bracketDepths(text);
  const sentences: Sentence[] = [];
  let start = 0;
  let i = 0;
  while (i < text.length) {
    const at = i;
    i += 1;
    if (!FINAL.includes(text[at] as string)) continue;
    while (i < text.length && (FINAL + CLOSING).includes(text[i] as string)) i += 1;
    const outside = depths[at] === 0;
    const closesQuote = depths[i - 1] === 0 && QUOTES.includes(text[i - 1] as string);
    if (!outside && !closesQuote) continue;
    sentences.push({ start, end: i });
    start = i;
  }
  if (start < text.length) sentences.push({ start, end: text.length });
  return sentences;
}

/**
 * How many brackets or quotation marks are open at each UTF-16 position; an opening
 * mark without a partner, and a closing one without, leave the depth as it is.
 */
export function bracketDepths(text: string): Uint16Array {
  const depths = new Uint16Array(text.length);
  /** Where it gets deeper, and less deep; most texts are asked for nothing. */
  let change: Int8Array | undefined;
  const open: { kind: number; at: number }[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const kind = KINDS[text.charCodeAt(at)] as number;
    if (kind === 0) continue;
    if (kind > 0) {
      if (open.length < DEEPEST) open.push({ kind: kind - 1, at });
      continue;
    }
    // Runs in readers' browsers, of which some know no `findLastIndex`.
    let match = open.length - 1;
    while (match >= 0 && !isPair((open[match] as { kind: number }).kind, -kind - 1)) match -= 1;
    if (match < 0) continue;
    change ??= new Int8Array(text.length);
    change[(open[match] as { at: number }).at] = 1;
    change[at] = -1;
    open.length = match;
  }
  if (change === undefined) return depths;
  let depth = 0;
  for (let i = 0; i < text.length; i += 1) {
    depth += change[i] as number;
    depths[i] = depth;
  }
  return depths;
}

/** `（…)`: offices mix full-width and half-width marks of one pair. */
function isPair(opening: number, closing: number): boolean {
  return opening === closing || (opening < 2 && closing < 2);
}

/** The text without what stands in brackets, quotation marks and 《》. */
export function outsideBrackets(text: string): string {
  const depths = bracketDepths(text);
  let outside = '';
  for (let i = 0; i < text.length; i += 1)
    if (depths[i] === 0 && !CLOSING.includes(text[i] as string)) outside += text[i];
  return outside;
}

/**
 * Whether a mark stands in a growing text outside what stands in brackets, quotation marks
 * and 《》: for each stretch added the same answer as `outsideBrackets` of the whole gives.
 */
export class OutsideBrackets {
  readonly #mark: RegExp;
  /** The brackets open here, and how many marks outside brackets stood before each. */
  readonly #open: { readonly kind: number; readonly marks: number }[] = [];
  #marks = 0;

  /** @param mark fits one character */
  constructor(mark: RegExp) {
    this.#mark = mark;
  }

  get found(): boolean {
    return this.#marks > 0;
  }

  add(text: string): void {
    for (let i = 0; i < text.length; i += 1) {
      const c = text[i] as string;
      const kind = OPENING.indexOf(c);
      if (kind >= 0) {
        if (this.#open.length < DEEPEST) this.#open.push({ kind, marks: this.#marks });
        continue;
      }
      const closing = CLOSING.indexOf(c);
      if (closing < 0) {
        if (this.#mark.test(c)) this.#marks += 1;
        continue;
      }
      const match = this.#open.findLastIndex((opening) => isPair(opening.kind, closing));
      if (match < 0) continue;
      // What stands between the two is inside, whatever else comes.
      this.#marks = (this.#open[match] as { marks: number }).marks;
      this.#open.length = match;
    }
  }
}
