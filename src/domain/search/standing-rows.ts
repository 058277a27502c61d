import { foldedText } from './fold.ts';
import { mayBeSlip } from './may-be-slip.ts';
import { SAID_FILES, type SaidRow, saidFile } from './said.ts';

/** Rows of words that mean the same. */
type Rows = readonly (readonly string[])[];

/** Words of rows, folded; and by the codes of their first and second UTF-16 unit where they stand among these. */
interface ByBeginning {
  readonly words: readonly string[];
  readonly places: readonly (ReadonlyMap<number, readonly number[]> | undefined)[];
}
const known = new WeakMap<Rows, ByBeginning>();
/** In place of the second unit of a word that has one alone. */
const ALONE = -1;

function byBeginning(rows: Rows): ByBeginning {
  const before = known.get(rows);
  if (before !== undefined) return before;
  const words = [...new Set(rows.flat())].map(foldedText);
  const places: (Map<number, number[]> | undefined)[] = Array.from({ length: 0x10000 });
  for (const [at, word] of words.entries()) {
    if (word === '') continue;
    const [first, second] = [word.charCodeAt(0), word.length === 1 ? ALONE : word.charCodeAt(1)];
    const begun = places[first] ?? new Map<number, number[]>();
    places[first] = begun;
    begun.set(second, [...(begun.get(second) ?? []), at]);
  }
  const found = { words, places };
  known.set(rows, found);
  return found;
}

/** Which words of the rows, counted through, each once, stand in one of the texts (folded); rising. */
export function standingWords(rows: Rows, texts: readonly string[]): number[] {
  const { words, places } = byBeginning(rows);
  const found = new Set<number>();
  const look = (text: string, from: number, begun: readonly number[] = []): void => {
    for (const at of begun) if (!found.has(at) && text.startsWith(words[at] as string, from)) found.add(at);
  };
  for (const text of texts)
    for (let from = 0; from < text.length; from += 1) {
      // Most of a text begins no word.
      const begun = places[text.charCodeAt(from)];
      if (begun === undefined) continue;
      look(text, from, begun.get(text.charCodeAt(from + 1)));
      look(text, from, begun.get(ALONE));
    }
  return [...found].sort((a, b) => a - b);
}

/**
 * Rows as texts use them, of which `standing` words stand in one (`standingWords`). `standing`: of each row these
 * words, where there are several and the row is no long one, the shortest of those that hold each other and the first
 * few: what else a text may say for a word that it holds. `everyday`: rows of which one stands in a text, whole: what people say for it.
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
      parted
        .filter(([stands, says]) => stands.length + says.length <= LONGEST)
        .map(([stands]) => shortest(stands).slice(0, MOST))
        .filter((row) => row.length > 1),
    ),
  };
}

/** Words of a row that the directory keeps, those that are meant most often. */
const MOST = 3;
/** A longer row is what people say around a matter: its words stand for each other only where somebody says it so. */
const LONGEST = 10;
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
