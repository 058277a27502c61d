import { expect, test } from 'vitest';
import type { Cell, ExtractedLine } from './extracted-line.ts';
import { keepGrids } from './grids.ts';

const cell = (row: number, column: number, table = 1, within?: Cell): Cell => ({
  table,
  row,
  column,
  rowSpan: 1,
  columnSpan: 1,
  head: false,
  ...(within === undefined ? {} : { within }),
});
const line = (own: Cell, count = 1): ExtractedLine => ({ text: '文'.repeat(count), place: '', cell: own });
/** Whether a table of these cells is a grid. */
const isGrid = (lines: readonly ExtractedLine[]): boolean =>
  keepGrids(lines).some((kept) => kept.cell?.table === 1);
const table = (rows: number, columns: number): ExtractedLine[] =>
  Array.from({ length: rows * columns }, (_, i) =>
    line(cell(Math.floor(i / columns) + 1, (i % columns) + 1)),
  );

test.each([
  ['two rows', (count: number) => table(count, 3), 2, 1],
  ['two columns', (count: number) => table(3, count), 2, 1],
  [
    'no cell of more than sixteen paragraphs that is most of it',
    (count: number) => [...table(2, 2), ...Array.from({ length: count - 1 }, () => line(cell(1, 1)))],
    16,
    17,
  ],
  [
    'no cell of many paragraphs that is more than half of it',
    (count: number) => [
      ...Array.from({ length: 40 }, (_, i) => line(cell(1, 1), i === 0 ? count - 39 : 1)),
      line(cell(2, 2), 100 - count),
    ],
    50,
    51,
  ],
  [
    'no tables in it that are more than half of it',
    (count: number) => [line(cell(1, 1), 100 - count), line(cell(1, 1, 2, cell(2, 2)), count)],
    50,
    51,
  ],
])('a grid has %s', (_, lines, within, beyond) => {
  expect(isGrid(lines(within))).toBe(true);
  expect(isGrid(lines(beyond))).toBe(false);
});
