import { expect, it } from 'vitest';
import { foldersOf } from './folders.ts';

it('fills folders of three million characters from the oldest record on', () => {
  const million = 1_000_000;
  expect(foldersOf([million, million, million])).toEqual([0]);
  expect(foldersOf([1, million, million, million])).toEqual([0, 1]);
  expect(foldersOf([million, million, million, million, 1])).toEqual([0, 2]);
  expect(foldersOf([5 * million, 4 * million])).toEqual([0, 1]);
  expect(foldersOf([])).toEqual([0]);
});
