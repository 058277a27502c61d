import type { Role } from '#domain/schema.ts';
import type { Column } from '../../words/measure-fields.ts';
import { type GridCell, type GridRow, meantAt } from './grid.ts';

export type Columns = readonly (Column | undefined)[];

/**
 * What a cell holds by the columns that it stands across: offices without a role of their own
 * across two columns of offices; `mixed` across columns of different kinds, where its place
 * tells nothing; `undefined` where no column of it is known.
 */
export function holdsOf({ column, columnSpan }: GridCell, columns: Columns): Column | 'mixed' | undefined {
  const [first, ...others] = columns.slice(column, column + columnSpan);
  if (others.every((other) => kindOf(other) === kindOf(first))) {
    if (first === undefined || !('role' in first)) return first;
    return others.every((other) => other !== undefined && 'role' in other && other.role === first.role)
      ? first
      : { role: 'responsible' };
  }
  return 'mixed';
}

const kindOf = (column: Column | undefined): string =>
  column === undefined ? '' : 'role' in column ? 'offices' : column.field;

/** Whether a column holds tasks. */
export const isTask = (column: Column | undefined): boolean =>
  column !== undefined && 'field' in column && column.field === 'task';

/** The filled cells of rows in columns of a kind, from left to right and then down, each once. */
export function cellsIn(rows: readonly GridRow[], columns: Columns, kind: string): GridCell[] {
  const cells = new Set<GridCell>();
  for (const [c, column] of columns.entries()) {
    if (kindOf(column) !== kind) continue;
    for (const row of rows) {
      const cell = meantAt(row, c);
      if (cell !== undefined && cell.text !== '') cells.add(cell);
    }
  }
  return [...cells];
}

/** The one role that a table's columns of offices give; `undefined` where they give several. */
export function onlyRole(columns: Columns): Role | undefined {
  const roles = new Set(
    columns.flatMap((column) => (column !== undefined && 'role' in column ? [column.role] : [])),
  );
  return roles.size === 1 ? [...roles][0] : undefined;
}

/** Whether a cell stands across a column of offices. */
export const reachesOffices = ({ column, columnSpan }: GridCell, columns: Columns): boolean =>
  columns.slice(column, column + columnSpan).some((one) => kindOf(one) === 'offices');
