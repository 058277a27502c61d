/**
 * Text as words of plain letters, the form in which Pagefind keeps it. Pagefind and
 * browsers cut Chinese text each in their own way; words of letters they leave alone, in
 * whatever language. A phrase of such words stands in a text exactly where the string
 * that it was made from does.
 */

/**
 * How many characters make a word: 1 keeps the index small, where the texts are at hand and
 * it only says which records have all characters of a phrase; 2 answers alone, and fast when
 * it is large. With 2, one character alone is asked for as the beginning of a word, and of one
 * that is very common Pagefind finds most places, not all.
 */
export type GramSize = 1 | 2;

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const codes = new Map<number, string>();

/** The words of a folded text, in order; the last characters begin words of their own, for `GramSize` 2. */
export function textWords(text: string, size: GramSize, field = ''): string[] {
  const words: string[] = [];
  for (let i = 0; i < text.length; i += 1) words.push(field + spell(text, i, size));
  return words;
}

/**
 * The words to ask for a folded phrase: in a row they stand for exactly that phrase.
 * One character alone is, for `GramSize` 2, only the beginning of a word.
 */
export function phraseWords(
  phrase: string,
  size: GramSize,
  field = '',
): { words: string[]; prefix: boolean } {
  if (phrase.length < size) return { words: [field + spell(phrase, 0, size)], prefix: true };
  const words: string[] = [];
  for (let i = 0; i + size <= phrase.length; i += 1) words.push(field + spell(phrase, i, size));
  return { words, prefix: false };
}

/** Fields besides the running text: their words begin so. Codes of characters begin with `a` to `d`. */
export const TITLE_FIELD = 'y';
export const BRACKET_FIELD = 'x';
/** A word that stands between runs of text, so that no phrase reaches over. */
export const BREAK = 'zzzz';

/** One word for a row of brackets, which is asked for whole. */
export function bracketWord(row: string): string {
  return BRACKET_FIELD + spell(row, 0, row.length);
}

function spell(text: string, from: number, size: number): string {
  let word = '';
  for (let i = from; i < Math.min(from + size, text.length); i += 1) word += code(text.charCodeAt(i));
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
