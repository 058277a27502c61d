import { expect, test, vi } from 'vitest';
import { allIndexParts } from './cut-indexes.ts';
import { allListParts } from './cut-lists.ts';
import { formerParts, listOfPart } from './former-parts.ts';

// The address book of the invented archive, which has none: places are read as modules are loaded.
vi.hoisted(() => {
  process.env.ARCHIVE_REGISTRY = `${process.cwd()}/src/archive/fixtures/seeds/registry`;
});

test('a page of a list is told by its address, and so is the list', () => {
  expect(
    [
      'topics/enforcement/2031/',
      'topics/enforcement/undated/2/',
      'terms/a/courts/3/',
      'departments/a-1/ledger/2031/',
      'departments/letters/b/2/',
      'instruments/kinds/yijian/',
      'issuers/a/2/',
      'compare/2031/',
      'compare/courts-3/',
      'years/2031/',
      'years/undated/2/',
      'search/titles/s/2/',
      'circulars/a/matrix/',
    ].map(listOfPart),
  ).toEqual([
    'topics/enforcement/',
    'topics/enforcement/',
    'terms/a/',
    'departments/a-1/ledger/',
    'departments/',
    'instruments/',
    'issuers/a/',
    'compare/',
    'compare/',
    'years/',
    'years/',
    'search/titles/',
    'circulars/a/',
  ]);
});

test('lists, what they are of, and measures are no pages of lists', () => {
  const others = [
    'topics/',
    'topics/2031/',
    'terms/letters/',
    'departments/a-1/ledger/',
    'circulars/a/2031/',
    'compare/2031/2/',
    'compare/a-2031/a-2032/',
  ];
  expect(others.map(listOfPart)).toEqual(others.map(() => undefined));
});

test('a small archive has one page for each list, and none that has gone', async () => {
  const lists = await allListParts();
  expect([...lists].filter(([page, list]) => page !== list)).toEqual([]);
  expect(lists.size).toBeGreaterThan(3);
  expect((await allIndexParts()).size).toBe(0);
  expect(await formerParts()).toEqual([]);
});
