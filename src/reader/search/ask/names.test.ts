import { expect, it } from 'vitest';
import type { Name } from '#domain/search/records.ts';
import { completions } from './names.ts';

/** Files of one name each, all of which begin alike. */
const FILES = Array.from({ length: 20 }, (_, i): readonly Name[] => [
  [`甲${String(i).padStart(2, '0')}`, i % 5, 1],
]);
const firsts = FILES.map(([name]) => name?.[0] ?? '');

it('looks through the files that may hold what begins so, and no more than four', async () => {
  const loaded: number[] = [];
  const load = async (file: number) => {
    loaded.push(file);
    return FILES[file] ?? [];
  };
  await completions('甲', firsts, load, []);
  expect(loaded).toEqual([0, 1, 2, 3]);
  loaded.length = 0;
  expect(await completions('甲1', firsts, load, [])).toHaveLength(3);
  expect(loaded).toEqual([9, 10, 11, 12]);
  loaded.length = 0;
  expect(await completions('甲07之后', firsts, load, [])).toEqual([]);
  expect(loaded).toEqual([7]);
});

it('offers three of a sort, the most frequent first, and not what was typed already', async () => {
  const names: Name[] = [
    ['乙', 3, 9],
    ['乙丙丁', 3, 1],
    ['乙丙', 3, 2],
    ['乙戊', 3, 8],
    ['乙己', 3, 1],
    ['乙庚', 1, 1],
  ];
  expect(await completions('乙', [], async () => [], names)).toEqual([
    { name: '乙庚', sort: 'department' },
    { name: '乙戊', sort: 'term' },
    { name: '乙丙', sort: 'term' },
    { name: '乙己', sort: 'term' },
  ]);
});
