/** A cell where it stands in the rows that are taken of a table. */
interface TakenCell {
  readonly cell: HTMLTableCellElement;
  /** Column in which it begins, from 0. */
  readonly column: number;
  /** How many of the rows taken it stands in. */
  readonly rows: number;
}

/**
 * The cells of some rows of one part of a table, row by row and from left to right: those that begin in a
 * row that is not taken and reach into one that is, too, so that all others keep their columns.
 */
export function cellsOf(
  all: readonly HTMLTableRowElement[],
  taken: readonly HTMLTableRowElement[],
): TakenCell[][] {
  const cells = new Map<HTMLTableRowElement, TakenCell[]>(taken.map((row) => [row, []]));
  /** By column, the first row below what stands there. */
  const freeFrom: number[] = [];
  for (const [at, row] of all.entries()) {
    let column = 0;
    for (const cell of row.cells) {
      while ((freeFrom[column] ?? 0) > at) column += 1;
      const end = cell.rowSpan === 0 ? all.length : at + cell.rowSpan;
      const within = all.slice(at, end).filter((one) => cells.has(one));
      const [first] = within;
      if (first !== undefined) cells.get(first)?.push({ cell, column, rows: within.length });
      for (let i = 0; i < cell.colSpan; i += 1) freeFrom[column + i] = end;
      column += cell.colSpan;
    }
  }
  return [...cells.values()].map((row) => row.sort((a, b) => a.column - b.column));
}
