import { describe, expect, test } from 'vitest';
import { allCirculars, type Circular, type Unit } from './circulars.ts';
import {
  allComparisons,
  comparisonsOf,
  type SideBySide,
  sideBySide,
  standingOf,
  standingsOf,
} from './compare.ts';

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

describe('what a measure has in the other circular', () => {
  const circular = (issuer: string, count: number) =>
    ({
      id: issuer,
      issuers: [{ id: issuer, name: issuer }],
      units: Array.from({ length: count }, (_, order) => ({ key: `${order + 1}`, order, type: 'measure' })),
    }) as unknown as Circular;
  /** 1 beside 1; 2 and 3 of the older and 2 of the newer are like something; 3 of the newer is like nothing. */
  const pairOf = (issuer: string, isTold = false) => {
    const [older, newer] = [circular('a', 4), circular(issuer, 3)];
    const at = ({ units }: Circular, place: number) => units[place - 1] as Unit;
    const alike = (earlier: number, later: number) => ({
      earlier: at(older, earlier),
      later: at(newer, later),
      ofEarlier: [],
      ofLater: [],
    });
    return sideBySide(
      older,
      newer,
      [{ earlier: at(older, 1), later: at(newer, 1), confirmed: false, reasons: [] }],
      {
        alike: [alike(2, 1), alike(3, 2)],
        isTold: () => isTold,
      },
    );
  };
  const standings = (pair: SideBySide) =>
    [pair.older, pair.newer].map(({ units }) => units.map((unit) => standingOf(pair, unit)));

  test('is a matter that goes on, what is like it, or nothing, of one issuer', () => {
    const pair = pairOf('a');
    expect(standings(pair)).toEqual([
      ['one', 'like', 'like', 'alone'],
      ['one', 'like', 'alone'],
    ]);
    expect([keys(pair.dropped), keys(pair.added)]).toEqual([['4'], ['3']]);
    expect(standingsOf(pair, pair.older)).toEqual({ one: 1, like: 2, alone: 1 });
  });

  test('of another issuer is one matter only where it is told so on the page of a measure', () => {
    expect(standings(pairOf('b'))).toEqual([
      ['like', 'like', 'like', 'alone'],
      ['like', 'like', 'alone'],
    ]);
    expect(standings(pairOf('b', true))).toEqual([
      ['one', 'one', 'one', 'alone'],
      ['one', 'one', 'alone'],
    ]);
  });

  test('is not told of a measure that has a counterpart', () => {
    const pair = pairOf('a');
    expect([...pair.alike].map(([unit, alike]) => [unit.key, alike.map((one) => one.unit.key)])).toEqual([
      ['2', ['1']],
      ['3', ['2']],
      ['2', ['3']],
    ]);
  });
});

test('a circular lists its comparisons, the oldest partner first', async () => {
  const [circular] = (await allCirculars()).filter(({ id }) => id === 'yh-2032');
  if (circular === undefined) throw new Error('yh-2032 is missing');
  expect((await comparisonsOf(circular)).map(({ older, newer }) => [older.id, newer.id])).toEqual([
    ['yh-2031', 'yh-2032'],
    ['yh-2032', 'lz-2032'],
  ]);
});
