import type { TextCell, TextTable } from '../../types.ts';
import { withoutSpace } from '../../without-space.ts';
import { SAME_AS_ABOVE } from '../../words/marks.ts';
import { MOST_PLACES } from '../bars.ts';

/** A table by rows and columns, both counted from 0. */
export interface Grid {
  readonly columns: number;
  readonly rows: readonly GridRow[];
}

export interface GridRow {
  /** The cells that begin in this row, from left to right. */
  readonly own: readonly GridCell[];
  /** By column the cell that takes it, whether it begins here or above; `undefined` where a row is short. */
  readonly at: readonly (GridCell | undefined)[];
  readonly above: GridRow | undefined;
}

/** A cell; `row` and `column` are counted from 0, `from` and `to` are indexes of paragraphs. */
export interface GridCell extends TextCell {
  /** Without white space; paragraphs follow each other. */
  readonly text: string;
}

/** The cells of a table laid out; a span that would reach over another cell or the edge ends there. */
export function gridOf(table: TextTable, textAt: (paragraph: number) => string): Grid {
  const own: GridCell[][] = [];
  const at: (GridCell | undefined)[][] = [];
  let columns = 0;
  let places = 0;
  const rows = table.cells.reduce((last, { row }) => Math.max(last, row), 0);
  for (let r = 0; r < rows; r += 1) {
    own.push([]);
    at.push([]);
  }
  for (const placed of table.cells) {
    const row = placed.row - 1;
    const column = placed.column - 1;
    let text = '';
    for (let i = placed.from; i < placed.to; i += 1) text += withoutSpace(textAt(i));
    const rowSpan = Math.min(placed.rowSpan, rows - row);
    const cell: GridCell = { ...placed, row, column, rowSpan, text };
    own[row]?.push(cell);
    columns = Math.max(columns, column + placed.columnSpan);
    for (let r = row; r < row + rowSpan; r += 1)
      for (let c = column; c < column + placed.columnSpan && places < MOST_PLACES; c += 1) {
        const line = at[r] as (GridCell | undefined)[];
        line[c] ??= cell;
        places += 1;
      }
  }
  const laid: GridRow[] = [];
  for (const [r, cells] of own.entries()) laid.push({ own: cells, at: at[r] ?? [], above: laid.at(-1) });
  return { columns, rows: laid };
}

const DITTO = new RegExp(`^${SAME_AS_ABOVE}$`, 'u');

/** The cell at a place of a row; where it says no more than 同上, the one above it. */
export function meantAt(row: GridRow, column: number): GridCell | undefined {
  let at: GridRow | undefined = row;
  while (at?.above !== undefined && DITTO.test(at.at[column]?.text ?? '')) at = at.above;
  return at?.at[column];
}

/** The cells of a row that hold text. */
export const filled = ({ own }: GridRow): GridCell[] => own.filter(({ text }) => text !== '');

/** The one cell that stands across a whole row, if that is all there is to it. */
export function acrossRow(row: GridRow, columns: number): GridCell | undefined {
  const [cell, ...others] = filled(row);
  if (cell === undefined || others.length > 0) return undefined;
  const alone = row.at.every((at) => at === undefined || at === cell);
  return alone && (cell.columnSpan >= columns || row.own.length === 1) ? cell : undefined;
}
