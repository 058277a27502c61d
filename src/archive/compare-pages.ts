import { compareAddress } from '#domain/addresses.ts';
import type { Unit } from './circulars.ts';
import type { SameMatter, SideBySide } from './compare.ts';
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

/** The pages of a comparison. */
export function comparePages({ older, newer, same, dropped, added }: SideBySide): ComparePage[] {
  const rows = [
    ...same.map((matter): Row => ({ kind: 'same', matter })),
    ...dropped.map((unit): Row => ({ kind: 'dropped', unit })),
    ...added.map((unit): Row => ({ kind: 'added', unit })),
  ];
  const pages = pagesOf(rows, ROWS);
  const parts = pages.map((_, i) => (i === 0 ? undefined : String(i + 1)));
  const base = compareAddress(older.id, newer.id);
  const addresses = parts.map((part) => (part === undefined ? base : `${base}${part}/`));
  return pages.map((own, current) => ({ part: parts[current], rows: own, addresses, current }));
}
