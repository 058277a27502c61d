import { withoutSpace } from '../../../without-space.ts';
import { haveSameColumns, type PageTable, type TableCell } from './page-table.ts';
import type { Row } from './rows.ts';

/** A table, over as many pages as it goes. */
export interface WholeTable {
  /** Page on which it begins, from 0. */
  readonly page: number;
  readonly top: number;
  readonly cells: readonly TableCell[];
  readonly isUnread: boolean;
}

/** A head that stands again where a table goes on. */
export interface RepeatedHead {
  readonly page: number;
  readonly top: number;
  readonly text: string;
}

/**
 * The tables of all pages: one that ends a page and one of the same columns that begins the
 * next are one. Its head is not said twice, and a row or a merged cell that the page's end
 * cut is one again.
 *
 * @param text what else stands on each page and is text of the document
 */
export function joinedTables(
  pages: readonly (readonly PageTable[])[],
  text: readonly (readonly Row[])[],
): { tables: WholeTable[]; heads: RepeatedHead[] } {
  const tables: WholeTable[] = [];
  const heads: RepeatedHead[] = [];
  let open:
    | { readonly table: PageTable; readonly whole: TableCell[]; rows: number; readonly head: PageTable }
    | undefined;
  pages.forEach((own, page) => {
    const rows = text[page] ?? [];
    own.forEach((table, i) => {
      const begins = i === 0 && rows.every(({ y }) => y > table.box.top);
      const ends = i === own.length - 1 && rows.every(({ y }) => y < table.box.bottom);
      if (open !== undefined && begins && !table.isUnread && haveSameColumns(open.table, table)) {
        const repeated = repeatedRows(open.head, table);
        for (let row = 0; row < repeated; row += 1)
          heads.push({ page, top: table.box.top, text: textsOf(table, row).join('　') });
        open.rows += goOn(open.whole, open.rows, table, repeated);
        open = ends ? { ...open, table } : undefined;
        return;
      }
      const whole = table.cells.map((cell) => ({ ...cell }));
      tables.push({ page, top: table.box.top, cells: whole, isUnread: table.isUnread });
      open = ends && !table.isUnread ? { table, whole, rows: table.rows, head: table } : undefined;
    });
    if (own.length === 0 && rows.length > 0) open = undefined;
  });
  return { tables, heads };
}

const textOf = ({ lines }: TableCell): string => withoutSpace(lines.map(({ text }) => text).join(''));

const textsOf = ({ cells }: PageTable, row: number): string[] =>
  cells.filter((cell) => cell.row === row).map((cell) => cell.lines.map(({ text }) => text.trim()).join(''));

/** How many rows at the start of a table say what the first rows of another do. */
function repeatedRows(head: PageTable, table: PageTable): number {
  const say = (of: PageTable, row: number): string => withoutSpace(textsOf(of, row).join('|'));
  let row = 0;
  while (
    row < Math.min(head.rows, table.rows) - 1 &&
    say(head, row) === say(table, row) &&
    say(table, row).length > table.edges.length
  )
    row += 1;
  return row;
}

/** Adds a part of a table on the next page; gives the number of rows that came with it. */
function goOn(whole: TableCell[], rows: number, part: PageTable, skipped: number): number {
  const added = part.cells.filter(({ row }) => row >= skipped);
  const first = added.filter(({ row }) => row === skipped);
  const above = (column: number): TableCell | undefined =>
    whole.find(
      (cell) =>
        cell.column <= column && column < cell.column + cell.columnSpan && cell.row + cell.rowSpan === rows,
    );
  const numbered = whole
    .filter(({ column, row }) => column === 0 && row > 0)
    .every((cell) => textOf(cell) !== '');
  const begun = first.find(({ column }) => column === 0);
  // A row goes on where the column that every row fills is empty.
  const isCut = numbered && begun !== undefined && textOf(begun) === '' && begun.rowSpan === 1;
  const offset = rows - skipped - (isCut ? 1 : 0);
  for (const cell of added) {
    const before = above(cell.column);
    const empty = textOf(cell) === '';
    if (cell.row === skipped && isCut && before !== undefined)
      before.lines = [...before.lines, ...cell.lines];
    else if (
      cell.row === skipped &&
      empty &&
      before !== undefined &&
      (before.rowSpan > 1 || cell.rowSpan > 1)
    )
      before.rowSpan += cell.rowSpan;
    else whole.push({ ...cell, row: cell.row + offset });
  }
  return part.rows - skipped - (isCut ? 1 : 0);
}
