import { expect, it } from 'vitest';
import { drawnColumns, drawnPlaces, readDrawn, writeDrawn } from './drawn-tables.ts';

const LINES = [
  [
    { column: 1, columnSpan: 1, start: 2, end: 4 },
    { column: 3, columnSpan: 1, start: 9, end: 12 },
  ],
  [],
  [{ column: 1, columnSpan: 3, start: 0, end: 5 }],
];

it('reads back what it wrote, and nothing else', () => {
  expect(readDrawn(writeDrawn(LINES))).toEqual(LINES);
  expect(readDrawn('1:2')).toBeUndefined();
});

it('gives each line as many columns, with empty ones where nothing stands', () => {
  const columns = drawnColumns(LINES);
  expect(columns).toBe(3);
  const spans = LINES.map((line) => drawnPlaces(line, columns));
  for (const places of spans)
    expect(places.reduce((sum, { columnSpan }) => sum + columnSpan, 0)).toBe(columns);
  expect(spans[0]?.map(({ cell }) => cell?.start)).toEqual([2, undefined, 9]);
});
