import { expect, test } from 'vitest';
import { alikeBeside } from './alike.ts';

const near = (a: number, b: number, score = 0.15) => ({ a, b, score });
const placesOf = (...args: Parameters<typeof alikeBeside>) => alikeBeside(...args).map(({ a, b }) => [a, b]);

test('a measure without a counterpart is told what it is like, though that stands beside another', () => {
  const pair = near(0, 0, 0.3);
  expect(placesOf([pair, near(1, 0)], [pair])).toEqual([[1, 0]]);
  expect(placesOf([pair, near(0, 1)], [pair])).toEqual([[0, 1]]);
});

test('two without a counterpart are like each other, once', () => {
  expect(placesOf([near(1, 1)], [])).toEqual([[1, 1]]);
});

test('measures that both have one are not told again', () => {
  const pairs = [near(0, 0, 0.3), near(1, 1, 0.3)];
  expect(placesOf([...pairs, near(0, 1, 0.2)], pairs)).toEqual([]);
});
