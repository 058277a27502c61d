/** A stretch of a line: 1-based column and length, both in characters (code points). */
export interface Mark {
  readonly column: number;
  readonly length: number;
}

export interface Run {
  readonly text: string;
  readonly marked: boolean;
}

/** A line cut at its marks; marks that overlap or leave the line do no harm. */
export function runsOf(line: string, marks: readonly Mark[]): Run[] {
  const runs: Run[] = [];
  const characters = [...line];
  let at = 0;
  const add = (end: number, marked: boolean): void => {
    if (end > at) runs.push({ text: characters.slice(at, end).join(''), marked });
    at = Math.max(at, end);
  };
  for (const { column, length } of marks.toSorted((a, b) => a.column - b.column)) {
    add(Math.min(column - 1, characters.length), false);
    add(Math.min(column - 1 + length, characters.length), true);
  }
  add(characters.length, false);
  return runs;
}

/**
 * What a diagnostic marks in its line. Its excerpt shows that as `▸…◂`, cut short where it
 * is long; where it shows nothing, the mark goes to the end of the line.
 */
export function markOf({ column, excerpt }: { column: number; excerpt: string }): Mark {
  const [, marked] = /▸(.*)◂/su.exec(excerpt) ?? [];
  return {
    column,
    length: marked === undefined ? Number.POSITIVE_INFINITY : Math.max(1, [...marked].length),
  };
}

/** A line of the surroundings of a place, as it is shown. */
export interface NearbyLine {
  readonly number: number;
  readonly runs: readonly Run[];
}

const AROUND = 2;
/** Of a line that is longer than a paragraph, this much is shown before and after the mark. */
const LONG = 240;
const BEFORE = 60;

/** The line of a place, marked, with two lines before and after; none where the file has no such line. */
export function surroundings(lines: readonly string[], line: number, mark: Mark): NearbyLine[] {
  const from = Math.max(1, line - AROUND);
  const nearby = line > lines.length ? [] : lines.slice(from - 1, line + AROUND);
  return nearby.map((text, i) => {
    const number = from + i;
    return { number, runs: number === line ? around(text, mark) : around(text, { column: 1, length: 0 }) };
  });
}

function around(line: string, { column, length }: Mark): Run[] {
  const characters = [...line];
  if (characters.length <= LONG) return runsOf(line, [{ column, length }]);
  const from = Math.max(0, column - 1 - BEFORE);
  const part = characters.slice(from, from + LONG).join('');
  const runs = runsOf(part, [{ column: column - from, length }]);
  const cut: Run = { text: '……', marked: false };
  return [...(from > 0 ? [cut] : []), ...runs, ...(from + LONG < characters.length ? [cut] : [])];
}
