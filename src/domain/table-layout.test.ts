import { expect, test } from 'vitest';
import type { TableCell } from './elements.ts';
import { fillRows, headRows, piecesOf, placesOf, readRows, writeRows } from './table-layout.ts';

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

test('cells take the pieces in order, a number the first of its measure, whose task follows without it', () => {
  const layout = readRows('1h-1h--l-2-0--1x3') ?? [];
  const filled = fillRows(layout, ['甲', '乙', '1丙', '丁', '戊']);
  expect(
    filled.map((row) => row.map(({ pieces, afterLabel }) => (afterLabel ? '-' : '') + pieces.join('/'))),
  ).toEqual([['甲', '乙'], ['1丙', '-1丙/丁', ''], ['戊']]);
});

test('heads at the top are counted, heads further down are not', () => {
  expect(headRows(readRows('1h-1h--1h--1-1--1h-1h') ?? [])).toBe(2);
  expect(headRows(readRows('1-1') ?? [])).toBe(0);
});

test('a place belongs to the cell that reaches over it', () => {
  const places = placesOf(readRows('1v2-2x2--3-4') ?? []);
  expect(places.map((row) => row.map((one) => one?.holds))).toEqual([
    [1, 2, 2],
    [1, 3, 4],
  ]);
});
