import { expect, test } from 'vitest';
import { liftedByLinks } from './by-links.ts';
import type { Found } from './ladder.ts';

type Weighed = Found & { readonly weight: number };
const found = (number: number, rung: Found['rung'], weight = 0): Weighed => ({
  number,
  rung,
  weight,
  phrases: [],
});
const some = (weights: Readonly<Record<number, number>>): Weighed[] =>
  Object.entries(weights).map(([number, weight]) => found(Number(number), 'some', weight));
const lifted = (
  exact: readonly Found[],
  near: readonly Weighed[],
  links: Readonly<Record<number, readonly number[]>>,
) =>
  liftedByLinks(exact, near, { nearTo: (number) => links[number] ?? [] }).map(({ number, rung, weight }) => [
    number,
    rung,
    Math.round(weight * 100) / 100,
  ]);

test('what is nearest to what holds the query gains a quarter of what weighs most, each later one a twelfth less', () =>
  expect(lifted([found(1, 'exact')], some({ 7: 100, 8: 80, 9: 80 }), { 1: [9, 8] })).toEqual([
    [9, 'some', 105],
    [8, 'some', 102.92],
    [7, 'some', 100],
  ]));

test('the second that holds it gives two thirds, the third half, a fourth nothing', () => {
  const exact = [1, 2, 3, 4].map((number) => found(number, 'exact'));
  const links = { 1: [6], 2: [7], 3: [8], 4: [9] };
  expect(lifted(exact, some({ 6: 100, 7: 100, 8: 100, 9: 100 }), links)).toEqual([
    [6, 'some', 125],
    [7, 'some', 116.67],
    [8, 'some', 112.5],
    [9, 'some', 100],
  ]);
});

test('where nothing holds the query what holds all its words leads, which stays before pieces', () =>
  expect(lifted([], [found(1, 'all', 40), ...some({ 8: 100, 9: 90 })], { 1: [9], 8: [7] })).toEqual([
    [1, 'all', 40],
    [9, 'some', 115],
    [8, 'some', 100],
  ]));

test('what has pieces alone leads to nothing', () =>
  expect(lifted([], some({ 8: 100, 9: 90 }), { 8: [9] })).toEqual([
    [8, 'some', 100],
    [9, 'some', 90],
  ]));

test('what has no piece of the query comes where it is near enough, and nothing twice', () => {
  const links = { 1: [2, 3, 4, 5, 6, 7], 2: [10, 11, 12] };
  const exact = [found(1, 'exact'), found(2, 'exact')];
  // The sixth of the first has seven twelfths, the second of the second 61 %, its third 56 %.
  const numbers = lifted(exact, some({ 9: 100 }), links).map(([number]) => number);
  expect(numbers).toEqual([9, 3, 4, 5, 6, 10, 11, 7, 12]);
  const few = lifted([found(0, 'exact'), found(2, 'exact'), found(1, 'exact')], some({ 9: 100 }), links);
  expect(few.map(([number]) => number)).toEqual([9, 10, 11, 12]);
});
