import { DATE_LINE } from '../date.ts';
import { HEADING_NUMBER } from '../marker.ts';
import type { SourceCell, SourceTable, Span } from '../types.ts';
import { type Column, columnOf, SAYS_WHEN } from '../words/measure-fields.ts';
import { saysNone } from '../words/no-name.ts';
import { isOfficeName } from '../words/offices.ts';
import { LONGEST_HEAD_CELL, ROW_NUMBER, trimmed } from './table-lines.ts';

/** Fewer names of columns in a line, and it is a line. */
const FEWEST_COLUMNS = 3;
const MOST_COLUMNS = 12;
const LONGEST_DEADLINE = 24;
const SUM = /^(?:合计|总计|共计|小计)(?:\s|$)/u;
const BETWEEN = /[^\S\r\n]+/gu;
const WIDE = /[^\S\r\n]{2,}|[\u3000\t]+/gu;
const BETWEEN_NAMES = /[、，,；;／/]/u;
/** What running text and labels have, and a row whose cells stand apart has not at its beginning. */
const LABEL_OR_TEXT = /^[^\s]{1,12}[：:]|。$/u;

/** A table whose cells only blanks part, and the index of the line behind it. */
export interface Spaced {
  readonly table: SourceTable;
  readonly end: number;
}

/**
 * A table as it comes when it is copied out of a Word file or a PDF: a line of names of columns,
 * one of them of offices, and rows with as many stretches of text. Blanks stand inside cells too, so
 * each stretch must be what its column says; where one row is not, none is read: the table is
 * `untold`, each line by itself.
 */
export function spacedAt(
  text: string,
  lines: readonly Span[],
  from: number,
  taken: ReadonlySet<number>,
): Spaced | undefined {
  const head = lines[from] as Span;
  const gap = [BETWEEN, WIDE].find((pattern) => columnsOf(text, fieldsOf(text, head, pattern)) !== undefined);
  if (gap === undefined) return undefined;
  const names = fieldsOf(text, head, gap);
  const columns = columnsOf(text, names) as readonly Column[];
  const wide = fieldsOf(text, head, WIDE).length === names.length ? WIDE : BETWEEN;
  const rows: { readonly cells: readonly (readonly Span[])[]; readonly fits: boolean }[] = [];
  let end = from + 1;
  let length = 0;
  for (let i = end; i < lines.length && !taken.has(i); i += 1) {
    const line = lines[i] as Span;
    const words = text.slice(line.start, line.end).trim();
    if (words === '') continue;
    if (DATE_LINE.test(words) || LABEL_OR_TEXT.test(words)) break;
    const apart = [wide, BETWEEN].map((pattern) => fieldsOf(text, line, pattern));
    // The head may come again where a page ended, and a sum stands below.
    const again = apart.find((own) => own.length === columns.length && columnsOf(text, own) !== undefined);
    const sum = SUM.test(words) ? apart[0] : undefined;
    const fields = apart.find((own) => fitsColumns(text, own, columns)) ?? again ?? sum;
    const isGroup = apart[1]?.length === 1 && HEADING_NUMBER.test(words);
    // What does not fit stays one below the other in a cell across.
    const cells = fields?.map((field) => [field]) ?? [fieldsOf(text, line, wide)];
    rows.push({ cells, fits: fields !== undefined || isGroup });
    // A line of one stretch may stand below the table; one of several, or a row behind it, tells that it goes on.
    if (fields === undefined && (apart[1]?.length ?? 0) < FEWEST_COLUMNS - 1) continue;
    length = rows.length;
    end = i + 1;
  }
  if (length === 0) return undefined;
  const own = rows.slice(0, length);
  const untold = own.some(({ fits }) => !fits);
  const grid = [names.map((name) => [name]), ...own.map(({ cells }) => cells)];
  const cells = grid.flatMap((fields, row): SourceCell[] =>
    fields.map((spans, column) => ({
      row: row + 1,
      column: column + 1,
      rowSpan: 1,
      columnSpan: fields.length === 1 ? names.length : 1,
      head: false,
      spans,
    })),
  );
  return { table: { cells, ...(untold ? { untold } : {}) }, end };
}

/** What the fields of a line say that columns hold; `undefined` where it is no head of a table of tasks. */
export function columnsOf(text: string, fields: readonly Span[]): readonly Column[] | undefined {
  if (fields.length < FEWEST_COLUMNS || fields.length > MOST_COLUMNS) return undefined;
  const columns: Column[] = [];
  for (const { start, end } of fields) {
    const column = end - start > LONGEST_HEAD_CELL ? undefined : columnOf(text.slice(start, end));
    if (column === undefined) return undefined;
    columns.push(column);
  }
  return columns.some((column) => 'role' in column) ? columns : undefined;
}

/** Whether a row has a field for each column, and each is what its column says. */
function fitsColumns(text: string, fields: readonly Span[], columns: readonly Column[]): boolean {
  return (
    fields.length === columns.length &&
    fields.every(({ start, end }, i) => isOf(columns[i] as Column, text.slice(start, end)))
  );
}

/** Whether words are what a column says that it holds. */
export function isOf(column: Column, words: string): boolean {
  if ('role' in column)
    return saysNone(words) || words.split(BETWEEN_NAMES).every((name) => isOfficeName(name));
  if (column.field === 'number') return ROW_NUMBER.test(words);
  if (column.field === 'deadline')
    return saysNone(words) || (words.length <= LONGEST_DEADLINE && SAYS_WHEN.test(words));
  return column.field === 'task' || !isOfficeName(words);
}

function fieldsOf(text: string, line: Span, gap: RegExp): Span[] {
  const { start, end } = trimmed(text, line);
  const fields: Span[] = [];
  let from = start;
  for (const { 0: blanks, index } of text.slice(start, end).matchAll(gap)) {
    fields.push({ start: from, end: start + index });
    from = start + index + blanks.length;
  }
  fields.push({ start: from, end });
  return fields;
}
