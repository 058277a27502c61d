import type { CellLine } from './cell-text.ts';

const NUMBER = /^\d{1,3}[.、．]?$/u;
/** Lines of one cell follow each other at the least distance that there is, or hardly more. */
const SAME_PITCH = 1.2;
const FEWEST_ROWS = 2;

/** Rows of a table: for each its lines by column. */
export type Rows = readonly (readonly (readonly CellLine[])[])[];

/**
 * The rows of a table that draws no lines between them, from the lines of its columns. By
 * the numbers of the first column where the others begin beside them; or by what stands
 * further apart than lines of a cell do. `undefined` where neither tells them surely.
 */
export function rowsApart(columns: readonly (readonly CellLine[])[]): Rows | undefined {
  const [first = []] = columns;
  const numbers = first.filter(({ text }) => NUMBER.test(text.trim()));
  const numbered = numbers.length > 0 && countUp(numbers);
  if (numbered && numbers.length !== first.length) return undefined;
  const byDistance = rowsByDistance(columns);
  if (numbered) {
    if (byDistance?.every((row, i) => row[0]?.length === 1 || (i === 0 && row[0]?.length === 0)) === true)
      return byDistance;
    return rowsBeside(columns, first);
  }
  const whole = byDistance?.every((row) => row.filter((lines) => lines.length > 0).length > 1) === true;
  if (whole && byDistance.length >= FEWEST_ROWS) return byDistance;
  return first.length >= FEWEST_ROWS ? rowsBeside(columns, first) : undefined;
}

/** Whether numbers count up by one. */
export function countUp(lines: readonly CellLine[]): boolean {
  const numbers = lines.map(({ text }) =>
    NUMBER.test(text.trim()) ? Number.parseInt(text, 10) : Number.NaN,
  );
  return numbers.every(
    (number, i) => Number.isFinite(number) && (i === 0 || number === (numbers[i - 1] as number) + 1),
  );
}

/** Rows that begin with these lines, where the second column begins beside each of them. */
function rowsBeside(
  columns: readonly (readonly CellLine[])[],
  begins: readonly CellLine[],
): Rows | undefined {
  const tops = begins.map(({ y, size }) => y - size / 2);
  const beside = (lines: readonly CellLine[], i: number): boolean =>
    lines.some(({ y }) => y >= (tops[i] as number) && y < (tops[i] as number) + (begins[i] as CellLine).size);
  const [, second = []] = columns;
  if (!tops.every((_, i) => beside(second, i))) return undefined;
  const rows = tops.map((top, i) =>
    columns.map((lines) => lines.filter(({ y }) => y >= top && y < (tops[i + 1] ?? Infinity))),
  );
  // What a row says begins on its first line in every column, or the row begins elsewhere.
  const level = rows.every((row, i) => row.every((lines) => lines.length === 0 || beside(lines, i)));
  // What stands above the first row goes on with the last one of the page before.
  const above = columns.map((lines) => lines.filter(({ y }) => y < (tops[0] as number)));
  if (!level) return undefined;
  return above.some((lines) => lines.length > 0) ? [above, ...rows] : rows;
}

/** Rows parted where no column goes on: what overlaps in height is one. */
function rowsByDistance(columns: readonly (readonly CellLine[])[]): Rows | undefined {
  const pitches = columns.flatMap((lines) => lines.slice(1).map(({ y }, i) => y - (lines[i] as CellLine).y));
  const least = Math.min(...pitches);
  if (!Number.isFinite(least)) return undefined;
  const blocks = columns.flatMap((lines) => {
    const own: { top: number; bottom: number }[] = [];
    for (const { y, size } of lines) {
      const last = own.at(-1);
      if (last !== undefined && y - last.bottom <= least * SAME_PITCH) last.bottom = y;
      else own.push({ top: y - size, bottom: y });
    }
    return own;
  });
  const rows: { top: number; bottom: number }[] = [];
  for (const block of blocks.sort((a, b) => a.top - b.top)) {
    const last = rows.at(-1);
    if (last !== undefined && block.top < last.bottom) last.bottom = Math.max(last.bottom, block.bottom);
    else rows.push({ ...block });
  }
  return rows.map(({ top, bottom }) =>
    columns.map((lines) => lines.filter(({ y }) => y > top && y <= bottom)),
  );
}
