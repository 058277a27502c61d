import { beginsWithMark } from '../../words/marks.ts';
import type { Column } from '../../words/measure-fields.ts';
import { filled, type Grid, type GridCell } from './grid.ts';

/** Which columns say what a measure is. */
export interface Levels {
  /** The column of numbers; `undefined` where there is none. */
  readonly number: number | undefined;
  /** The column of tasks that tells rows apart: of several the one with the most cells. */
  readonly task: number;
  /** Columns of tasks before it whose cells stand across several of its cells: heads of groups. */
  readonly groups: readonly number[];
  /** Whether the column of numbers counts the groups, not the rows in them. */
  readonly countsGroups: boolean;
  /** Whether rows are numbered with figures, so that 一 numbers a group. */
  readonly figures: boolean;
}

/** 任务名称, 项目名称: what each task is called, and no kind of tasks. */
const NAME_OF_TASK = /名称$/u;

/** What the columns of tasks are to each other in the rows below a head. */
export function levelsOf(grid: Grid, from: number, columns: readonly (Column | undefined)[]): Levels {
  const heads = columns.map((_, c) => grid.rows[from - 1]?.at[c]?.text ?? '');
  const rows = grid.rows.slice(from);
  const inField = (field: string): number[] =>
    columns.flatMap((column, c) =>
      column !== undefined && 'field' in column && column.field === field ? [c] : [],
    );
  const tasks = inField('task');
  const counts = new Map<number, number>();
  for (const row of rows.map(filled)) {
    // The head of a group, alone in its row, stands in no column.
    if (row.length < 2) continue;
    for (const { column } of row) counts.set(column, (counts.get(column) ?? 0) + 1);
  }
  const count = (c: number | undefined): number => (c === undefined ? 0 : (counts.get(c) ?? 0));
  const most = Math.max(0, ...tasks.map(count));
  const task = tasks.find((c) => count(c) === most) ?? 0;
  const [number] = inField('number');
  /** The cells of a column that stand across several tasks. */
  const acrossIn = (c: number): ReadonlySet<GridCell> => {
    const across = new Set<GridCell>();
    let above: GridCell | undefined;
    for (const { at, own } of rows) {
      const cell = at[c];
      const begins = own.some((one) => one.column === task && one.text !== '');
      // A cell left empty below a filled one means the same as the one above.
      if (begins && above !== undefined && (cell === above || cell?.text === '')) across.add(above);
      if (cell !== undefined && cell.text !== '') above = cell;
    }
    return across;
  };
  // Names of tasks, of which few stand across several, are none of groups.
  const isGroup = (c: number): boolean => {
    const across = acrossIn(c).size;
    return across > 0 && (!NAME_OF_TASK.test(heads[c] ?? '') || across * 2 >= count(c));
  };
  const groups = tasks.filter((c) => c < task && isGroup(c));
  return {
    number,
    task,
    groups,
    countsGroups: groups.length > 0 && count(number) <= count(groups.at(-1)),
    figures:
      number !== undefined &&
      rows.some(({ at }) => beginsWithMark((at[number]?.text ?? '').normalize('NFKC'), '0123456789')),
  };
}
