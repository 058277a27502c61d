/**
 * Text fragments (`#s2:~:text=…`, WICG scroll-to-text-fragment): written so that any
 * browser finds them, and read for browsers that do not.
 */

/** A stretch of text: where it begins in its first sentence, and where it ends in its last. */
export interface Stretch {
  readonly first: string;
  readonly start: number;
  readonly last: string;
  readonly end: number;
  /** Whether both are the same sentence. */
  readonly same: boolean;
}

/** What a directive says: words that stand before, the beginning, the end, and words that stand after. */
export interface Directive {
  readonly prefix: string;
  readonly start: string;
  readonly end: string;
  readonly suffix: string;
}

/** Longer stretches are told by their beginning and end. */
const LONG = 30;
/** A beginning or an end has so many characters at least. */
const ENOUGH = 4;
/** Shorter texts may stand elsewhere too: what stands around them is told. */
const SHORT = 12;
/** Browsers match whole words only and part Chinese differently: marks are the ends of words for all. */
const MARK = /[\p{P}\p{S}\s]/u;

/** The directive for a stretch; every edge lies at a mark or at the end of a sentence. */
export function directiveFor({ first, start, last, end, same }: Stretch): Directive {
  const prefix = before(first, start, same && end - start < SHORT);
  const suffix = after(last, end, same && end - start < SHORT);
  if (same) {
    const text = first.slice(start, end);
    if (text.length <= LONG) return { prefix, start: text, end: '', suffix };
  }
  const opening = same ? first.slice(start, end) : first.slice(start);
  const ending = same ? opening : last.slice(0, end);
  const head = headOf(opening);
  const tail = tailOf(ending);
  // A beginning and an end that meet are the whole.
  if (same && head.length + tail.length >= opening.length) return { prefix, start: opening, end: '', suffix };
  return { prefix, start: head, end: tail, suffix };
}

/** From the last mark before the place; for a text that may stand elsewhere too, from the one before that. */
function before(sentence: string, at: number, further: boolean): string {
  let from = at;
  while (from > 0 && !MARK.test(sentence[from - 1] as string)) from -= 1;
  if (further && from === at) {
    while (from > 0 && MARK.test(sentence[from - 1] as string)) from -= 1;
    while (from > 0 && !MARK.test(sentence[from - 1] as string)) from -= 1;
  }
  return sentence.slice(from, at);
}

function after(sentence: string, at: number, further: boolean): string {
  let to = at;
  while (to < sentence.length && !MARK.test(sentence[to] as string)) to += 1;
  if (further && to === at) {
    while (to < sentence.length && MARK.test(sentence[to] as string)) to += 1;
    while (to < sentence.length && !MARK.test(sentence[to] as string)) to += 1;
  }
  return sentence.slice(at, to);
}

function headOf(text: string): string {
  for (let i = ENOUGH; i < text.length; i += 1) if (MARK.test(text[i] as string)) return text.slice(0, i);
  return text;
}

function tailOf(text: string): string {
  for (let i = text.length - ENOUGH - 1; i > 0; i -= 1)
    if (MARK.test(text[i] as string) && !MARK.test(text[i + 1] ?? '')) return text.slice(i + 1);
  return text;
}

/** `:~:text=…`, to stand behind a fragment. */
export function writeDirective({ prefix, start, end, suffix }: Directive): string {
  const parts = [
    prefix === '' ? '' : `${encoded(prefix)}-`,
    encoded(start),
    end === '' ? '' : encoded(end),
    suffix === '' ? '' : `-${encoded(suffix)}`,
  ];
  return `:~:text=${parts.filter((part) => part !== '').join(',')}`;
}

/** Hyphens, commas and `&` have a meaning in a directive. */
const encoded = (text: string): string =>
  encodeURIComponent(
    text
      .replace(/\p{Cs}/gu, '')
      .replace(/\s+/gu, ' ')
      .trim(),
  ).replace(/-/g, '%2D');

/** The anchor and the directives of a fragment without its `#`. */
export function readFragment(fragment: string): {
  readonly anchor: string;
  readonly directives: Directive[];
} {
  const [anchor = '', directive = ''] = fragment.split(':~:');
  const directives = directive
    .split('&')
    .filter((part) => part.startsWith('text='))
    .flatMap((part) => readDirective(part.slice('text='.length)));
  return { anchor: decoded(anchor), directives };
}

function readDirective(text: string): Directive[] {
  const parts = text.split(',');
  const prefix = parts[0]?.endsWith('-') ? decoded((parts.shift() as string).slice(0, -1)) : '';
  const suffix = parts[parts.length - 1]?.startsWith('-') ? decoded((parts.pop() as string).slice(1)) : '';
  const [start = '', end = ''] = parts.map(decoded);
  return start === '' ? [] : [{ prefix, start, end, suffix }];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * Where a directive fits into a text, as browsers find it but for the case of letters: white
 * space counts for nothing. UTF-16 offsets, half open; `null` where it does not fit.
 */
export function findDirective(
  text: string,
  { prefix, start, end, suffix }: Directive,
): { readonly start: number; readonly end: number } | null {
  const places: number[] = [];
  let tight = '';
  for (let i = 0; i < text.length; i += 1) {
    if (/\s/u.test(text[i] as string)) continue;
    tight += text[i];
    places.push(i);
  }
  const [p, s, e, f] = [prefix, start, end, suffix].map((one) => one.replace(/\s/gu, '')) as [
    string,
    string,
    string,
    string,
  ];
  const at = tight.indexOf(e === '' ? p + s + f : p + s);
  if (at < 0) return null;
  const from = at + p.length;
  const ending = e === '' ? from : tight.indexOf(e + f, from + s.length);
  if (ending < 0) return null;
  const to = ending + (e === '' ? s.length : e.length);
  return { start: places[from] as number, end: (places[to - 1] as number) + 1 };
}
