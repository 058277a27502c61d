import type { Role } from '#domain/schema.ts';
import type { TextTable } from '../../types.ts';
import { type Column, columnOf, isPlainHead } from '../../words/measure-fields.ts';
import { isFieldLabel } from '../../words/site-fields.ts';
import {
  FEWEST_COLUMNS,
  FEWEST_FIELDS,
  FEWEST_ROWS,
  HEAD_WITHIN,
  LONGEST_HEAD_CELL,
  MOST_TASKS,
  ROWS_OF_A_HEAD,
  ROWS_OF_RECORDS,
  SHORTEST_TASK,
} from '../bars.ts';
import { isOpen } from '../decided.ts';
import type { ClassifiedParagraph, ParagraphClass } from '../paragraph.ts';
import { isListOfOffices } from '../responsibility.ts';
import { decidedColumns, decidedHead, holdTasks, saysOfTable } from './decided.ts';
import { filled, type Grid, type GridCell, type GridRow, gridOf } from './grid.ts';
import { ordinalOf } from './ordinal.ts';

/** A table of a text, read as far as its head goes. */
export interface Table {
  /** Indexes of its paragraphs, half open; a title inside the table stands above them. */
  readonly from: number;
  readonly to: number;
  readonly grid: Grid;
  /** Index of its first row that is no title. */
  readonly firstRow: number;
  /** The rows of its head: half open. The same twice where it goes on with the table above. */
  readonly head: readonly [number, number];
  /** By column what it holds. */
  readonly columns: readonly (Column | undefined)[];
  /** Whether its columns name tasks, and who answers for them or by when they are done. */
  readonly tasks: boolean;
  /** Whether the editor says what its columns are: no row of it names them anew. */
  readonly decided?: true;
  /** Whether its rows could not be told. */
  readonly untold?: true;
}

/** Paragraphs that stand around a text: a table of nothing else sets them side by side. */
const AROUND: ReadonlySet<ParagraphClass> = new Set([
  'organisation',
  'date',
  'docNumber',
  'remark',
  'annexLabel',
  'addressees',
  'handlingOffice',
]);
/** One of these in any cell, and the table is a site's, a telegraph's or the imprint. */
const OF_A_FRAME: ReadonlySet<ParagraphClass> = new Set(['metadata', 'copiedTo', 'printing', 'transmission']);
/** 某某人民政府文件, in red above a document. */
const LETTERHEAD = /^.{0,20}文\s?件$/u;
const FILLED_IN = /[:：]./u;

/** The tables of a text, each read once. */
export function readTables(
  tables: readonly TextTable[],
  paragraphs: readonly ClassifiedParagraph[],
): Table[] {
  const found: Table[] = [];
  for (const table of tables) {
    const read = readTable(table, paragraphs, found.at(-1));
    if (read !== undefined) found.push(read);
  }
  return found;
}

function readTable(
  table: TextTable,
  paragraphs: readonly ClassifiedParagraph[],
  above: Table | undefined,
): Table | undefined {
  const grid = gridOf(table, (i) => paragraphs[i]?.text ?? '');
  let firstRow = 0;
  // A title, and who filled the table in, stand above the head, alone in their row.
  while (firstRow < grid.rows.length && filled(grid.rows[firstRow] as GridRow).length < FEWEST_COLUMNS)
    firstRow += 1;
  const own = paragraphs.slice(table.from, table.to);
  const decided = saysOfTable(own);
  if (table.untold && !decided) {
    const { from, to } = table;
    return { from, to, grid, firstRow: 0, head: [0, 0], columns: [], tasks: false, untold: true };
  }
  if (decided && firstRow === grid.rows.length) firstRow = 0;
  const usual = undecidedTable(table, grid, firstRow, paragraphs, above);
  return decided ? decidedTable(table, grid, firstRow, paragraphs, usual) : usual;
}

/** A table as the editor says it is; where he says nothing, as it is usually read. */
function decidedTable(
  table: TextTable,
  grid: Grid,
  firstRow: number,
  paragraphs: readonly ClassifiedParagraph[],
  usual: Table | undefined,
): Table | undefined {
  const own = paragraphs.slice(table.from, table.to);
  // Below a head that names tasks another is one that comes again.
  const told = usual?.tasks ? undefined : decidedHead(grid, paragraphs);
  const head = told ?? usual?.head ?? [firstRow, firstRow];
  const named = head === usual?.head ? usual.columns : columnsOf(grid, ...head);
  const said = decidedColumns(named, own, grid);
  if (said === undefined && head === usual?.head) return usual;
  const columns = said ?? named;
  const tasks = said === undefined ? namesTasks(columns) : holdTasks(columns);
  const begins = Math.min(firstRow, head[0]);
  const from = firstParagraph(grid, begins);
  if (from === undefined) return undefined;
  return { from, to: table.to, grid, firstRow: begins, head, columns, tasks, decided: true };
}

/** Index of the first paragraph in the rows of a table from one on. */
const firstParagraph = ({ rows }: Grid, row: number): number | undefined =>
  rows
    .slice(row)
    .flatMap(({ own }) => own)
    .find(({ from, to }) => to > from)?.from;

function undecidedTable(
  table: TextTable,
  grid: Grid,
  firstRow: number,
  paragraphs: readonly ClassifiedParagraph[],
  above: Table | undefined,
): Table | undefined {
  const from = firstParagraph(grid, firstRow);
  if (from === undefined) return undefined;
  // One row alone is a table only where it goes on with one.
  const isOne = grid.rows.length - firstRow < FEWEST_ROWS;
  if (isOne && !(above?.tasks && goesOn(grid, above, paragraphs, from))) return undefined;
  const { to } = table;
  for (let row = firstRow; row < Math.min(firstRow + HEAD_WITHIN, grid.rows.length - 1); row += 1) {
    // 填报单位：某院 above a head is filled in, no name of a column.
    if (filled(grid.rows[row] as GridRow).some(({ text }) => FILLED_IN.test(text))) continue;
    const end = headEnd(grid, row);
    const columns = columnsOf(grid, row, end);
    if (namesTasks(columns) || headsDeadlines(grid, row, columns))
      return { from, to, grid, firstRow, head: [row, end], columns, tasks: true };
  }
  if (framesText(paragraphs.slice(table.from, table.to)) && !listsRecords(grid, firstRow)) return undefined;
  if (above?.tasks && goesOn(grid, above, paragraphs, from))
    return {
      ...{ from, to, grid, firstRow, head: [firstRow, firstRow], columns: above.columns, tasks: true },
    };
  const headed = looksLikeHead(grid.rows[firstRow] as GridRow);
  const end = headed ? headEnd(grid, firstRow) : firstRow;
  const named = headed ? columnsOf(grid, firstRow, end) : [];
  const columns = withTasksLeft(named, grid, end);
  return { from, to, grid, firstRow, head: [firstRow, end], columns, tasks: columns !== named };
}

/**
 * Beside columns that number the rows and say who carries them out, the one column whose name
 * is not known holds the tasks, where what stands in it is no name: 民生实事.
 */
function withTasksLeft(
  columns: readonly (Column | undefined)[],
  grid: Grid,
  firstRow: number,
): readonly (Column | undefined)[] {
  const carried = columns.some((c) => c !== undefined && 'role' in c && CARRIES.has(c.role));
  const numbered = columns.some((c) => c !== undefined && 'field' in c && c.field === 'number');
  const left = columns.flatMap((c, i) => (c === undefined ? [i] : []));
  const [at] = left;
  if (!carried || !numbered || at === undefined || left.length > 1) return columns;
  const cells = grid.rows
    .slice(firstRow)
    .flatMap((row) => (row.at[at] === undefined ? [] : [row.at[at].text]));
  const long = cells.filter((text) => [...text].length >= SHORTEST_TASK && !isListOfOffices(text));
  if (long.length < cells.length * MOST_TASKS) return columns;
  return columns.map((c, i) => (i === at ? { field: 'task' } : c));
}

/** Who is named under one of these carries out what stands beside. */
const CARRIES: ReadonlySet<Role> = new Set(['lead', 'joint', 'responsible']);

/** Whether what looks like a table sets a letterhead, signatures or fields side by side. */
function framesText(paragraphs: readonly ClassifiedParagraph[]): boolean {
  return (
    paragraphs.some((p) => OF_A_FRAME.has(p.class)) ||
    holdsFields(paragraphs) ||
    paragraphs.every((p) => AROUND.has(p.class) || LETTERHEAD.test(p.text))
  );
}

/** Whether a table is a site's own: several cells of it are labels of fields. */
const holdsFields = (paragraphs: readonly ClassifiedParagraph[]): boolean =>
  paragraphs.filter(({ text }) => isFieldLabel(text)).length >= FEWEST_FIELDS;

/**
 * Whether a table lists documents, a row for each below labels that stand side by side: the export of a
 * database. A site's own table has the value of each label beside it, or in the one row below.
 */
function listsRecords({ rows }: Grid, firstRow: number): boolean {
  const isLabel = (cell: GridCell | undefined): boolean => cell !== undefined && isFieldLabel(cell.text);
  const { at } = rows[firstRow] as GridRow;
  const besides = at.some((cell, c) => isLabel(cell) && at[c + 1] !== cell && isLabel(at[c + 1]));
  const records = rows.slice(firstRow + 1, firstRow + 1 + ROWS_OF_RECORDS);
  return (
    besides &&
    records.length === ROWS_OF_RECORDS &&
    records.every((row) => filled(row).length >= FEWEST_COLUMNS && !row.own.some(isLabel))
  );
}

/** Index of the row behind a head: what is merged in it, and names below a name that stands across them. */
function headEnd({ rows }: Grid, from: number): number {
  let end = from + 1;
  for (let row = from; row < end && end - from < ROWS_OF_A_HEAD; row += 1) {
    for (const { rowSpan, columnSpan, text, column } of (rows[row] as GridRow).own) {
      const below = rows[row + 1]?.at.slice(column, column + columnSpan) ?? [];
      const divided = text !== '' && columnSpan > 1 && new Set(below).size > 1;
      end = Math.max(end, row + Math.min(rowSpan, ROWS_OF_A_HEAD), divided ? row + 2 : 0);
    }
    // Where nothing is merged a second line of names stands below empty cells.
    const next = rows[end];
    if (row === end - 1 && next !== undefined && isNamesAlone(next, rows[row] as GridRow)) end += 1;
  }
  return Math.min(end, rows.length - 1);
}

/** Whether all that a row holds are names of columns, below cells that are empty or name something wider. */
function isNamesAlone(row: GridRow, above: GridRow): boolean {
  const cells = filled(row);
  return (
    cells.length >= FEWEST_COLUMNS &&
    filled(above).length > 0 &&
    cells.every(({ text }) => columnOf(text) !== undefined && [...text].length <= LONGEST_HEAD_CELL) &&
    cells.some(({ column }) => (above.at[column]?.text ?? '') === '')
  );
}

/** What each column holds: its own name tells it, else the name that stands across it. */
function columnsOf(grid: Grid, from: number, to: number): (Column | undefined)[] {
  let tasks = false;
  return Array.from({ length: grid.columns }, (_, c) => {
    for (let row = to - 1; row >= from; row -= 1) {
      const text = grid.rows[row]?.at[c]?.text ?? '';
      const column = [...text].length <= LONGEST_HEAD_CELL ? columnOf(text) : undefined;
      if (column === undefined) continue;
      if (!('field' in column) || column.field !== 'task') return column;
      // How much of a task is to be done stands behind it, and is no task of its own: 年度目标.
      if (tasks && AIM.test(text)) return { field: 'progress' };
      tasks = true;
      return column;
    }
    return undefined;
  });
}

const AIM = /(?:目标|指标)(?:值|数)?$/u;

/** Whether columns name tasks and who answers for them and does not only help, or numbered tasks and when or how they are done. */
export function namesTasks(columns: readonly (Column | undefined)[]): boolean {
  const has = (field: string): boolean =>
    columns.some((c) => c !== undefined && 'field' in c && c.field === field);
  // Of 时间, 参加单位, 内容 nobody is told who does it: a timetable.
  const offices = columns.some((c) => c !== undefined && 'role' in c && c.role !== 'support');
  return has('task') && (offices || (has('number') && (has('deadline') || has('outcome'))));
}

/** Whether a row repeats a head or is a head of its own: every cell of it names a column. */
export function headColumns(grid: Grid, row: number): readonly (Column | undefined)[] | undefined {
  const cells = filled(grid.rows[row] as GridRow);
  if (cells.length < FEWEST_COLUMNS || !cells.every(({ text }) => columnOf(text) !== undefined))
    return undefined;
  const columns = columnsOf(grid, row, row + 1);
  return namesTasks(columns) || headsDeadlines(grid, row, columns) ? columns : undefined;
}

/** Whether a row heads tasks without numbers and their deadlines, and calls both so: 工作任务, 时间节点. */
function headsDeadlines({ rows }: Grid, row: number, columns: readonly (Column | undefined)[]): boolean {
  const { at } = rows[row] as GridRow;
  const isCalled = (field: 'task' | 'deadline'): boolean =>
    columns.some(
      (column, c) =>
        column !== undefined &&
        'field' in column &&
        column.field === field &&
        isPlainHead(at[c]?.text ?? '', field),
    );
  return isCalled('task') && isCalled('deadline');
}

/**
 * A table without a head below a table of tasks with as many columns: the page ended between
 * them. Its first row must begin with a number, or name offices where the other does.
 */
function goesOn(grid: Grid, above: Table, paragraphs: readonly ClassifiedParagraph[], from: number): boolean {
  if (grid.columns !== above.grid.columns) return false;
  if (paragraphs.slice(above.to, from).some((p) => p.text.length > LONGEST_HEAD_CELL)) return false;
  // 序号 or 承办单位 in it, and it is the head of another table.
  const named = filled(grid.rows[0] as GridRow).map(({ text }) => columnOf(text));
  if (named.some((c) => c !== undefined && ('role' in c || c.field === 'number'))) return false;
  return above.columns.some((column, c) => {
    const text = grid.rows[0]?.at[c]?.text ?? '';
    if (column === undefined) return false;
    return 'role' in column
      ? isListOfOffices(text)
      : column.field === 'number' && ordinalOf(text) !== undefined;
  });
}

/** No name of a column: running text, or a figure. */
const SENTENCE_OR_FIGURE = /[。；]|^[\d.,%％]+$/u;

/** Whether a first row names columns that are not known: short names, no figures, in most columns. */
function looksLikeHead(row: GridRow): boolean {
  const cells = filled(row);
  if (row.own.some(({ head }) => head)) return true;
  return (
    cells.length * 2 > row.at.length &&
    cells.every(({ text }) => [...text].length <= LONGEST_HEAD_CELL && !SENTENCE_OR_FIGURE.test(text))
  );
}

/**
 * The paragraphs with those of tables as cells. A title in the first rows of a table may be the
 * title of the text; an office or a date there signs nothing.
 */
export function withCells(
  paragraphs: readonly ClassifiedParagraph[],
  told: readonly TextTable[],
  tables: readonly Table[],
): ClassifiedParagraph[] {
  const marked = [...paragraphs];
  const set = (from: number, to: number, looks: (paragraph: ClassifiedParagraph) => ParagraphClass): void => {
    for (let i = from; i < to; i += 1) {
      const paragraph = marked[i] as ClassifiedParagraph;
      if (isOpen(paragraph)) marked[i] = { ...paragraph, class: looks(paragraph), marker: undefined };
    }
  };
  const read = new Map(tables.map((table) => [table.to, table]));
  for (const { from, to } of told) {
    const table = read.get(to);
    if (table === undefined) {
      const fields = marked.slice(from, to).some(({ text }) => isFieldLabel(text));
      for (let i = from; i < to; i += 1) marked[i] = framed(marked[i] as ClassifiedParagraph, fields);
      continue;
    }
    set(from, table.from, (p) => (p.class === 'organisation' || p.class === 'date' ? 'remark' : p.class));
    // What stands above the head in a row of its own goes on with nothing outside of the table.
    for (let i = from; i < table.from; i += 1)
      marked[i] = { ...(marked[i] as ClassifiedParagraph), framed: true };
    set(table.from, to, () => 'cell');
  }
  return marked;
}

/**
 * A paragraph of a letterhead or a foot that is set in a table: 文件 beside the names belongs to
 * them. Among the fields of a site each label is one of them, known or not.
 */
function framed(paragraph: ClassifiedParagraph, fields: boolean): ClassifiedParagraph {
  if (isFieldLabel(paragraph.text) || (fields && LABEL_ALONE.test(paragraph.text)))
    return { ...paragraph, framed: true, class: 'metadata' };
  return {
    ...paragraph,
    framed: true,
    class: FILE_WORD.test(paragraph.text) ? 'organisation' : paragraph.class,
  };
}

const LABEL_ALONE = /^\p{Script=Han}[\p{Script=Han}\s]{1,10}[:：]$/u;
const FILE_WORD = /^文\s?件$/u;
