import { expect, test } from 'vitest';
import type { OneReading } from '#domain/reading.ts';
import { itemAt, itemsOf } from './items.ts';

const reading = {
  lines: [
    { number: 1, furniture: [{ kind: 'bold-mark', start: 0, end: 2 }] },
    { number: 2, furniture: [{ kind: 'page-number', start: 0, end: 3 }] },
    { number: 3, furniture: [] },
  ],
  blocks: [
    { lines: { start: 1, end: 1 }, start: 2 },
    { lines: { start: 3, end: 3 }, start: 0 },
    { lines: { start: 3, end: 3 }, start: 9 },
  ],
} as unknown as OneReading;

test('what was left out stands where it was, marks of typing aside', () => {
  expect(itemsOf(reading).map(({ id }) => id)).toEqual(['b0', 'f2-0', 'b1', 'b2']);
});

test.each([
  [1, 0, 'b0'],
  [1, 99, 'b0'],
  [2, 1, 'f2-0'],
  [3, 8, 'b1'],
  [3, 9, 'b2'],
  [99, 0, 'b2'],
])('line %i, character %i belongs to %s', (line, start, id) => {
  expect(itemAt(itemsOf(reading), { line, start })?.id).toBe(id);
});
