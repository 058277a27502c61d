/** Text in the form in which it is compared, with the way back to the text as printed. */
export interface Folded {
  readonly text: string;
  /** For each UTF-16 unit of `text` where the character that it came from begins in the original … */
  readonly starts: readonly number[];
  /** … and where it ends. */
  readonly ends: readonly number[];
}

/** Brackets and quotation marks of any shape; invisible characters and marks that combine. */
const DROPPED = /[\p{Ps}\p{Pe}\p{Pi}\p{Pf}"'`\p{Cf}\p{Cc}\p{M}]/u;
const BRACKET = /[\p{Ps}\p{Pe}\p{Pi}\p{Pf}"'`]/u;
const SPACE = /\s/u;
const LATIN = /[a-z0-9]/;

/** Characters that people type for one another. */
const SAME = new Map([
  ['零', '〇'],
  ['○', '〇'],
  ['◯', '〇'],
  ['•', '·'],
  ['・', '·'],
  ['‧', '·'],
  ['∶', ':'],
]);

/**
 * Has traditional and variant characters read as those that official text writes: pairs of both.
 * A search is told those of its texts with its directory, and the others when somebody types
 * one; text stays as it is, and what is folded has as many characters.
 */
export function readAlso(pairs: string): void {
  for (const [from = '', to = ''] of pairs.match(/../gu) ?? []) {
    SAME.set(from, to);
    isKnown[from.charCodeAt(0)] = 0;
  }
}

/** A text with the characters for which others are read, as names of places are read. */
export const asRead = (text: string): string => text.replace(/\p{Script=Han}/gu, (c) => SAME.get(c) ?? c);

/**
 * Folds a text for comparison: compatibility forms (full-width, circled figures), case,
 * dashes and zeros made one; brackets, quotation marks and invisible characters left out;
 * white space left out unless it stands between Latin letters or figures.
 *
 * Works character by character, so that a part of a text always folds to a part of the
 * folded text: whoever searches for any stretch of a text finds it.
 */
export function fold(original: string): Folded {
  const starts: number[] = [];
  const ends: number[] = [];
  const text = folding(original, (start, end) => {
    starts.push(start);
    ends.push(end);
  });
  return { text, starts, ends };
}

/** The text of `fold`, for whoever does not ask where it came from. */
export const foldedText = (original: string): string => folding(original);

/** `place` is told of each unit of the folded text where what it came from begins and ends. */
function folding(original: string, place?: (start: number, end: number) => void): string {
  let text = '';
  let space = -1;
  let latin = false;
  for (let start = 0, at = 0; start < original.length; start = at) {
    at = start + (isPair(original, start) ? 2 : 1);
    const folded =
      at - start === 1 ? foldedUnit(original.charCodeAt(start)) : foldCharacter(original.slice(start, at));
    if (folded === undefined) {
      if (space < 0) space = start;
      continue;
    }
    for (const c of folded) {
      const isLatin = LATIN.test(c);
      if (space >= 0 && latin && isLatin) {
        text += ' ';
        place?.(space, start);
      }
      space = -1;
      latin = isLatin;
      text += c;
      if (place !== undefined) for (let unit = 0; unit < c.length; unit += 1) place(start, at);
    }
  }
  return text;
}

/** Stretches of the original, half open, that hold `phrase` (folded); they do not overlap. */
export function occurrences(folded: Folded, phrase: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  if (phrase === '') return found;
  let at = folded.text.indexOf(phrase);
  while (at >= 0) {
    found.push({
      start: folded.starts[at] as number,
      end: folded.ends[at + phrase.length - 1] as number,
    });
    at = folded.text.indexOf(phrase, at + phrase.length);
  }
  return found;
}

/**
 * Rows of two and more brackets and quotation marks, white space aside: folding leaves
 * nothing of them, but they too are text that may be asked for.
 */
export function bracketRows(original: string): string[] {
  const rows: string[] = [];
  let row = '';
  for (const character of `${original}。`) {
    const bracket = bracketOf(character);
    if (bracket !== '') row += bracket ?? '';
    else {
      if (row.length > 1) rows.push(row);
      row = '';
    }
  }
  return rows;
}

const knownBrackets = new Map<string, string | undefined>();

/** The bracket or quotation mark that a character is, or nothing; `undefined` for white space. */
function bracketOf(character: string): string | undefined {
  const last = knownBrackets.get(character);
  if (last !== undefined) return last;
  if (!knownBrackets.has(character)) {
    const [c = character] = [...character.normalize('NFKC')];
    knownBrackets.set(character, SPACE.test(character) ? undefined : BRACKET.test(c) ? c : '');
  }
  return knownBrackets.get(character);
}

/** What each unit that is a character by itself folds to: texts have few different ones, each many times. */
const known: (readonly string[] | undefined)[] = [];
const isKnown = new Uint8Array(0x10000);

function foldedUnit(unit: number): readonly string[] | undefined {
  if (isKnown[unit] === 0) {
    known[unit] = foldCharacter(String.fromCharCode(unit));
    isKnown[unit] = 1;
  }
  return known[unit];
}

/** Whether a character of two units stands at a place. */
function isPair(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 0xd800 || unit > 0xdbff) return false;
  const next = text.charCodeAt(at + 1);
  return next >= 0xdc00 && next <= 0xdfff;
}

/** The characters that one folds to; `undefined` for white space. */
function foldCharacter(character: string): readonly string[] | undefined {
  if (SPACE.test(character)) return undefined;
  return [...character.normalize('NFKC').toLowerCase()]
    .filter((c) => !SPACE.test(c))
    .map((c) => SAME.get(c) ?? (/\p{Pd}/u.test(c) ? '-' : c))
    .filter((c) => !DROPPED.test(c));
}
