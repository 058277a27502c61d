import { foldedText } from './fold.ts';
import { mayBeSlip } from './may-be-slip.ts';
import { SAID_FILES, saidFile } from './said.ts';

/** Rows of words that mean the same. */
type Rows = readonly (readonly string[])[];
/** Such a row in two parts: words that stand in texts, and those that people say for them. */
export type SaidRow = readonly [stands: readonly string[], says: readonly string[]];

/** Words of rows, folded, by the two characters that they begin with. */
interface ByBeginning {
  readonly words: readonly string[];
  readonly places: ReadonlyMap<string, readonly number[]>;
  /** Of every UTF-16 unit, whether a word begins with it: most of a text need not be looked up. */
  readonly begins: Uint8Array;
}
const known = new WeakMap<Rows, ByBeginning>();

function byBeginning(rows: Rows): ByBeginning {
  const before = known.get(rows);
  if (before !== undefined) return before;
  const words = [...new Set(rows.flat())].map(foldedText);
  const places = new Map<string, number[]>();
  const begins = new Uint8Array(0x10000);
  for (const [at, word] of words.entries()) {
    begins[word.charCodeAt(0)] = 1;
    const beginning = word.slice(0, 2);
    const there = places.get(beginning);
    if (there === undefined) places.set(beginning, [at]);
    else there.push(at);
  }
  const found = { words, places, begins };
  known.set(rows, found);
  return found;
}

/** Which words of the rows, counted through, each once, stand in one of the texts (folded); rising. */
export function standingWords(rows: Rows, texts: readonly string[]): number[] {
  const { words, places, begins } = byBeginning(rows);
  const found = new Set<number>();
  for (const text of texts)
    for (let from = 0; from < text.length; from += 1) {
      if (begins[text.charCodeAt(from)] === 0) continue;
      // A word may be of one character.
      for (const beginning of [text.slice(from, from + 2), text.slice(from, from + 1)])
        for (const at of places.get(beginning) ?? [])
          if (!found.has(at) && text.startsWith(words[at] as string, from)) found.add(at);
    }
  return [...found].sort((a, b) => a - b);
}

/**
 * Rows as texts use them, of which `standing` words stand in one (`standingWords`). `standing`: of each row these
 * words, where there are several, the shortest of those that hold each other and the first few: what else a text may
 * say for a word that it holds. `everyday`: rows of which one stands in a text, whole: what people say for it.
 * Others lead nowhere. `unwritten`: the words of these that stand in none, folded; `said`: those that might
 * be slips, each between spaces, in files by their first character: so that little tells one from the other.
 */
export function standingRows(
  rows: Rows,
  places: ReadonlySet<number>,
): {
  readonly standing: Rows;
  readonly everyday: readonly SaidRow[];
  readonly unwritten: ReadonlySet<string>;
  readonly said: readonly string[];
} {
  const found = new Set([...new Set(rows.flat())].filter((_, at) => places.has(at)));
  const parted = rows.map((row) => {
    const stands = row.filter((word) => found.has(word));
    return [stands, row.filter((word) => !found.has(word))] as const;
  });
  const said = Array.from({ length: SAID_FILES }, () => ' ');
  const everyday = parted.filter(([stands]) => stands.length > 0);
  const unwritten = new Set(everyday.flatMap(([, says]) => says.map(foldedText)));
  for (const word of unwritten) if (mayBeSlip(word)) said[saidFile(word)] += `${word} `;
  return {
    everyday,
    unwritten,
    said,
    standing: eachOnce(
      parted.map(([stands]) => shortest(stands).slice(0, MOST)).filter((row) => row.length > 1),
    ),
  };
}

/** Words of a row that the directory keeps, those that are meant most often. */
const MOST = 3;
const shortest = (row: readonly string[]): string[] =>
  row.filter((word) => !row.some((other) => other !== word && word.includes(other)));

/** Without rows all of whose words stand in another. */
function eachOnce(rows: Rows): Rows {
  const rowsOf = new Map<string, Set<number>>();
  for (const [at, row] of rows.entries())
    for (const word of row) rowsOf.set(word, (rowsOf.get(word) ?? new Set()).add(at));
  return rows.filter((row, at) => {
    const [first = '', ...more] = row;
    const also = [...(rowsOf.get(first) ?? [])].filter(
      (other) => other !== at && more.every((word) => rowsOf.get(word)?.has(other)),
    );
    // Of rows that are the same the first stays.
    return also.every((other) => (rows[other]?.length ?? 0) === row.length && other > at);
  });
}
