import { expect, test } from 'vitest';
import { subjectGains } from './by-subject.ts';

const subjects: Readonly<Record<number, readonly number[]>> = {
  1: [0],
  2: [1],
  3: [2],
  4: [0, 1],
  5: [2],
  6: [0],
};
const gains = (weights: Readonly<Record<number, number>>, rarity = (_: number) => 1) =>
  subjectGains(
    Object.entries(weights).map(([number, weight]) => ({ number: Number(number), weight })),
    { count: 7, isUnit: (number) => number !== 6, subjectsOf: (number) => subjects[number] ?? [] },
    rarity,
  );
const rounded = (all: ReadonlyMap<number, number>) =>
  Object.fromEntries([...all].map(([number, gain]) => [number, Math.round(gain * 100) / 100]));

test('measures gain a quarter of the nearest by the subjects of the two nearest', () =>
  expect(rounded(gains({ 3: 60, 1: 100, 2: 80 }))).toEqual({ 1: 13.89, 2: 11.11, 4: 25 }));

test('a subject that fewer are about tells more', () => {
  // Two are about the first subject, one about the last.
  const some: typeof subjects = { ...subjects, 5: [] };
  const told = subjectGains(
    [
      { number: 1, weight: 100 },
      { number: 3, weight: 100 },
    ],
    { count: 6, isUnit: () => true, subjectsOf: (number) => some[number] ?? [] },
    (holding) => (holding === 1 ? 3 : 1),
  );
  expect(rounded(told)).toEqual({ 1: 6.25, 3: 18.75, 4: 6.25 });
});

test('nothing is gained where the nearest are about nothing', () => {
  expect(gains({ 0: 100 }).size).toBe(0);
  expect(gains({}).size).toBe(0);
});
