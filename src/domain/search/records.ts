import type { Kind } from '../schema.ts';
import type { GramSize } from './grams.ts';

/** The parts of an index that are small enough to be loaded whole. */
export interface Directory {
  /** Changes with every text; names the version that the other files belong to. */
  readonly version: string;
  readonly grams: GramSize;
  /** How many records share a file of texts. */
  readonly shardSize: number;
  /** Where each folder of Pagefind's begins: the number of its first record. */
  readonly folders: readonly number[];
  /** Of an archive of `MANY` records and more the pairs of characters that most texts have, the commonest first. */
  readonly common: readonly string[];
  /** Length of the longest text, folded: nothing longer can be found. */
  readonly longest: number;
  readonly issuers: readonly { readonly id: string; readonly name: string; readonly short: string }[];
  /** What readers call the kinds that there are. */
  readonly kinds: Readonly<Partial<Record<Kind, string>>>;
  /** Departments and subjects; records say which by place. */
  readonly departments: readonly IdName[];
  readonly topics: readonly IdName[];
  /** Rows of words that mean the same. */
  readonly synonyms: readonly (readonly string[])[];
  /** The first name, folded, of each file of names. */
  readonly names: readonly string[];
  /** In the order of rank: newest year first. */
  readonly circulars: readonly DirectoryCircular[];
}

/** A department or subject: its name and its id. */
export type IdName = readonly [name: string, id: string];

export interface DirectoryCircular {
  readonly id: string;
  readonly title: string;
  /** As printed. */
  readonly docNumber: string | null;
  readonly year: number | null;
  /** Places in `issuers`. */
  readonly issuers: readonly number[];
  readonly kind: Kind;
  /** How an official text cites it. */
  readonly citation: string;
  /**
   * Its records in reading order, numbered on from the circular before: the key of a
   * measure or question, or `#` and an anchor of the circular's page (which may be empty).
   */
  readonly records: readonly string[];
  /** What a citation calls those measures that are not `第n项` after the key `n`. */
  readonly called?: Readonly<Record<string, string>>;
  /** By record: places in `departments` and in `topics`. Left out where none has any. */
  readonly departments?: readonly (readonly number[])[];
  readonly topics?: readonly (readonly number[])[];
  /** By record: the month by whose end it is to be done, `NO_DAY` where the text leaves it open, empty where it says nothing. */
  readonly due?: readonly string[];
}

/** A deadline whose month is open, in the directory and in addresses. */
export const NO_DAY = 'open';

/**
 * One record's words: what results call it, as such or as a stretch of the first run
 * (start and length); then the runs of text that are searched. No phrase reaches from one
 * run into the next.
 */
export type RecordText = readonly [
  title: string | readonly [start: number, length: number],
  ...runs: string[],
];
/** The texts of `shardSize` records in a row. */
export type Shard = readonly RecordText[];

export const runsOf = ([, ...runs]: RecordText): string[] => runs;
export function titleOf([title, first = '']: RecordText): string {
  return typeof title === 'string' ? title : first.slice(title[0], title[0] + title[1]);
}

/** What can be completed: names of several sorts. */
export const NAME_SORTS = ['title', 'department', 'instrument', 'term', 'topic'] as const;
export type NameSort = (typeof NAME_SORTS)[number];
/** A name as printed, its sort by place in `NAME_SORTS`, and in how many records it stands. */
export type Name = readonly [name: string, sort: number, count: number];

/** Files of the index below the site's root. */
export const DIRECTORY_FILE = 'search/directory.js';
export const DIRECTORY_NAME = 'directory';
export const shardName = (shard: number): string => `texts-${shard}`;
/** All texts in one file, for a search without Pagefind; where there are not too many. */
export const TEXTS_NAME = 'texts';
export const MOST_TEXTS = 5000;
/** Of so many records and more an index is asked for few things at a time: it answers in time that grows with what it finds. */
export const MANY = 3000;
export const namesName = (shard: number): string => `names-${shard}`;
export const dataFile = (name: string): string => `search/${name}.js`;
export const PAGEFIND_FOLDER = 'search/pagefind/';
/** Pagefind's program and what asks it, in that folder. */
export const PAGEFIND_SCRIPT = 'pagefind.js';
/** Where the records of one of its folders stand, in that folder. */
export const SPANS_FILE = 'records.json';

/**
 * A record among the words of its folder: how many words it has, and by twos, counted from
 * its first word, where its title begins and how long it is.
 */
export type RecordSpan = readonly [words: number, ...titles: number[]];

/** How many records there are. */
export const recordCount = ({ circulars }: Pick<Directory, 'circulars'>): number =>
  circulars.reduce((sum, { records }) => sum + records.length, 0);
