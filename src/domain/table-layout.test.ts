import { expect, test } from 'vitest';
import type { TableCell } from './elements.ts';
import { piecesOf, readRows, writeRows } from './table-layout.ts';

const cell = (holds: TableCell['holds'], more: Partial<TableCell> = {}): TableCell => ({
  holds,
  rowSpan: 1,
  columnSpan: 1,
  head: false,
  ...more,
});

const rows = [
  [cell(1, { head: true, rowSpan: 2 }), cell(1, { head: true, columnSpan: 3 })],
  [],
  [cell('label'), cell(12), cell(0, { rowSpan: 2, columnSpan: 4 })],
];

test('rows are written as one plain word and read back', () => {
  expect(writeRows(rows)).toBe('1hv2-1hx3----l-12-0v2x4');
  expect(readRows(writeRows(rows))).toEqual(rows);
});

test.each(['1 2', '-1x', 'h', '1hh', '999999', 'l2', '甲'])('%j is no layout', (text) => {
  expect(readRows(text)).toBeUndefined();
});

test('a number in a cell of its own is no piece beside its task', () => {
  expect(piecesOf(rows)).toBe(14);
});
