import type { RowKind } from '#domain/reading.ts';
import { MARKER_FORMS, type Marker, readMarker } from '../../marker.ts';
import type { NamedDepartment } from '../../types.ts';
import { type Column, columnOf, SAYS_WHEN } from '../../words/measure-fields.ts';
import { saysNone } from '../../words/no-name.ts';
import { LONGEST_GROUP } from '../bars.ts';
import { clipped } from '../clipped.ts';
import { type LeadNote, leadNoteIn } from '../lead-note.ts';
import { rankOf } from '../measure-form.ts';
import type { ClassifiedParagraph } from '../paragraph.ts';
import { isListOfOffices } from '../responsibility.ts';
import { departmentsOf, type OfficeColumn, valueIn } from './cells.ts';
import { decidedRow } from './decided.ts';
import { headColumns, type Table } from './find.ts';
import { acrossRow, filled, type GridCell, type GridRow } from './grid.ts';
import { cellsIn, holdsOf, isTask, onlyRole, reachesOffices } from './holds.ts';
import { type Levels, levelsOf } from './levels.ts';
import { ordinalOf } from './ordinal.ts';

/** What a paragraph in a table of tasks is for the reader of one of its rows. */
export type CellRole = 'label' | 'task' | 'offices' | 'other';

/** A paragraph of a row that is a measure. */
export interface RowParagraph {
  readonly index: number;
  readonly role: CellRole;
}

/** A row of a table, or several that one task stands across, as a measure. */
export interface TaskRow {
  readonly paragraphs: readonly RowParagraph[];
  /** The number in its column, as printed; empty where none is. */
  readonly label: string;
  readonly number: number | undefined;
  readonly departments: readonly NamedDepartment[];
  readonly deadline: string | undefined;
  readonly outcome: string | undefined;
  /** A name that it shares with other rows, and the task itself: paragraphs. */
  readonly shared?: { readonly name: number; readonly task: number };
}

/** The head of a group of rows. */
export interface GroupHead {
  readonly index: number;
  /** Smaller is further out. */
  readonly rank: number;
  readonly marker: Marker | undefined;
  readonly number: number | undefined;
}

/** A table of tasks from above to below: measures, heads of groups, and paragraphs that are neither. */
export type TableItem =
  | { readonly kind: 'row'; readonly row: TaskRow }
  | { readonly kind: 'group'; readonly group: GroupHead }
  /** A row that is no measure, though it may be meant as one: it takes a place among those that are. */
  | { readonly kind: 'left' }
  | { readonly kind: 'cell'; readonly index: number };

/** What stands where offices are named, at a paragraph, and cannot be told to be one. */
export interface Undecided {
  readonly index: number;
  readonly words: string;
}

export interface TableReading {
  readonly items: readonly TableItem[];
  readonly undecided: readonly Undecided[];
  /** Rows that name offices and no task of their own: where, and in words what they hold. */
  readonly leftOut: readonly Undecided[];
}

/** The last row of a table counts those above. */
const TOTAL = /^(?:合计|总计|共计|小计|共)[:：]?(?:共?[\d一二三四五六七八九十百]+[项条个件])?[。]?$/u;
/** A whole row of these is a remark on the table, no head of a group. */
const NOTE = /^[（(]?(?:备注|说明|附注|注|填[表报].{0,2}|审核.{0,2}|制表.{0,2})[:：]|^[*※]/u;
/** Who filled a table in and who answers for it, side by side below its tasks. */
const SIGNS_TABLE =
  /^(?:(?:填[表报]|审核|复核|制表|审批|签发|经办|承办|联系|(?:单位|部门)?负责)人?.{0,4}|(?:联系)?电话|(?:填报)?日期)\s?[:：]/u;
const LONGEST_QUOTED = 20;
const HAN_NUMBER = /^[（(]?[一二三四五六七八九十]{1,3}[)）]?[、.．]?$/u;

/** The measure that is being read: several rows of the table where its task stands across them. */
interface OpenRow {
  readonly cells: GridCell[];
  readonly rows: GridRow[];
}

/** What reading one row after the other has to remember. */
interface Reading {
  readonly table: Table;
  readonly paragraphs: readonly ClassifiedParagraph[];
  readonly items: TableItem[];
  readonly undecided: Undecided[];
  readonly leftOut: Undecided[];
  /** What the table says of who leads among those that a column names. */
  readonly note: LeadNote | undefined;
  columns: readonly (Column | undefined)[];
  levels: Levels;
  open: OpenRow | undefined;
}

/** Reads a table of tasks as the eye does: a merged cell counts for every row that it stands across. */
export function readRows(table: Table, paragraphs: readonly ClassifiedParagraph[]): TableReading {
  const { grid, firstRow, head, columns } = table;
  const reading: Reading = {
    ...{ table, paragraphs, items: [], undecided: [], leftOut: [], columns },
    note: noteIn(table, paragraphs),
    levels: levelsOf(grid, head[1], columns),
    open: undefined,
  };
  for (let r = firstRow; r < grid.rows.length; r += 1) {
    const row = grid.rows[r] as GridRow;
    const said = decidedRow(row, paragraphs);
    if (said !== undefined && r >= head[1] && said !== 'head') {
      readDecidedRow(row, said, reading);
      continue;
    }
    const again = r < head[1] ? undefined : headColumns(grid, r);
    if (r >= head[1] && again === undefined && said === undefined) {
      readRow(row, reading);
      continue;
    }
    close(reading);
    addCells(row.own, reading);
    if (again === undefined || table.decided) continue;
    reading.columns = again;
    reading.levels = levelsOf(grid, r + 1, again);
  }
  close(reading);
  return { items: reading.items, undecided: reading.undecided, leftOut: reading.leftOut };
}

/** A note on who leads: in a head, in a row of its own, or in the paragraph right above or below the table. */
function noteIn(
  { grid, from, to, head }: Table,
  paragraphs: readonly ClassifiedParagraph[],
): LeadNote | undefined {
  const heads = grid.rows.slice(0, head[1]).flatMap(({ own }) => own);
  const alone = grid.rows.flatMap((row) => acrossRow(row, grid.columns) ?? []);
  const around = [paragraphs[from - 1], paragraphs[to]].map((paragraph) => paragraph?.text ?? '');
  for (const text of [...[...heads, ...alone].map((cell) => cell.text), ...around]) {
    const note = leadNoteIn(text);
    if (note !== undefined) return note;
  }
  return undefined;
}

function readRow(row: GridRow, reading: Reading): void {
  const cells = filled(row);
  const whole = wholeRow(row, cells, reading);
  if (whole !== undefined) {
    close(reading);
    readWholeRow(whole, cells, reading);
    return;
  }
  const { columns, levels } = reading;
  if (TOTAL.test(cells[0]?.text ?? '')) {
    close(reading);
    addCells(cells, reading);
    return;
  }
  if (cells.length > 1 && cells.every(({ text }) => SIGNS_TABLE.test(text))) {
    close(reading);
    addCells(cells, reading);
    return;
  }
  const begins = cells.some(({ column }) => column === levels.task);
  const named = begins || cells.some(({ column }) => isTask(columns[column]));
  if (reading.open !== undefined && goesOn(row, cells, named, reading)) {
    const task = cells.find(({ column }) => isTask(columns[column]));
    // Left empty and not merged with the one above, the number may be none, and the task another's.
    // Merged, it is one measure, of which two tasks with offices of their own are parts.
    const unsure =
      levels.number !== undefined && (!isMerged(row, levels.number, reading.open) || isWhole(cells, columns));
    if (task !== undefined && unsure) reading.undecided.push({ index: task.from, words: task.text });
    reading.open.cells.push(...cells);
    reading.open.rows.push(row);
    return;
  }
  close(reading);
  if (!named) {
    leaveOut(row, cells, reading);
    return;
  }
  // The head of a group stands before the row that it begins in, with what stands before it.
  const groups = begins ? cells.findLastIndex(({ column }) => levels.groups.includes(column)) : -1;
  for (const cell of cells.slice(0, groups + 1)) {
    if (levels.groups.includes(cell.column)) addGroup(cell, row, reading);
    else addCells([cell], reading);
  }
  reading.open = { cells: cells.slice(groups + 1), rows: [row] };
}

/** Keeps a row without a task of its own as it stands. */
function leaveOut(row: GridRow, cells: readonly GridCell[], reading: Reading): void {
  const { columns, levels, items, leftOut } = reading;
  const [first] = cells;
  if (first !== undefined && cells.some((cell) => reachesOffices(cell, columns))) {
    const held = cells.map(({ text }) => `“${clipped(text, LONGEST_QUOTED)}”`).join('');
    const above = row.at[levels.task]?.text ?? '';
    const why =
      above === ''
        ? '任务一栏是空的'
        : `上面的任务“${clipped(above, LONGEST_QUOTED)}”跨着这一行，这一行又另有序号`;
    leftOut.push({ index: first.from, words: `${held}：${why}` });
    items.push({ kind: 'left' });
  }
  addCells(cells, reading);
}

/** A row as the editor says it is. */
function readDecidedRow(row: GridRow, said: Exclude<RowKind, 'head'>, reading: Reading): void {
  const cells = filled(row);
  if (said === 'more' && reading.open !== undefined) {
    reading.open.cells.push(...cells);
    reading.open.rows.push(row);
    return;
  }
  close(reading);
  const [first] = cells;
  if (said === 'task' && first !== undefined) reading.open = { cells, rows: [row] };
  else if (said === 'group' && first !== undefined) {
    // The number of a group has a cell of its own.
    const whole = cells.find(({ column }) => isTask(reading.columns[column])) ?? first;
    for (const cell of cells) {
      if (cell !== whole) {
        addCells([cell], reading);
        continue;
      }
      const marker = readMarker(reading.paragraphs[whole.from]?.text ?? '');
      const number = whole === first ? marker?.number : ordinalOf(first.text);
      const rank = rankOf(marker?.form ?? 'section');
      reading.items.push({ kind: 'group', group: { index: whole.from, rank, marker, number } });
      for (let index = whole.from + 1; index < whole.to; index += 1)
        reading.items.push({ kind: 'cell', index });
    }
  } else addCells(cells, reading);
}

/**
 * Whether a row goes on with the measure above: its task stands across both, or its number does
 * where tasks are not grouped. A number left empty below another is merged with it, but for a
 * task with offices and a deadline of its own: whoever answers for it answers for no other.
 */
function goesOn(
  row: GridRow,
  cells: readonly GridCell[],
  named: boolean,
  { columns, levels, open }: Reading,
): boolean {
  if (levels.number === undefined) return !named;
  const number = row.at[levels.number];
  if (!named) return !cells.some(({ column }) => column === levels.number);
  if (levels.groups.length > 0) return false;
  const above = open?.rows[0]?.at[levels.number];
  if (above === undefined || above.text === '') return false;
  if (number === above) return true;
  const unnumbered = number === undefined || number.text === '';
  return unnumbered && !isWhole(cells, columns);
}

/** Whether a column of a row holds the same cell as the measure above. */
const isMerged = (row: GridRow, column: number, { rows }: OpenRow): boolean =>
  row.at[column] !== undefined && row.at[column] === rows[0]?.at[column];

/** Whether cells name offices, and a deadline where the table has a column for it. */
function isWhole(cells: readonly GridCell[], columns: readonly (Column | undefined)[]): boolean {
  const isDeadline = (column: Column | undefined): boolean =>
    column !== undefined && 'field' in column && column.field === 'deadline';
  const dated = !columns.some(isDeadline) || cells.some(({ column }) => isDeadline(columns[column]));
  return dated && cells.some((cell) => reachesOffices(cell, columns));
}

/** The cell that heads a group or holds a remark: alone across the row, with its number or a marker. */
function wholeRow(row: GridRow, cells: readonly GridCell[], reading: Reading): GridCell | undefined {
  const { table, paragraphs, columns, levels } = reading;
  const across = acrossRow(row, table.grid.columns);
  if (across !== undefined) return across;
  const alone = row.at.every((cell) => cell === undefined || cell.text === '' || cells.includes(cell));
  const [first, second, ...more] = cells;
  if (!alone || first === undefined || more.length > 0) return undefined;
  if (second === undefined) {
    const form = readMarker(paragraphs[first.from]?.text ?? '')?.form;
    return form === 'section' || form === 'subsection' ? first : undefined;
  }
  const numbersGroup = first.column === levels.number && levels.figures && HAN_NUMBER.test(first.text);
  return numbersGroup && isTask(columns[second.column]) ? second : undefined;
}

function readWholeRow(whole: GridCell, cells: readonly GridCell[], reading: Reading): void {
  const numbered = cells.find((cell) => cell !== whole);
  if (numbered !== undefined) addCells([numbered], reading);
  const heads =
    whole.to - whole.from === 1 &&
    !NOTE.test(whole.text) &&
    !TOTAL.test(whole.text) &&
    [...whole.text].length <= LONGEST_GROUP;
  if (!heads) {
    addCells([whole], reading);
    return;
  }
  const marker = readMarker(reading.paragraphs[whole.from]?.text ?? '');
  const number = numbered === undefined ? marker?.number : ordinalOf(numbered.text);
  const rank = rankOf(marker?.form ?? 'section');
  reading.items.push({ kind: 'group', group: { index: whole.from, rank, marker, number } });
}

/** The head of a group that stands across rows, with the number beside it where numbers count the groups. */
function addGroup(cell: GridCell, row: GridRow, reading: Reading): void {
  const { levels, paragraphs, items } = reading;
  const beside = levels.number === undefined ? undefined : row.at[levels.number];
  const counts = levels.countsGroups && beside !== undefined && row.own.includes(beside);
  const marker = readMarker(paragraphs[cell.from]?.text ?? '');
  const number = marker?.number ?? (counts ? ordinalOf(beside.text) : undefined);
  // Whole rows with a marker of any form are further out.
  const rank = MARKER_FORMS.length + cell.column;
  items.push({ kind: 'group', group: { index: cell.from, rank, marker, number } });
  for (let index = cell.from + 1; index < cell.to; index += 1) items.push({ kind: 'cell', index });
}

function addCells(cells: readonly GridCell[], { items }: Reading): void {
  for (const { from, to } of cells)
    for (let index = from; index < to; index += 1) items.push({ kind: 'cell', index });
}

/** Ends the measure that is open. */
function close(reading: Reading): void {
  const { open, columns, levels, paragraphs, items } = reading;
  reading.open = undefined;
  if (open === undefined) return;
  const number = levels.number === undefined ? undefined : open.rows[0]?.at[levels.number];
  // A number that stands across other measures too is that of their group.
  const numbered =
    number !== undefined &&
    number.text !== '' &&
    number.rowSpan <= open.rows.length &&
    // A cell across numbers and tasks holds no number alone.
    holdsOf(number, columns) !== 'mixed' &&
    !levels.countsGroups;
  const own: RowParagraph[] = [];
  const departments: NamedDepartment[] = [];
  const besideNames = new Set<string>();
  const name = (from: number, to: number, column: OfficeColumn): void => {
    const texts = paragraphs.slice(from, to).map(({ text }) => text);
    const read = departmentsOf(texts, column, reading.note);
    for (const one of read.departments) departments.push(one);
    for (const words of read.deadlines) besideNames.add(words);
    for (const words of read.doubtful) {
      const at = texts.findIndex((text) => text.includes(words));
      reading.undecided.push({ index: from + Math.max(0, at), words });
    }
  };
  for (const cell of open.cells) {
    const holds = holdsOf(cell, columns);
    const who = holds === 'mixed' ? officesAmong(cell, paragraphs) : undefined;
    for (let index = cell.from; index < cell.to; index += 1) {
      const isNumber = numbered && cell === number && index === cell.from;
      const beside = who !== undefined && index > who;
      const role = isNumber ? 'label' : index === who ? 'offices' : beside ? 'other' : roleOf(holds);
      own.push({ index, role });
    }
    if (holds !== 'mixed' || !reachesOffices(cell, columns)) continue;
    // Of several columns for offices it cannot be told in which these would stand.
    const role = onlyRole(columns);
    const at = who ?? cell.from;
    if (who === undefined || role === undefined)
      reading.undecided.push({ index: at, words: paragraphs[at]?.text ?? '' });
    if (who !== undefined) name(who, who + 1, { role: role ?? 'responsible' });
    // What stands behind them may be a deadline, or a task with offices of its own.
    if (who !== undefined && role !== undefined && who + 1 < cell.to)
      reading.undecided.push({ index: who + 1, words: paragraphs[who + 1]?.text ?? '' });
  }
  for (const cell of cellsIn(open.rows, columns, 'offices')) {
    const holds = holdsOf(cell, columns);
    if (holds === undefined || holds === 'mixed' || !('role' in holds)) continue;
    name(cell.from, cell.to, holds);
  }
  const left = departments.length > 0 ? undefined : leftBelow(open, columns, levels);
  if (left !== undefined) reading.undecided.push({ index: left.from, words: left.text });
  const value = (field: 'deadline' | 'outcome'): string | undefined => {
    const cells = cellsIn(open.rows, columns, field).filter((cell) => holdsOf(cell, columns) !== 'mixed');
    const values = cells.flatMap(
      ({ from, to }) => valueIn(paragraphs.slice(from, to).map(({ text }) => text)) ?? [],
    );
    const said = field === 'deadline' ? values.filter((one) => SAYS_WHEN.test(one)) : values;
    return said.length === 0 ? undefined : [...new Set(said)].join('；');
  };
  const shared = sharedName(open, columns, levels);
  items.push({
    kind: 'row',
    row: {
      ...(shared === undefined ? {} : { shared }),
      paragraphs: own,
      label: numbered ? (paragraphs[number.from]?.text ?? '') : '',
      number: numbered ? ordinalOf(number.text) : undefined,
      departments: eachOnce(departments),
      deadline: value('deadline') ?? (besideNames.size === 0 ? undefined : [...besideNames].join('；')),
      outcome: value('outcome'),
    },
  });
}

/**
 * The task of a row whose offices, named before the tasks, are left empty below a name: the eye
 * reads that name on, and nothing says so.
 */
function leftBelow(
  { rows, cells }: OpenRow,
  columns: readonly (Column | undefined)[],
  { task }: Levels,
): GridCell | undefined {
  const at = columns.findIndex((column) => column !== undefined && 'role' in column);
  let row = rows[0];
  if (at < 0 || at > task || row?.at[at]?.text !== '') return undefined;
  while (row?.at[at]?.text === '') row = row.above;
  const above = row?.at[at]?.text;
  const isName = above !== undefined && columnOf(above) === undefined && !saysNone(above);
  return isName ? cells.find(({ column }) => column === task) : undefined;
}

/** The name that stands across a row and others that are measures of their own, and the row's own task. */
function sharedName(
  { rows }: OpenRow,
  columns: readonly (Column | undefined)[],
  { task, groups }: Levels,
): TaskRow['shared'] {
  const at = rows[0]?.at ?? [];
  const own = at[task];
  if (own === undefined || own.text === '') return undefined;
  const name = at.find(
    (cell, c) =>
      c < task &&
      isTask(columns[c]) &&
      !groups.includes(c) &&
      cell !== undefined &&
      cell.text !== '' &&
      cell.rowSpan > rows.length,
  );
  return name === undefined ? undefined : { name: name.from, task: own.from };
}

function roleOf(holds: Column | 'mixed' | undefined): CellRole {
  if (holds === 'mixed') return 'task';
  if (holds !== undefined && 'role' in holds) return 'offices';
  return isTask(holds) ? 'task' : 'other';
}

/** In a cell that holds what several columns should hold: the last paragraph that is nothing but offices. */
function officesAmong(
  { from, to }: GridCell,
  paragraphs: readonly ClassifiedParagraph[],
): number | undefined {
  for (let index = to - 1; index > from; index -= 1)
    if (isListOfOffices(paragraphs[index]?.text ?? '')) return index;
  return undefined;
}

/** A department that several cells of one measure name in one role. */
const eachOnce = (named: readonly NamedDepartment[]): NamedDepartment[] => [
  ...new Map(named.map((one) => [`${one.role} ${one.printed}`, one])).values(),
];
