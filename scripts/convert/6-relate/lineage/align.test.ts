import { expect, test } from 'vitest';
import { align } from './align.ts';

const size = { lengthA: 3, lengthB: 3 };
const pairs = (...args: Parameters<typeof align>): [number, number][] =>
  align(...args).map(({ a, b }) => [a, b]);

test('pairs the nearest first, one with one', () => {
  const candidates = [
    { a: 0, b: 0, score: 0.24 },
    { a: 0, b: 1, score: 0.18 },
    { a: 1, b: 0, score: 0.18 },
  ];
  expect(pairs(candidates, size)).toEqual([[0, 0]]);
});

test('leaves apart what is too far from each other', () => {
  expect(pairs([{ a: 0, b: 0, score: 0.1 }], size)).toEqual([]);
});

test('prefers the like place between equals', () => {
  const candidates = [
    { a: 0, b: 2, score: 0.18 },
    { a: 2, b: 2, score: 0.18 },
  ];
  expect(pairs(candidates, size)).toEqual([[2, 2]]);
});

test('joins several to one where the matter is plainly the same', () => {
  const candidates = [
    { a: 0, b: 0, score: 0.5 },
    { a: 1, b: 0, score: 0.4 },
  ];
  expect(pairs(candidates, size)).toEqual([
    [0, 0],
    [1, 0],
  ]);
});

test('keeps what the editor confirmed, and pairs the rest around it', () => {
  const candidates = [
    { a: 0, b: 0, score: 0.24 },
    { a: 0, b: 2, score: 1, confirmed: true },
    { a: 1, b: 0, score: 0.2 },
  ];
  expect(pairs(candidates, size)).toEqual([
    [1, 0],
    [0, 2],
  ]);
});

test('joins a taken partner that is plainly the same rather than settle for one much farther', () => {
  const taken = { a: 0, b: 0, score: 0.6 };
  const plain = { a: 1, b: 0, score: 0.5 };
  expect(pairs([taken, plain, { a: 1, b: 1, score: 0.19 }], size)).toEqual([
    [0, 0],
    [1, 0],
  ]);
  expect(pairs([taken, plain, { a: 1, b: 1, score: 0.45 }], size)).toEqual([
    [0, 0],
    [1, 1],
  ]);
});
