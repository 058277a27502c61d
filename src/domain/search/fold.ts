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
 * Folds a text for comparison: compatibility forms (full-width, circled figures), case,
 * dashes and zeros made one; brackets, quotation marks and invisible characters left out;
 * white space left out unless it stands between Latin letters or figures.
 *
 * Works character by character, so that a part of a text always folds to a part of the
 * folded text: whoever searches for any stretch of a text finds it.
 */
export function fold(original: string): Folded {
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let space = -1;
  let at = 0;
  for (const character of original) {
    const start = at;
    at += character.length;
    if (SPACE.test(character)) {
      if (space < 0) space = start;
      continue;
    }
    for (const c of variants(character)) {
      if (DROPPED.test(c)) continue;
      if (space >= 0 && LATIN.test(c) && LATIN.test(text.slice(-1))) {
        text += ' ';
        starts.push(space);
        ends.push(start);
      }
      space = -1;
      text += c;
      for (let unit = 0; unit < c.length; unit += 1) {
        starts.push(start);
        ends.push(at);
      }
    }
  }
  return { text, starts, ends };
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
    if (SPACE.test(character)) continue;
    const [c = character] = [...character.normalize('NFKC')];
    if (BRACKET.test(c)) row += c;
    else {
      if (row.length > 1) rows.push(row);
      row = '';
    }
  }
  return rows;
}

function* variants(character: string): Iterable<string> {
  for (const c of character.normalize('NFKC').toLowerCase()) {
    if (SPACE.test(c)) continue;
    yield SAME.get(c) ?? (/\p{Pd}/u.test(c) ? '-' : c);
  }
}
