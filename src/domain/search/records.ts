import type { Kind } from '../schema.ts';
import type { GramSize } from './grams.ts';

/** The parts of an index that are small enough to be loaded whole. */
export interface Directory {
  /** Changes with every text; names the version that the other files belong to. */
  readonly version: string;
  readonly grams: GramSize;
  readonly shardSize: number;
  /** Length of the longest text, folded: nothing longer can be found. */
  readonly longest: number;
  readonly issuers: readonly { readonly id: string; readonly name: string; readonly short: string }[];
  /** What readers call the kinds that there are. */
  readonly kinds: Readonly<Partial<Record<Kind, string>>>;
  /** In the order of rank: newest year first. */
  readonly circulars: readonly DirectoryCircular[];
}

export interface DirectoryCircular {
  readonly id: string;
  readonly title: string;
  readonly year: number | null;
  /** Places in `issuers`. */
  readonly issuers: readonly number[];
  readonly kind: Kind;
  /**
   * Its records in reading order, numbered on from the circular before: the key of a
   * measure or question, or `#` and an anchor of the circular's page (which may be empty).
   */
  readonly records: readonly string[];
}

/**
 * One record's words: what results call it, then the runs of text that are searched (a
 * title of the circular's stands in one of them); no phrase reaches from one run into the next.
 */
export type RecordText = readonly [title: string, ...runs: string[]];

/** The texts of `shardSize` records in a row. */
export type Shard = readonly RecordText[];

/** Files of the index below the site's root. */
export const DIRECTORY_FILE = 'search/directory.js';
export const shardName = (shard: number): string => `texts-${shard}`;
export const shardFile = (shard: number): string => `search/${shardName(shard)}.js`;
export const DIRECTORY_NAME = 'directory';
export const PAGEFIND_FOLDER = 'search/pagefind/';
