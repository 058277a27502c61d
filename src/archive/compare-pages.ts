import { compareAddress, pairAddress } from '#domain/addresses.ts';
import { asked } from './asked/asked.ts';
import type { Unit } from './circulars.ts';
import { comparisonOf, type SideBySide } from './compare.ts';
import { pagesOf } from './pages-of.ts';
import type { SameMatter } from './same-matters.ts';

/** What stands in one row of a comparison. */
export type Row =
  | { readonly kind: 'same'; readonly matter: SameMatter }
  | { readonly kind: 'dropped' | 'added'; readonly unit: Unit };

/** One page of a comparison. */
export interface ComparePage {
  /** Last part of its address; the first page has none. */
  readonly part: string | undefined;
  readonly rows: readonly Row[];
  /** Of all pages, in order. */
  readonly addresses: readonly string[];
  /** Which of them this is, from 0. */
  readonly current: number;
}

/** Rows of a page, so that the longest circulars still make pages that open. */
const ROWS = 100;

/** What follows from a comparison is worked out once, however many pages lead to its pairs. */
const made = new WeakMap<
  SideBySide,
  { pages: readonly ComparePage[]; places: ReadonlyMap<string, string> }
>();

/** The pages of a comparison: in the order of the newer circular, at last what it has no more. */
export const comparePages = (pair: SideBySide): readonly ComparePage[] => pagesAndPlaces(pair).pages;

/** By key of the newer circular where its measures stand in a comparison. */
export const placesInComparison = (pair: SideBySide): ReadonlyMap<string, string> =>
  pagesAndPlaces(pair).places;

/** Where a measure of the newer circular stands in the comparison of both; `undefined` where there is none. */
export const placeInComparison = asked(
  'placeInComparison',
  async (older: string, newer: string, key: string): Promise<string | undefined> => {
    const pair = await comparisonOf(older, newer);
    return pair && placesInComparison(pair).get(key);
  },
);

function pagesAndPlaces(pair: SideBySide) {
  const known = made.get(pair);
  if (known !== undefined) return known;
  const pages = pagesFor(pair);
  const places = new Map(
    pages.flatMap(({ rows, addresses, current }) =>
      rows
        .flatMap(laterOf)
        .map(({ key }): [string, string] => [key, pairAddress(addresses[current] ?? '', key)]),
    ),
  );
  const one = { pages, places };
  made.set(pair, one);
  return one;
}

function pagesFor({ older, newer, same, dropped, added }: SideBySide): ComparePage[] {
  const ofNewer = [
    ...same.map((matter): Row => ({ kind: 'same', matter })),
    ...added.map((unit): Row => ({ kind: 'added', unit })),
  ].sort((a, b) => placeOf(a) - placeOf(b));
  const rows = [...ofNewer, ...dropped.map((unit): Row => ({ kind: 'dropped', unit }))];
  const pages = pagesOf(rows, ROWS);
  const parts = pages.map((_, i) => (i === 0 ? undefined : String(i + 1)));
  const base = compareAddress(older.id, newer.id);
  const addresses = parts.map((part) => (part === undefined ? base : `${base}${part}/`));
  return pages.map((own, current) => ({ part: parts[current], rows: own, addresses, current }));
}

/** The measures of the newer circular that a row tells of, the first of them first. */
const laterOf = (row: Row): readonly Unit[] =>
  row.kind === 'same' ? row.matter.later : row.kind === 'added' ? [row.unit] : [];

const placeOf = (row: Row): number => laterOf(row)[0]?.order ?? 0;
