import type { TableCell, TableLayout } from './elements.ts';

/** Rows are parted by `--`, cells by `-`: `1h-1h--l-2-0x2`. */
const CELL = /^(?<holds>l|\d{1,5})(?<head>h?)(?:v(?<rows>\d{1,5}))?(?:x(?<columns>\d{1,5}))?$/u;

/** The rows of a table as one word a cell: what it holds, `h` for a head, `v2` two rows tall, `x3` three columns wide. */
export function writeRows(rows: readonly (readonly TableCell[])[]): string {
  return rows
    .map((row) =>
      row
        .map(({ holds, rowSpan, columnSpan, head }) =>
          [
            holds === 'label' ? 'l' : holds,
            head ? 'h' : '',
            rowSpan > 1 ? `v${rowSpan}` : '',
            columnSpan > 1 ? `x${columnSpan}` : '',
          ].join(''),
        )
        .join('-'),
    )
    .join('--');
}

/** Reads what `writeRows` wrote; `undefined` where a word is none of its. */
export function readRows(text: string): TableCell[][] | undefined {
  const rows: TableCell[][] = [];
  for (const line of text.split('--')) {
    const row: TableCell[] = [];
    for (const word of line.split('-').filter((part) => part !== '')) {
      const groups = CELL.exec(word)?.groups;
      if (groups === undefined) return undefined;
      row.push({
        holds: groups.holds === 'l' ? 'label' : Number(groups.holds),
        rowSpan: Number(groups.rows ?? 1),
        columnSpan: Number(groups.columns ?? 1),
        head: groups.head === 'h',
      });
    }
    rows.push(row);
  }
  return rows;
}

/** How many blocks or paragraphs a table takes, numbers in cells of their own aside. */
export function piecesOf(rows: readonly (readonly TableCell[])[]): number {
  return rows.flat().reduce((sum, { holds }) => sum + (holds === 'label' ? 0 : holds), 0);
}

/** A cell with what stands in it. */
export interface FilledCell<Piece> extends TableCell {
  readonly pieces: readonly Piece[];
  /** Whether the first of its pieces has its number in the cell before. */
  readonly afterLabel: boolean;
}

/** The rows with their pieces, which are given from the first of the table on. */
export function fillRows<Piece>(
  rows: readonly (readonly TableCell[])[],
  pieces: readonly Piece[],
): FilledCell<Piece>[][] {
  let at = 0;
  let afterLabel = false;
  return rows.map((row) =>
    row.map((cell) => {
      if (cell.holds === 'label') {
        afterLabel = true;
        return { ...cell, pieces: pieces.slice(at, at + 1), afterLabel: false };
      }
      const own = pieces.slice(at, at + cell.holds);
      at += own.length;
      const filled = { ...cell, pieces: own, afterLabel: afterLabel && own.length > 0 };
      if (own.length > 0) afterLabel = false;
      return filled;
    }),
  );
}

/** How many rows at the top of a table are heads: cells that begin in them stand in no other. */
export function headRows(rows: readonly (readonly TableCell[])[]): number {
  const first = rows.findIndex((row) => row.some(({ head }) => !head) || row.length === 0);
  return Math.max(0, first);
}

/** By place the cell that takes it, whether it begins there or further up or left. */
export function placesOf<Cell extends TableCell>(rows: readonly (readonly Cell[])[]): (Cell | undefined)[][] {
  const places: (Cell | undefined)[][] = rows.map(() => []);
  for (const [r, row] of rows.entries()) {
    let column = 0;
    for (const cell of row) {
      while (places[r]?.[column] !== undefined) column += 1;
      for (let below = r; below < Math.min(rows.length, r + cell.rowSpan); below += 1)
        for (let c = column; c < column + cell.columnSpan; c += 1)
          (places[below] as (Cell | undefined)[])[c] = cell;
      column += cell.columnSpan;
    }
  }
  return places;
}

/** Paragraphs in order, with a table in the place of those that stand in one. */
export function withTables<Shown>(
  paragraphs: readonly Shown[],
  tables: readonly TableLayout[] | undefined,
  show: (layout: TableLayout, paragraphs: readonly Shown[]) => Shown,
): Shown[] {
  let behind = 0;
  return paragraphs.flatMap((paragraph, i) => {
    const layout = tables?.find(({ from }) => from === i);
    if (layout !== undefined) {
      behind = i + piecesOf(layout.rows);
      return [show(layout, paragraphs)];
    }
    return i < behind ? [] : [paragraph];
  });
}
