import { expect, it } from 'vitest';
import { beginnings, recordsAmongWords } from './phrase-places.ts';

it('finds a phrase where all of its words stand in their places', () => {
  const words = [
    { at: 0, places: [1, 5, 9, 12] },
    { at: 2, places: [3, 7, 10, 14] },
    { at: 3, places: [4, 15, 16] },
  ];
  expect(beginnings(words)).toEqual([1, 12]);
  expect(beginnings([...words, { at: 1, places: [] }])).toEqual([]);
  expect(beginnings([{ at: 0, places: [3, 8] }])).toEqual([3, 8]);
});

it('tells in which records, and whether in their titles', () => {
  // Three records of 10, 5 and 20 words; the second has no title, the third has it twice.
  const records = recordsAmongWords([[10, 2, 4], [5], [20, 0, 3, 9, 3]]);
  expect(records.holding([0, 9, 9, 10, 15, 34])).toEqual([0, 1, 2]);
  expect(records.holding([14])).toEqual([1]);
  // 甲 from 2 up to 6: what begins before it or reaches over it is not in it.
  expect(records.titled([2], 4)).toEqual([0]);
  expect(records.titled([1, 3], 4)).toEqual([]);
  expect(records.titled([10, 12], 1)).toEqual([]);
  expect(records.titled([16, 25], 2)).toEqual([2]);
});
