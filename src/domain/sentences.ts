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
export function bracketDepths(text: string): Depths {
  if (text === asked.text) return asked.depths;
  asked = { text, depths: depthsOf(text) };
  return asked.depths;
}

/** By UTF-16 position. */
export type Depths = { readonly [at: number]: number };
/** Rules ask for one text one after the other. */
let asked: { readonly text: string; readonly depths: Depths } = { text: '', depths: [] };
/** Of every text without a bracket, as far as there was one so long. */
let flat = new Uint8Array(1024);

function depthsOf(text: string): Depths {
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
  if (change === undefined) {
    if (flat.length < text.length) flat = new Uint8Array(2 * text.length);
    return flat;
  }
  const depths = new Uint8Array(text.length);
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

const CLOSES = new RegExp(`[${CLOSING.replace(']', '\\]')}]`, 'u');

/** The text without what stands in brackets, quotation marks and 《》. */
export function outsideBrackets(text: string): string {
  const depths = bracketDepths(text);
  if (depths === flat && !CLOSES.test(text)) return text;
  let outside = '';
  for (let i = 0; i < text.length; i += 1)
    if (depths[i] === 0 && (KINDS[text.charCodeAt(i)] as number) >= 0) outside += text[i];
  return outside;
}

/**
 * Whether a mark stands in a growing text outside what stands in brackets, quotation marks
 * and 《》: for each stretch added the same answer as `outsideBrackets` of the whole gives.
 */
export class OutsideBrackets {
  readonly #marks: string;
  /** The brackets open here, and how many marks outside brackets stood before each. */
  readonly #open: { readonly kind: number; readonly marks: number }[] = [];
  #found = 0;

  /** @param marks each character is one */
  constructor(marks: string) {
    this.#marks = marks;
  }

  get found(): boolean {
    return this.#found > 0;
  }

  add(text: string): void {
    for (let i = 0; i < text.length; i += 1) {
      const kind = KINDS[text.charCodeAt(i)] as number;
      if (kind > 0) {
        if (this.#open.length < DEEPEST) this.#open.push({ kind: kind - 1, marks: this.#found });
        continue;
      }
      if (kind === 0) {
        if (this.#marks.includes(text[i] as string)) this.#found += 1;
        continue;
      }
      const match = this.#open.findLastIndex((opening) => isPair(opening.kind, -kind - 1));
      if (match < 0) continue;
      // What stands between the two is inside, whatever else comes.
      this.#found = (this.#open[match] as { marks: number }).marks;
      this.#open.length = match;
    }
  }
}
