/**
 * Text as words of plain letters, the form in which Pagefind keeps it. Pagefind and
 * browsers cut Chinese text each in their own way; words of letters they leave alone, in
 * whatever language. A phrase stands in a text exactly where its words do, each behind the other.
 */

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const codes = new Map<number, string>();

/** The words of a folded text, one for each character. */
export const textWords = (text: string): string[] =>
  Array.from(text.split(''), (unit) => code(unit.charCodeAt(0)));

/** Codes of characters begin with `a` to `d`; what begins otherwise is no text. */
const BRACKETS = 'x';
const END = 'zzzz';
/** A word that stands between runs of text, so that no phrase reaches over. */
export const BREAK = END;

/** One word for a row of brackets, which is asked for whole. */
export function bracketWord(row: string): string {
  return BRACKETS + textWords(row).join('') + END;
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
