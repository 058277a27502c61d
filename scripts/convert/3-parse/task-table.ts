import type { Role } from '#domain/schema.ts';
import { columnOf, isNumberHead } from '../words/measure-fields.ts';
import type { ClassifiedParagraph } from './paragraph.ts';
import { isListOfOffices } from './responsibility.ts';

/** A cell of a row: its paragraph, and the role of those whom it names, if it names any. */
export interface TableCell {
  readonly paragraph: ClassifiedParagraph;
  readonly role: Role | undefined;
}

/** A numbered row of a table of tasks. */
export interface TaskRow {
  readonly number: number;
  readonly label: ClassifiedParagraph;
  readonly cells: readonly TableCell[];
}

/** A table of tasks that stands cell by cell among the paragraphs: indexes, half open. */
export interface TaskTable {
  readonly from: number;
  readonly to: number;
  /** Index behind the head. */
  readonly body: number;
  /** Rows by the index of their number. */
  readonly rows: ReadonlyMap<number, TaskRow>;
}

const ROW_NUMBER = /^[0-9０-９]{1,3}$/u;
const LONGEST_HEAD_CELL = 12;
const MOST_COLUMNS = 10;
const LEFT_OUT = 10;
const LINES_OF_A_CELL = 4;
const FEWEST_ROWS = 2;

/** The first table of tasks between two indexes: numbered rows, a task and who answers for it. */
export function findTaskTable(
  paragraphs: readonly ClassifiedParagraph[],
  from: number,
  to: number,
): TaskTable | undefined {
  for (let head = from; head < to; head += 1) {
    if (!isNumberHead(solid(paragraphs[head]))) continue;
    const table = tableAt(paragraphs, head, to);
    if (table !== undefined) return table;
  }
  return undefined;
}

/** The first table with numbered rows, whatever its columns are: what stands in its cells signs nothing. */
export function findNumberedTable(
  paragraphs: readonly ClassifiedParagraph[],
  from: number,
  to: number,
): TaskTable | undefined {
  for (let head = from; head < to; head += 1) {
    const table = numberedTableAt(paragraphs, head, to);
    if (table !== undefined) return table;
  }
  return undefined;
}

/** The table with numbered rows whose head begins with a paragraph. */
export function numberedTableAt(
  paragraphs: readonly ClassifiedParagraph[],
  head: number,
  to: number,
): TaskTable | undefined {
  return isNumberHead(solid(paragraphs[head])) ? tableAt(paragraphs, head, to, true) : undefined;
}

/** @param any whether a table of anything will do, not of tasks and offices alone */
function tableAt(
  paragraphs: readonly ClassifiedParagraph[],
  head: number,
  to: number,
  any = false,
): TaskTable | undefined {
  let body = head + 1;
  while (body < to && body - head < MOST_COLUMNS && isHeadCell(paragraphs[body])) body += 1;
  const columns = paragraphs.slice(head + 1, body).map(solid);
  const known = columns.map(columnOf);
  const roles = known.map((column) => (column !== undefined && 'role' in column ? column.role : undefined));
  const tasks = known.some((column) => column !== undefined && 'field' in column && column.field === 'task');
  if (!any && (!tasks || roles.every((role) => role === undefined))) return undefined;
  if (columns.length === 0) return undefined;
  const starts = rowStarts(paragraphs, body, to, columns.length);
  const last = starts.at(-1);
  if (starts.length < FEWEST_ROWS || last === undefined) return undefined;
  const end = Math.min(to, last + columns.length + 1);
  const rows = new Map(
    starts.map((start, i) => {
      let stop = starts[i + 1] ?? end;
      // The head of a group stands between two rows.
      while (stop > start + 1 && isGroup(paragraphs[stop - 1])) stop -= 1;
      const label = paragraphs[start] as ClassifiedParagraph;
      const cells = cellsOf(paragraphs.slice(start + 1, stop), roles);
      return [start, { number: numberOf(label) as number, label, cells }] as const;
    }),
  );
  return { from: head, to: end, body, rows };
}

/** Indexes of the numbers that begin rows: they rise, with a few left out at most. */
function rowStarts(
  paragraphs: readonly ClassifiedParagraph[],
  from: number,
  to: number,
  columns: number,
): number[] {
  const starts: number[] = [];
  let number = 0;
  for (let i = from; i < to; i += 1) {
    const before = starts.at(-1) ?? from;
    if (i - before > columns * LINES_OF_A_CELL + 1) break;
    const next = numberOf(paragraphs[i]);
    if (next === undefined || next <= number || next > number + LEFT_OUT) continue;
    if (starts.length > 0 && i - before < 2) continue;
    starts.push(i);
    number = next;
  }
  return starts;
}

/** The cells with their columns' roles; where cells are missing or hold several paragraphs, by their looks. */
function cellsOf(
  paragraphs: readonly ClassifiedParagraph[],
  roles: readonly (Role | undefined)[],
): TableCell[] {
  if (paragraphs.length === roles.length)
    return paragraphs.map((paragraph, i) => ({ paragraph, role: roles[i] }));
  const [first] = roles.filter((role) => role !== undefined);
  const who = paragraphs.findLastIndex(({ text }, i) => i > 0 && isListOfOffices(text));
  return paragraphs.map((paragraph, i) => ({ paragraph, role: i === who ? first : undefined }));
}

function isHeadCell(paragraph: ClassifiedParagraph | undefined): boolean {
  const text = solid(paragraph);
  return (
    text !== '' && [...text].length <= LONGEST_HEAD_CELL && !ROW_NUMBER.test(text) && !isGroup(paragraph)
  );
}

/** Whether a paragraph is the head of a group of rows: 一、审判管理方面. */
export function isGroup(paragraph: ClassifiedParagraph | undefined): boolean {
  return paragraph?.marker?.form === 'section' || paragraph?.marker?.form === 'subsection';
}

function numberOf(paragraph: ClassifiedParagraph | undefined): number | undefined {
  const text = solid(paragraph);
  return ROW_NUMBER.test(text) ? Number(text.normalize('NFKC')) : undefined;
}

function solid(paragraph: ClassifiedParagraph | undefined): string {
  return paragraph?.text.replace(/\s/gu, '') ?? '';
}
