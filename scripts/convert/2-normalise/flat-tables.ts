import { DATE_LINE } from '../date.ts';
import { HEADING_NUMBER } from '../marker.ts';
import type { TextCell, TextTable } from '../types.ts';
import { withoutSpace } from '../without-space.ts';
import { isNumberHead } from '../words/measure-fields.ts';
import { isOfficeName } from '../words/offices.ts';
import {
  FEWEST_ROWS,
  LINES_OF_A_CELL,
  LONGEST_HEAD_CELL,
  LONGEST_ROW,
  MOST_COLUMNS,
  ROWS_LEFT_OUT,
} from './bars.ts';
import { namesOffices, type PlainColumns, plainColumns, plainRows } from './flat-rows.ts';
import type { Line } from './lines.ts';
import { isSignature } from './own-lines.ts';

const ROW_NUMBER = /^[0-9０-９]{1,3}$/u;

/** A table that a program wrote out cell by cell, each on a line of its own. */
export interface FlatTable {
  readonly lines: readonly Line[];
  /** How many of the lines are its head. */
  readonly head: number;
  /** Whether each of these is a column; a name over two lines, 序|号, is two of them. */
  readonly counted: boolean;
  /** Numbers of the lines in the file at which its rows begin. */
  readonly rows: ReadonlySet<number>;
}

/**
 * The tables that were written out cell by cell: a head of short lines that begins with 序号,
 * then rows that each begin with their number. Such a number is no page number, and one cell
 * is not the beginning of the next.
 */
export function flatTables(content: readonly Line[], textOf: (line: Line) => string): FlatTable[] {
  const solid = content.map((line) => withoutSpace(textOf(line)));
  const tables: FlatTable[] = [];
  for (let i = 0; i < content.length; i += 1) {
    if (!isNumberHead(solid[i] as string)) continue;
    const found = tableAt(content, solid, i);
    if (found === undefined) continue;
    tables.push(found);
    i += found.lines.length - 1;
  }
  return tables;
}

/** The table whose head begins at an index; `undefined` where none does. */
function tableAt(content: readonly Line[], solid: readonly string[], head: number): FlatTable | undefined {
  let at = head + 1;
  while (at < solid.length && at - head < MOST_COLUMNS && isHeadCell(solid[at] as string)) at += 1;
  const columns = at - head;
  if (HEADING_NUMBER.test(solid[at] ?? '')) at += 1;
  const first = numberOf(solid[at]);
  // A part of a longer table begins with any number; the names of its columns tell that it is one.
  const isPart = (): boolean => solid.slice(head, head + columns).some(namesOffices);
  if (columns < 2 || first === undefined || (first !== 1 && !isPart())) return undefined;
  const starts = [at];
  let last = at;
  let number = first;
  for (let i = at + 2; i < solid.length && i - last <= LONGEST_ROW; i += 1) {
    const next = numberOf(solid[i]);
    if (next === undefined || next <= number || next > number + ROWS_LEFT_OUT || i - last < 2) continue;
    if (i - last > columns * LINES_OF_A_CELL && next !== number + 1) continue;
    starts.push(i);
    number = next;
    last = i;
  }
  if (starts.length < FEWEST_ROWS) return undefined;
  const lines = content.slice(head, lastCell(content, solid, head, last, columns));
  const rows = new Set(starts.map((i) => (content[i] as Line).number));
  return { lines, head: columns, counted: solid[head] !== '序' || solid[head + 1] !== '号', rows };
}

/** Index behind the last row: it has no more cells than the head, and who signs below is none of them. */
function lastCell(
  content: readonly Line[],
  solid: readonly string[],
  head: number,
  last: number,
  columns: number,
): number {
  const apart = (i: number): boolean => (content[i] as Line).number > (content[i - 1] as Line).number + 1;
  const close = !content.slice(head + 1, last + 1).some((_, i) => apart(head + 1 + i));
  const names = solid.slice(head, head + columns);
  const offices = officeColumn(names);
  const end =
    endOfPlainRow(solid, last, names) ??
    last + columns + (offices === undefined ? 0 : moreOffices(solid, last + offices));
  for (let i = last + 1; i < Math.min(solid.length, end); i += 1) {
    if (close && apart(i)) return i;
    if (isSignature(solid[i] as string) && DATE_LINE.test(solid[i + 1] ?? '')) return i;
  }
  return Math.min(solid.length, end);
}

/** Index behind the last row, and rows that share its number, where their lines tell their cells. */
function endOfPlainRow(solid: readonly string[], last: number, head: readonly string[]): number | undefined {
  const columns = plainColumns(head);
  if (columns === undefined) return undefined;
  const most = Math.min(solid.length, last + 1 + head.length * LINES_OF_A_CELL);
  let found: number | undefined;
  for (let end = last + head.length; end <= most; end += 1) {
    const rows = plainRows(solid.slice(last + 1, end), columns);
    // What stands below a table may look like a row in which a cell is merged.
    if (rows?.slice(1).every(({ offices }) => offices > 0)) found = end;
  }
  return found;
}

/** The one column of a head that names offices; `undefined` where none does, or several. */
function officeColumn(head: readonly string[]): number | undefined {
  const found = head.flatMap((name, i) => (namesOffices(name) ? [i] : []));
  return found.length === 1 ? found[0] : undefined;
}

/** How many offices stand below the one at an index, each on a line of its own. */
function moreOffices(texts: readonly string[], at: number): number {
  let end = at;
  while (end < texts.length && isOfficeName(texts[end] as string)) end += 1;
  return Math.max(0, end - at - 1);
}

/** The paragraphs of a text, as far as laying out a table needs them. */
interface LinedPiece {
  readonly lines: { readonly start: number; readonly end: number };
  readonly text: string;
}

/**
 * A flat table as a grid of the paragraphs that its lines became. A row that has as many of
 * them as there are columns has one in each, and more where several offices stand in the one
 * column that names offices; in any other nothing tells which is missing, and all behind its
 * number stand in one cell across the columns. `undefined` where lines of
 * several cells were joined.
 */
export function gridOfFlat(
  { lines, head, counted, rows }: FlatTable,
  pieces: readonly LinedPiece[],
): TextTable | undefined {
  const first = (lines[0] as Line).number;
  const end = (lines.at(-1) as Line).number;
  const from = firstFrom(pieces, first);
  let to = from;
  while (to < pieces.length && (pieces[to] as LinedPiece).lines.start <= end) to += 1;
  const starts: number[] = [];
  for (let i = from; i < to; i += 1) if (rows.has((pieces[i] as LinedPiece).lines.start)) starts.push(i);
  if (starts.length !== rows.size) return undefined;
  const cells: TextCell[] = [];
  let row = 0;
  const names = pieces.slice(from, from + head).map(({ text }) => withoutSpace(text));
  const offices = counted ? officeColumn(names) : undefined;
  const plain = counted ? plainColumns(names) : undefined;
  const add = (column: number, at: number, behind: number, columnSpan = 1): void => {
    cells.push({ row, column, rowSpan: 1, columnSpan, head: false, from: at, to: behind });
  };
  const isOffices = (at: number, behind: number): boolean =>
    pieces.slice(at, behind).every(({ text }) => isOfficeName(withoutSpace(text)));
  const addAcross = (at: number, behind: number): void => {
    add(1, at, at + 1);
    add(2, at + 1, behind, head - 1);
  };
  /** Adds the rows that the lines behind one number are, where they tell it. */
  const addPlainRows = (at: number, behind: number, columns: PlainColumns): void => {
    const read = plainRows(
      pieces.slice(at + 1, behind).map(({ text }) => text),
      columns,
    );
    if (read === undefined) {
      addAcross(at, behind);
      return;
    }
    add(1, at, at + 1);
    let next = at + 1;
    for (const [i, { task, offices: named, deadline }] of read.entries()) {
      if (i > 0) row += 1;
      for (const [column, count] of [task, named, deadline].entries()) {
        if (count > 0) add(column + 2, next, next + count);
        next += count;
      }
    }
  };
  /** Adds a row, and the heads of groups behind it, which belong to the next. */
  const addRow = (at: number, behind: number): void => {
    let last = behind;
    while (last > at + 1 && HEADING_NUMBER.test((pieces[last - 1] as LinedPiece).text)) last -= 1;
    row += 1;
    const more = last - at - head;
    if (more === 0 && (counted || row === 1)) for (let i = at; i < last; i += 1) add(i - at + 1, i, i + 1);
    else if (more > 0 && row > 1 && offices !== undefined && isOffices(at + offices, at + offices + more + 1))
      for (let i = at, column = 0; column < head; column += 1) {
        const next = i + (column === offices ? more + 1 : 1);
        add(column + 1, i, next);
        i = next;
      }
    else if (more > 0 && row > 1 && plain !== undefined) addPlainRows(at, last, plain);
    else addAcross(at, last);
    for (let i = last; i < behind; i += 1) {
      row += 1;
      add(1, i, i + 1, head);
    }
  };
  addRow(from, starts[0] as number);
  if (cells.filter((cell) => cell.row === 1).length !== head) return undefined;
  for (const [i, start] of starts.entries()) addRow(start, starts[i + 1] ?? to);
  return { from, to, cells };
}

/** Index of the first piece that begins on a line or below it. */
function firstFrom(pieces: readonly LinedPiece[], line: number): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle] as LinedPiece).lines.start < line) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isHeadCell(text: string): boolean {
  return [...text].length <= LONGEST_HEAD_CELL && !ROW_NUMBER.test(text) && !HEADING_NUMBER.test(text);
}

function numberOf(text: string | undefined): number | undefined {
  return text !== undefined && ROW_NUMBER.test(text) ? Number(text.normalize('NFKC')) : undefined;
}
