import { STOP } from '../character-kinds.ts';
import { withoutSpace } from '../without-space.ts';
import { columnOf, SAYS_WHEN } from '../words/measure-fields.ts';
import { isOfficeName } from '../words/offices.ts';
import { LONGEST_DEADLINE } from './bars.ts';

/** What the columns of a table are that was written out cell by cell: number, task, offices, and perhaps by when. */
export interface PlainColumns {
  readonly deadline: boolean;
}

/** A row without its number: how many lines its cells take. */
export interface PlainRow {
  readonly task: number;
  /** 0 where it names none: the cell may be merged with the one above. */
  readonly offices: number;
  readonly deadline: number;
}

/** The columns by their names where they are those; in any other table the lines of a row do not tell their cells. */
export function plainColumns(head: readonly string[]): PlainColumns | undefined {
  const [number, task, offices, deadline, ...more] = head.map(columnOf);
  const isField = (column: typeof number, field: string): boolean =>
    column !== undefined && 'field' in column && column.field === field;
  const plain = isField(number, 'number') && !isOffices(task) && isOffices(offices) && more.length === 0;
  if (!plain || (head.length > 3 && !isField(deadline, 'deadline'))) return undefined;
  return { deadline: head.length > 3 };
}

const isOffices = (column: ReturnType<typeof columnOf>): boolean => column !== undefined && 'role' in column;
/** Whether the head of a column says that offices stand in it. */
export const namesOffices = (head: string): boolean => isOffices(columnOf(head));
const BETWEEN_NAMES = /[、，,；;\s]+/u;

/** Whether a line names offices and nothing else. */
export const isOfficeLine = (line: string): boolean =>
  line.split(BETWEEN_NAMES).every((name) => isOfficeName(withoutSpace(name)));

const isDeadline = (line: string): boolean =>
  [...line].length <= LONGEST_DEADLINE && SAYS_WHEN.test(line) && !STOP.test(line);

/**
 * The rows that the lines behind a number are: lines of the task, of offices, and by when. More
 * than one where a cell is merged, 1, 甲, 立案庭, 4月底前, 乙, 6月底前. `undefined` where the lines
 * do not tell.
 */
export function plainRows(lines: readonly string[], { deadline }: PlainColumns): PlainRow[] | undefined {
  const rows: PlainRow[] = [];
  let at = 0;
  while (at < lines.length) {
    const from = at;
    const ends = (i: number): boolean =>
      isOfficeLine(lines[i] as string) || (deadline && isDeadline(lines[i] as string));
    at += 1;
    while (at < lines.length && !ends(at)) at += 1;
    const offices = at;
    while (at < lines.length && isOfficeLine(lines[at] as string)) at += 1;
    const named = at - offices;
    const dated = deadline && at < lines.length && isDeadline(lines[at] as string) ? 1 : 0;
    at += dated;
    if ((named === 0 && rows.length === 0) || dated !== (deadline ? 1 : 0) || named + dated === 0)
      return undefined;
    rows.push({ task: offices - from, offices: named, deadline: dated });
  }
  return rows.length === 0 ? undefined : rows;
}
