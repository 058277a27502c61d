import { expect, test } from 'vitest';
import { allCirculars } from './circulars.ts';
import { allComparisons, comparisonsOf, matterWord, type SideBySide } from './compare.ts';

const keys = (units: readonly { readonly key: string }[]): string[] => units.map(({ key }) => key);

async function comparison(older: string, newer: string): Promise<SideBySide> {
  const found = (await allComparisons()).find((pair) => pair.older.id === older && pair.newer.id === newer);
  if (found === undefined) throw new Error(`${older} and ${newer} are not set side by side`);
  return found;
}

test('two plans of one court are set side by side, and what an editor asks for', async () => {
  const pairs = (await allComparisons()).map(({ older, newer }) => `${older.id} ${newer.id}`);
  expect(pairs.sort()).toEqual(['yh-2031 yh-2032', 'yh-2032 lz-2032']);
});

test('measures that are linked through others are one matter, in the order of the newer circular', async () => {
  const { same, sameIssuer } = await comparison('yh-2031', 'yh-2032');
  expect(sameIssuer).toBe(true);
  // 1 goes on in 1 and 2 in 2, and both in 3: so the five stand together.
  expect(same.map(({ earlier, later }) => [keys(earlier), keys(later).sort()])).toEqual([
    [
      ['1', '2'],
      ['1', '2', '3'],
    ],
    [['3'], ['4']],
  ]);
});

test('the pairings that an editor confirmed are told one by one', async () => {
  const [sending] = (await comparison('yh-2031', 'yh-2032')).same;
  expect(
    sending?.pairs
      .filter(({ confirmed }) => confirmed)
      .map(({ earlier, later }) => [earlier.key, later.key])
      .sort(),
  ).toEqual([
    ['1', '1'],
    ['1', '3'],
    ['2', '2'],
    ['2', '3'],
  ]);
});

test('what stands in one circular only is dropped or new, and stands in no matter', async () => {
  const { dropped, added } = await comparison('yh-2031', 'yh-2032');
  expect([keys(dropped), keys(added)]).toEqual([['4'], ['5']]);
});

test('only one issuer goes on with a matter of its own', async () => {
  expect(matterWord(await comparison('yh-2031', 'yh-2032'))).toBe('同一事项');
  expect(matterWord(await comparison('yh-2032', 'lz-2032'))).toBe('相近任务');
});

test('a circular lists its comparisons, the oldest partner first', async () => {
  const [circular] = (await allCirculars()).filter(({ id }) => id === 'yh-2032');
  if (circular === undefined) throw new Error('yh-2032 is missing');
  expect((await comparisonsOf(circular)).map(({ older, newer }) => [older.id, newer.id])).toEqual([
    ['yh-2031', 'yh-2032'],
    ['yh-2032', 'lz-2032'],
  ]);
});
