import { compareAddress, pairAddress } from '#domain/addresses.ts';
import { asked } from './asked/asked.ts';
import type { Unit } from './circulars.ts';
import { comparisonOf, type SameMatter, type SideBySide } from './compare.ts';
import { pagesOf } from './pages-of.ts';

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

/** The pages of a comparison: in the order of the newer circular, at last what it has no more. */
export function comparePages({ older, newer, same, dropped, added }: SideBySide): ComparePage[] {
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

const placeOf = (row: Row): number =>
  row.kind === 'same' ? Math.min(...row.matter.later.map(({ order }) => order)) : row.unit.order;

/** Where a measure of the newer circular stands in the comparison of both; `undefined` where there is none. */
export const placeInComparison = asked(
  'placeInComparison',
  async (older: string, newer: string, key: string): Promise<string | undefined> => {
    const pair = await comparisonOf(older, newer);
    if (pair === undefined) return undefined;
    const page = comparePages(pair).find(({ rows }) => rows.some((row) => keysOf(row).includes(key)));
    return page && pairAddress(page.addresses[page.current] as string, key);
  },
);

const keysOf = (row: Row): readonly string[] =>
  row.kind === 'same' ? row.matter.later.map(({ key }) => key) : row.kind === 'added' ? [row.unit.key] : [];
