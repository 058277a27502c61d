import type { CellLine } from './cell-text.ts';
import type { Box } from './geometry.ts';

/** A cell with its lines; places from 0. */
export interface TableCell {
  readonly row: number;
  readonly column: number;
  rowSpan: number;
  readonly columnSpan: number;
  lines: readonly CellLine[];
}

/** A table on one page. */
export interface PageTable {
  readonly box: Box;
  readonly edges: readonly number[];
  readonly rows: number;
  readonly cells: readonly TableCell[];
  /** Whether its rows could not be told: its cells are whole columns, one after the other. */
  readonly isUnread: boolean;
}

/** A table of which only the columns are sure. */
export function byColumns(table: PageTable): PageTable {
  const cells = [...table.cells].sort((a, b) => a.column - b.column || a.row - b.row);
  return { ...table, cells, isUnread: true };
}

/** Columns of the same table on two pages differ by less. */
const NEAR = 4;

/** Whether two tables, or parts of one, have their columns at the same places. */
export function haveSameColumns(
  one: { readonly edges: readonly number[] },
  other: { readonly edges: readonly number[] },
): boolean {
  const { edges } = other;
  return (
    one.edges.length === edges.length &&
    one.edges.every((edge, i) => Math.abs(edge - (edges[i] as number)) < NEAR)
  );
}
