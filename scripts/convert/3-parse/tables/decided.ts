import type { ColumnKind, RowKind } from '#domain/reading.ts';
import { ROLES, type Role } from '#domain/schema.ts';
import type { Column, MeasureField } from '../../words/measure-fields.ts';
import type { ClassifiedParagraph } from '../paragraph.ts';
import type { Grid, GridRow } from './grid.ts';

/** What an editor calls a column, as the reader knows it; `undefined` for one of no use to a measure. */
function columnOfKind(kind: ColumnKind): Column | undefined {
  if (kind === 'other') return undefined;
  return kind in ROLES ? { role: kind as Role } : { field: kind as MeasureField };
}

/** The columns of a table with what the editor says of them; as they are where he says nothing. */
export function decidedColumns(
  columns: readonly (Column | undefined)[],
  paragraphs: readonly ClassifiedParagraph[],
  { columns: count }: Grid,
): readonly (Column | undefined)[] | undefined {
  const said = paragraphs.find(({ decided }) => decided?.columns !== undefined)?.decided?.columns;
  if (said === undefined) return undefined;
  return Array.from({ length: count }, (_, c) => {
    const kind = said[String(c + 1)];
    return kind === undefined ? columns[c] : columnOfKind(kind);
  });
}

/** What the editor says a row is: of any cell that begins in it. */
export function decidedRow(
  { own }: GridRow,
  paragraphs: readonly ClassifiedParagraph[],
): RowKind | undefined {
  for (const { from, to } of own)
    for (let i = from; i < to; i += 1) {
      const row = paragraphs[i]?.decided?.row;
      if (row !== undefined) return row;
    }
  return undefined;
}

/** The rows that the editor says are the head: half open; `undefined` where he says nothing. */
export function decidedHead(
  { rows }: Grid,
  paragraphs: readonly ClassifiedParagraph[],
): readonly [number, number] | undefined {
  const first = rows.findIndex((row) => decidedRow(row, paragraphs) === 'head');
  if (first < 0) return undefined;
  let end = first + 1;
  while (end < rows.length && decidedRow(rows[end] as GridRow, paragraphs) === 'head') end += 1;
  return [first, end];
}

/** Whether the editor says anything of a table or of one of its rows. */
export const saysOfTable = (paragraphs: readonly ClassifiedParagraph[]): boolean =>
  paragraphs.some(({ decided }) => decided?.columns !== undefined || decided?.row !== undefined);

/** Whether columns hold tasks: all that a table of tasks needs, where the editor says what its columns are. */
export const holdTasks = (columns: readonly (Column | undefined)[]): boolean =>
  columns.some((column) => column !== undefined && 'field' in column && column.field === 'task');
