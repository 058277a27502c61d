/**
 * Text as words of plain letters, the form in which Pagefind keeps it. Pagefind and
 * browsers cut Chinese text each in their own way; words of letters they leave alone, in
 * whatever language. A phrase stands in a text exactly where its words do, each in its place.
 */

/**
 * How many characters make a word. One keeps a small index small. Of a large archive the
 * places of one common character are too many; there two make a word, and one character
 * alone is asked for as the beginning of a word: of one that is very common Pagefind finds
 * most places, not all.
 */
export type GramSize = 1 | 2;

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const codes = new Map<number, string>();

/**
 * The words of a folded text, one for each character. All are of one length, the last ones
 * filled up: for a word that it does not know Pagefind takes one that it begins with.
 */
export function textWords(text: string, size: GramSize): string[] {
  const words: string[] = [];
  for (let i = 0; i < text.length; i += 1) {
    const own = Math.min(size, text.length - i);
    words.push(spell(text, i, own) + END.repeat(size - own));
  }
  return words;
}

/** A word of a phrase, and how many words behind the phrase's beginning it stands. */
export interface PhraseWord {
  readonly word: string;
  readonly at: number;
}

/**
 * The words that stand where a folded phrase does and nowhere else; as few as tell all of
 * its characters. Of a phrase that is shorter than a word it is the word's beginning.
 */
export function phraseWords(phrase: string, size: GramSize): PhraseWord[] {
  if (phrase.length < size) return [{ word: spell(phrase, 0, phrase.length), at: 0 }];
  const last = phrase.length - size;
  const places = Array.from({ length: Math.ceil(phrase.length / size) }, (_, i) => Math.min(i * size, last));
  return places.map((at) => ({ word: spell(phrase, at, size), at }));
}

/** Codes of characters begin with `a` to `d`; what begins otherwise is no text. */
const BRACKETS = 'x';
const END = 'zzzz';
/** A word that stands between runs of text, so that no phrase reaches over. */
export const BREAK = END;

/** One word for a row of brackets, which is asked for whole. */
export function bracketWord(row: string): string {
  return BRACKETS + spell(row, 0, row.length) + END;
}

function spell(text: string, from: number, length: number): string {
  let word = '';
  for (let i = from; i < from + length; i += 1) word += code(text.charCodeAt(i));
  return word;
}

function code(unit: number): string {
  let known = codes.get(unit);
  if (known === undefined) {
    known = '';
    for (let i = 0, rest = unit; i < 4; i += 1, rest = Math.floor(rest / 26))
      known = LETTERS[rest % 26] + known;
    codes.set(unit, known);
  }
  return known;
}
