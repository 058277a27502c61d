import { compareAddress, pairAddress } from '#domain/addresses.ts';
import { asked } from './asked/asked.ts';
import { digestOf } from './asked/digest.ts';
import type { Circular, Unit } from './circulars.ts';
import { type AlikeUnit, allComparisons, comparisonOf, type LikePair, type SideBySide } from './compare.ts';
import { keptEach } from './load/kept-parts.ts';
import { once } from './once.ts';
import { pagesOf } from './pages-of.ts';
import type { SameMatter } from './same-matters.ts';

/** A measure that has no counterpart in the other circular. */
export interface AloneRow {
  /** Of which circular it is. */
  readonly kind: 'later' | 'earlier';
  readonly unit: Unit;
  /** What it is like there. */
  readonly alike: readonly AlikeUnit[];
}

/** Measures of one matter. */
interface MatterRow {
  readonly kind: 'same';
  readonly matter: SameMatter;
  /** What is like one of these and stands in no column of the row, in the order of the older circular. */
  readonly besides: readonly LikePair[];
}

/** What stands in one row of a comparison. */
export type Row = MatterRow | AloneRow;

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
  {
    pages: readonly ComparePage[];
    places: ReadonlyMap<string, string>;
    ofEarlier: ReadonlyMap<Unit, string>;
    owners: ReadonlyMap<Unit, Row>;
  }
>();

/**
 * The pages of a comparison: in the order of the newer circular, at last what stands in no row of it, first
 * what it is like, then what it has no more.
 */
export const comparePages = (pair: SideBySide): readonly ComparePage[] => pagesAndPlaces(pair).pages;

/** By key of the newer circular where its measures stand in a comparison. */
export const placesInComparison = (pair: SideBySide): ReadonlyMap<string, string> =>
  pagesAndPlaces(pair).places;

/** Of measures of the older circular where they stand in a comparison. */
export const placesOfEarlier = (pair: SideBySide): ReadonlyMap<Unit, string> =>
  pagesAndPlaces(pair).ofEarlier;

/** The row that a measure of the older circular has its place in, of several that show it. */
export const ownerOfEarlier = (pair: SideBySide): ReadonlyMap<Unit, Row> => pagesAndPlaces(pair).owners;

/** The id of a measure of the older circular on the page of a comparison: that of one of the newer is its key. */
export const earlierId = ({ key }: Unit): string => `earlier-${key}`;

/** Where a measure of the newer circular stands in the comparison of both; `undefined` where there is none. */
export const placeInComparison = asked(
  'placeInComparison',
  async (older: string, newer: string, key: string): Promise<string | undefined> => {
    const pair = await comparisonOf(older, newer);
    return pair && placesInComparison(pair).get(key);
  },
  (older, newer) => comparisonOf.noted(older, newer),
);

/** Every comparison with the addresses of its pages. */
export const comparisonAddresses = once(
  'comparisonAddresses',
  async (): Promise<readonly { readonly pair: SideBySide; readonly addresses: readonly string[] }[]> => {
    const pairs = await allComparisons();
    // All that is near would be read for it.
    const pages = keptEach('comparison-pages', pairs, digestOf, (pair) => comparePages(pair).length);
    return pairs.map((pair, i) => ({ pair, addresses: addressesOf(pair, pages[i] as number) }));
  },
);

/** The addresses of the pages of a comparison that has so many. */
function addressesOf({ older, newer }: SideBySide, pages: number): string[] {
  const base = compareAddress(older.id, newer.id);
  return Array.from(
    { length: pages },
    (_, i) => `${base}${partOfPage(i) === undefined ? '' : `${partOfPage(i)}/`}`,
  );
}

/** Last part of the address of a page; the first has none. */
export const partOfPage = (page: number): string | undefined => (page === 0 ? undefined : String(page + 1));

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
  const ofEarlier = new Map<Unit, string>();
  const owners = new Map<Unit, Row>();
  for (const { rows, addresses, current } of pages)
    for (const row of rows)
      for (const unit of earlierOf(row)) {
        // Where it is beside several, the first of these rows names it.
        if (ofEarlier.has(unit) && (owners.get(unit)?.kind !== 'later' || row.kind === 'later')) continue;
        owners.set(unit, row);
        ofEarlier.set(unit, pairAddress(addresses[current] ?? '', earlierId(unit)));
      }
  const one = { pages, places, ofEarlier, owners };
  made.set(pair, one);
  return one;
}

function pagesFor(pair: SideBySide): ComparePage[] {
  const { older, newer, same, alike, like: likePairs, dropped, added } = pair;
  const isOf = ({ units }: Circular) => new Set(units);
  const alone =
    (kind: 'later' | 'earlier') =>
    (unit: Unit): AloneRow => ({
      kind,
      unit,
      alike: alike.get(unit) ?? [],
    });
  const [ofOlder, ofNewer] = [older, newer].map(isOf) as [Set<Unit>, Set<Unit>];
  const like = [...alike.keys()].sort((a, b) => a.order - b.order);
  const likeOfOlder = like.filter((unit) => ofOlder.has(unit));
  const besides = Map.groupBy(likePairs, ({ later }) => later);
  const rowOf = (matter: SameMatter): Row => ({
    kind: 'same',
    matter,
    besides: matter.later
      .flatMap((unit) => besides.get(unit) ?? [])
      .filter(({ earlier }) => !matter.earlier.includes(earlier))
      .sort((a, b) => a.earlier.order - b.earlier.order),
  });
  const later = [...like.filter((unit) => ofNewer.has(unit)), ...added].map(alone('later'));
  // What stands in a column beside a measure of the newer circular is not listed once more.
  const shown = new Set(later.flatMap(({ alike: own }) => own.map(({ unit }) => unit)));
  const rows = [
    ...[...same.map(rowOf), ...later].sort((a, b) => placeOf(a) - placeOf(b)),
    ...[...likeOfOlder.filter((unit) => !shown.has(unit)), ...dropped].map(alone('earlier')),
  ];
  const pages = pagesOf(rows, ROWS);
  const addresses = addressesOf(pair, pages.length);
  return pages.map((own, current) => ({ part: partOfPage(current), rows: own, addresses, current }));
}

/** The measures of the newer circular that a row tells of, the first of them first. */
const laterOf = (row: Row): readonly Unit[] =>
  row.kind === 'same' ? row.matter.later : row.kind === 'later' ? [row.unit] : [];

/** The measures of the older circular that stand in a row. */
const earlierOf = (row: Row): readonly Unit[] =>
  row.kind === 'same'
    ? row.matter.earlier
    : row.kind === 'earlier'
      ? [row.unit]
      : row.alike.map(({ unit }) => unit);

const placeOf = (row: Row): number => laterOf(row)[0]?.order ?? 0;
