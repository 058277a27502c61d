import { RUNNING_TEXT } from '../character-kinds.ts';
import { HEADING_NUMBER } from '../marker.ts';
import type { SourceCell, SourceTable, Span } from '../types.ts';
import { isNumberHead } from '../words/measure-fields.ts';
import { METADATA_FIELD } from '../words/site-fields.ts';
import { separatedAt } from './separated-tables.ts';
import { columnsOf, spacedAt } from './spaced-tables.ts';
import { LONGEST_HEAD_CELL, ROW_NUMBER, trimmed } from './table-lines.ts';

const FIGURES = /^[\d\s.]*$/u;
/** Columns from which on one row below the head is enough to make lines with tabs a table. */
const SURE_COLUMNS = 3;
const FEWEST_COLUMNS = 2;
const FEWEST_ROWS = 2;
const MOST_COLUMNS = 40;
/** The row below the head of a Markdown table. */
const DELIMITER = /^\|?(?:\s*:?-+:?\s*\|)+(?:\s*:?-+:?\s*)?$/u;
/** The table of fields that a site puts above a document, copied: 索 引 号 | 0017/2031-5 | 主题分类 | 司法 | */
const SITE_FIELD_FIRST = new RegExp(
  `^${METADATA_FIELD.replace(/(?<=\p{Script=Han})(?=\p{Script=Han})/gu, '\\s?')}\\s*[:：]?\\s*\\|`,
  'u',
);
const REPEATED_TAB = /\t\s*\t/u;
const TABS = /\t[\t ]*/gu;
const TAB = /\t/gu;
const BREAK = /<br\s*\/?>/giu;

/** A line with its fields as spans of the text. */
interface Row {
  readonly fields: readonly Span[];
  readonly marks: readonly Span[];
}

/**
 * The tables that a plain text draws: rows of Markdown between `|`, and rows whose cells are
 * parted by tabs or blanks, as they come when a table is pasted. A line alone is no table.
 *
 * @param taken indexes of lines that belong to tables already
 */
export function tablesInText(
  text: string,
  lineStarts: readonly number[],
  taken: ReadonlySet<number>,
): SourceTable[] {
  const tables: SourceTable[] = [];
  const lines: readonly Span[] = lineStarts.map((start, i) => {
    let end = lineStarts[i + 1] ?? text.length;
    while (end > start && '\r\n'.includes(text[end - 1] as string)) end -= 1;
    return { start, end };
  });
  for (let i = 0; i < lines.length; i += 1) {
    if (taken.has(i)) continue;
    const found =
      markdownAt(text, lines, i, taken) ??
      separatedAt(text, lines, i, taken) ??
      tabsAt(text, lines, i, taken) ??
      spacedAt(text, lines, i, taken);
    if (found === undefined) continue;
    tables.push(found.table);
    i = found.end - 1;
  }
  return tables;
}

/** So many lines one after another with a bar at their end alone are cells whose rows are lost. */
const FEWEST_LOST_CELLS = 6;
const CELL_WITH_BAR = /^[^|]+\|[\s|]*$/u;

/** The first line of a table that lost its rows: one cell a line, each with its bar; `undefined` where none is. */
export function cellsWithoutRows(
  text: string,
  lineStarts: readonly number[],
  tables: readonly SourceTable[],
): Span | undefined {
  if (!text.includes('|')) return undefined;
  const inTables = new Set(tables.flatMap(({ marks }) => marks?.map(({ start }) => start) ?? []));
  let run: Span[] = [];
  for (const [i, start] of lineStarts.entries()) {
    const line = text.slice(start, lineStarts[i + 1] ?? text.length).trim();
    if (line === '') continue;
    const own = CELL_WITH_BAR.test(line) && !inTables.has(text.indexOf('|', start));
    if (!own) run = [];
    else if (run.push({ start, end: start + line.length }) === FEWEST_LOST_CELLS) return run[0];
  }
  return undefined;
}

interface Found {
  readonly table: SourceTable;
  /** Index of the line behind it. */
  readonly end: number;
}

/**
 * Rows between bars; without the row of dashes only where each row has a bar at both ends, where the
 * first one names columns, or where they are a site's fields: of those each row has as many as it likes.
 */
function markdownAt(
  text: string,
  lines: readonly Span[],
  from: number,
  taken: ReadonlySet<number>,
): Found | undefined {
  const solid = (i: number): string => {
    const line = lines[i];
    return line === undefined || taken.has(i) ? '' : text.slice(line.start, line.end).trim();
  };
  if (!solid(from).includes('|')) return undefined;
  const headed = solid(from + 1).includes('|') && DELIMITER.test(solid(from + 1));
  const fieldsOfSite = !headed && SITE_FIELD_FIRST.test(solid(from));
  const named = !headed && !fieldsOfSite && namesColumns(text, barred(text, lines[from] as Span).fields);
  const goesOn =
    headed || named
      ? (line: string): boolean => line.includes('|')
      : (line: string): boolean =>
          line.length > 2 && (fieldsOfSite || line.startsWith('|')) && line.endsWith('|');
  let end = from;
  const rows: Row[] = [];
  const dashes: Span[] = [];
  for (; goesOn(solid(end)); end += 1) {
    const line = lines[end] as Span;
    if (headed && DELIMITER.test(solid(end))) {
      const { start } = trimmed(text, line);
      dashes.push({ start, end: start + solid(end).length });
      continue;
    }
    const row = barred(text, line);
    // Without the row of dashes nothing but their number of cells holds rows together.
    const [first] = rows;
    if (!headed && !fieldsOfSite && first !== undefined && row.fields.length !== first.fields.length) {
      const ends = named && row.fields.length < first.fields.length && isNumbered(text, row);
      if (!ends) break;
    }
    rows.push(row);
  }
  const columns = Math.max(0, ...rows.slice(0, fieldsOfSite ? undefined : 1).map((row) => row.fields.length));
  if (rows.length < FEWEST_ROWS || columns < FEWEST_COLUMNS || columns > MOST_COLUMNS) return undefined;
  const marks = [...rows.flatMap((row) => row.marks), ...dashes];
  const cells = rows.flatMap(({ fields }, r) =>
    fields.map((field, c): SourceCell => {
      const inside = paragraphsIn(text, field);
      for (const mark of inside.marks) marks.push(mark);
      return place(r + 1, c + 1, inside.spans, headed && r === 0);
    }),
  );
  return { table: { cells, marks: marks.sort((a, b) => a.start - b.start) }, end };
}

/** Whether fields are the head of a table of rows: short words, the first of them that of the numbers, or all known. */
function namesColumns(text: string, fields: readonly Span[]): boolean {
  const names = fields.map(({ start, end }) => text.slice(start, end).trim());
  if (names.length < SURE_COLUMNS || !names.every(isHeadCell)) return false;
  return (
    isNumberHead(names[0] as string) ||
    columnsOf(
      text,
      fields.map((field) => trimmed(text, field)),
    ) !== undefined
  );
}

/** Whether a row begins with its number: one that lost its last cells is a row still. */
function isNumbered(text: string, { fields: [first] }: Row): boolean {
  return first !== undefined && ROW_NUMBER.test(text.slice(first.start, first.end).trim());
}

function barred(text: string, line: Span): Row {
  const marks: Span[] = [];
  const fields: Span[] = [];
  const { start, end } = trimmed(text, line);
  let from = start;
  for (let i = start; i < end; i += 1) {
    // A bar that is written as one of the text has a mark before it that is none.
    if (text[i] === '\\' && text[i + 1] === '|') marks.push({ start: i, end: i + 1 });
    if (text[i] !== '|' || text[i - 1] === '\\') continue;
    marks.push({ start: i, end: i + 1 });
    if (i > start) fields.push({ start: from, end: i });
    from = i + 1;
  }
  if (from < end) fields.push({ start: from, end });
  return { fields, marks };
}

/** A cell of Markdown breaks its lines with a tag. */
function paragraphsIn(text: string, { start, end }: Span): { spans: Span[]; marks: Span[] } {
  const spans: Span[] = [];
  const marks: Span[] = [];
  let from = start;
  for (const { 0: tag, index } of text.slice(start, end).matchAll(BREAK)) {
    spans.push({ start: from, end: start + index });
    from = start + index + tag.length;
    marks.push({ start: start + index, end: from });
  }
  spans.push({ start: from, end });
  return { spans: spans.filter((span) => text.slice(span.start, span.end).trim() !== ''), marks };
}

/** A head of short words parted by tabs, and below it rows with no more cells than the head. */
function tabsAt(
  text: string,
  lines: readonly Span[],
  from: number,
  taken: ReadonlySet<number>,
): Found | undefined {
  const first = lines[from] as Span;
  const head = text.slice(first.start, first.end).trimEnd();
  if (!head.includes('\t')) return undefined;
  const indent = head.length - head.trimStart().length;
  // Where the head itself skips cells, tabs are repeated to reach a column.
  const repeated = REPEATED_TAB.test(head.slice(indent));
  const names = fieldsOf(text, { start: first.start + indent, end: first.start + head.length }, repeated);
  const columns = names.length;
  const isHead = names.every((field) => isHeadCell(text.slice(field.start, field.end).trim()));
  if (columns < FEWEST_COLUMNS || columns > MOST_COLUMNS || !isHead) return undefined;
  const numbered = isNumberHead(text.slice(names[0]?.start, names[0]?.end).trim());
  const rows: { readonly fields: readonly (readonly Span[])[]; readonly whole: boolean }[] = [
    { fields: names.map((field) => [field]), whole: false },
  ];
  let end = from + 1;
  for (let i = end; i < lines.length && !taken.has(i); i += 1) {
    const line = lines[i] as Span;
    const content = text.slice(line.start, line.end);
    if (content.trim() === '') continue;
    const start = line.start + (head.startsWith('\t') && content.startsWith('\t') ? 1 : 0);
    const fields = fieldsOf(text, { start, end: line.end }, repeated);
    const filled = fields.filter((field) => text.slice(field.start, field.end).trim() !== '');
    const group = filled.length === 1 && HEADING_NUMBER.test(content.trim());
    if (!group && (fields.length > columns || filled.length < FEWEST_COLUMNS)) break;
    const broken =
      numbered && !group ? overLines(text, lines, i, fields, columns, repeated, taken) : undefined;
    if (group) rows.push({ fields: [filled], whole: true });
    else rows.push({ fields: broken?.fields ?? fields.map((field) => [field]), whole: false });
    i = broken?.last ?? i;
    end = i + 1;
  }
  const body = rows.slice(1).filter(({ whole }) => !whole).length;
  if (body < (columns >= SURE_COLUMNS ? 1 : 2)) return undefined;
  const isFilled = ({ start, end: at }: Span): boolean => text.slice(start, at).trim() !== '';
  const cells = rows.flatMap(({ fields, whole }, r): SourceCell[] => {
    if (whole) return [{ ...place(r + 1, 1, fields[0] ?? [], false), columnSpan: columns }];
    return Array.from({ length: columns }, (_, c) =>
      place(r + 1, c + 1, (fields[c] ?? []).filter(isFilled), false),
    );
  });
  return { table: { cells }, end };
}

/** Lines over which one row may go. */
const MOST_LINES = 12;

/**
 * A numbered row whose cells have line ends of their own, as they come when a table is pasted:
 * with the lines below it that begin with no number it has as many cells as the head. `undefined`
 * where that does not come out even.
 */
function overLines(
  text: string,
  lines: readonly Span[],
  at: number,
  fields: readonly Span[],
  columns: number,
  repeated: boolean,
  taken: ReadonlySet<number>,
): { readonly fields: readonly (readonly Span[])[]; readonly last: number } | undefined {
  const wordsOf = (field: Span | undefined): string =>
    field === undefined ? '' : text.slice(field.start, field.end).trim();
  if (!ROW_NUMBER.test(wordsOf(fields[0]))) return undefined;
  let row: (readonly Span[])[] = fields.map((field) => [field]);
  let last = at;
  while (row.length < columns) {
    const line = lines[last + 1];
    if (line === undefined || taken.has(last + 1) || last - at >= MOST_LINES) return undefined;
    const next = fieldsOf(text, line, repeated);
    const [first] = next;
    const words = wordsOf(first);
    if (first === undefined || words === '' || ROW_NUMBER.test(words) || HEADING_NUMBER.test(words))
      return undefined;
    if (row.length + next.length - 1 > columns) return undefined;
    row = [...row.slice(0, -1), [...(row.at(-1) ?? []), first], ...next.slice(1).map((field) => [field])];
    last += 1;
  }
  return last === at ? undefined : { fields: row, last };
}

function isHeadCell(name: string): boolean {
  return (
    name !== '' && [...name].length <= LONGEST_HEAD_CELL && !RUNNING_TEXT.test(name) && !FIGURES.test(name)
  );
}

/** What stands between tabs; one tab or several. */
function fieldsOf(text: string, { start, end }: Span, repeated: boolean): Span[] {
  const fields: Span[] = [];
  let from = start;
  for (const { 0: tabs, index } of text.slice(start, end).matchAll(repeated ? TABS : TAB)) {
    fields.push({ start: from, end: start + index });
    from = start + index + tabs.length;
  }
  fields.push({ start: from, end });
  return fields;
}

const place = (row: number, column: number, spans: readonly Span[], head: boolean): SourceCell => ({
  row,
  column,
  rowSpan: 1,
  columnSpan: 1,
  head,
  spans,
});
