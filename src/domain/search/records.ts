import type { Kind } from '../schema.ts';
import type { OverviewRow } from './overviews.ts';
import type { PlacesMap } from './places.ts';

/** The parts of an index that are small enough to be loaded whole. */
export interface Directory {
  /** Changes with every text; names the version that the other files belong to. */
  readonly version: string;
  /**
   * An archive that is too large for Pagefind: the index of places answers (places.ts), and
   * what records say of departments, subjects and deadlines lies in files of its own.
   */
  readonly large: boolean;
  /** Of a large archive, once it is indexed. */
  readonly places?: PlacesMap;
  /** Of an archive of `MANY` records and more the pairs of characters that most texts have, the commonest first. */
  readonly common: readonly string[];
  /** Length of the longest text, folded: nothing longer can be found. */
  readonly longest: number;
  readonly issuers: readonly DirectoryIssuer[];
  /** What readers call the kinds that there are. */
  readonly kinds: Readonly<Partial<Record<Kind, string>>>;
  /** Departments and subjects; records say which by place. Of a large archive they lie apart (`FacetColumn`). */
  readonly departments: readonly IdName[];
  readonly topics: readonly IdName[];
  /** Pairs of characters of which the first, a traditional or variant one, stands in a text: it is read as the second. */
  readonly variants: string;
  /** Rows of words that mean the same and stand in texts; with what else people say they are in a file (`EVERYDAY_NAME`). */
  readonly synonyms: readonly (readonly string[])[];
  /** Names of the pages that tell all of a matter; of a large archive the number of the files that they lie in. */
  readonly overviews: readonly OverviewRow[] | number;
  /** What the names of each file begin with or come after: two characters, folded; rising. */
  readonly names: readonly string[];
  /** In the order of rank: newest year first. */
  readonly circulars: readonly DirectoryCircular[];
}

/** In the order of courts: by level, region and name. */
export interface DirectoryIssuer {
  readonly id: string;
  readonly name: string;
  readonly short: string;
  /** Level and region, where lists are parted by them: `中级人民法院 · 广东`. */
  readonly group?: string;
}

/** A department or subject: its name and its id. */
export type IdName = readonly [name: string, id: string];

export interface DirectoryCircular {
  readonly id: string;
  readonly title: string;
  /** What else tells it from circulars of the same title, where something does. */
  readonly apart?: string;
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
  /** By record of a small archive: how long its text is (`lengthMark`). */
  readonly lengths?: string;
  /** By record of a small archive: the numbers of those that its page tells to be near, the nearest first. */
  readonly near?: readonly (readonly number[])[];
  /** By record: the month by whose end it is to be done, `NO_DAY` where the text leaves it open, empty where it says nothing. */
  readonly due?: readonly string[];
}

/** A length in one character: half the power of two that it is nearest to. */
export const lengthMark = (length: number): string =>
  Math.round(2 * Math.log2(Math.max(1, length))).toString(36);
export const lengthOfMark = (mark: string): number => Math.sqrt(2 ** Number.parseInt(mark, 36));

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
/** The texts of some records of one circular, `TEXTS_OF_FILE` in a row. */
export type Shard = readonly RecordText[];

export const runsOf = ([, ...runs]: RecordText): string[] => runs;
export function titleOf([title, first = '']: RecordText): string {
  return typeof title === 'string' ? title : first.slice(title[0], title[0] + title[1]);
}

/** What can be completed: names of several sorts. */
export const NAME_SORTS = ['title', 'department', 'instrument', 'term', 'topic', 'issuer'] as const;
export type NameSort = (typeof NAME_SORTS)[number];
/**
 * A name as printed, its sort by place in `NAME_SORTS`, in how many records it stands, and the id
 * of its page, where it has one and shares it with no other.
 */
export type Name = readonly [name: string, sort: number, count: number, id?: string];

/** Files of the index below the site's root. */
export const DIRECTORY_FILE = 'search/directory.js';
export const DIRECTORY_NAME = 'directory';
/**
 * Records of one circular whose texts share a file: so a circular changes its own files alone.
 * Of a large archive there are more, for the files are many.
 */
export const textsOfFile = ({ large }: Pick<Directory, 'large'>): number => (large ? 16 : 4);
export const shardName = (circular: string, part: number): string => `texts-${circular}-${part}`;
/** All texts in one file, for a search without Pagefind; of a large archive there is none. */
export const TEXTS_NAME = 'texts';
/** Rows of words that mean the same, with those that stand in no text; the archive's own words; what characters sound like; traditional and variant ones. Few searches need them. */
export const EVERYDAY_NAME = 'everyday';
export const WORDS_NAME = 'words';
export const SOUNDS_NAME = 'sounds';
export const VARIANTS_NAME = 'variants';
/** Of so many records and more an index is asked for few things at a time: it answers in time that grows with what it finds. */
export const MANY = 3000;
/** @param first as `Directory.names` has it */
export const namesName = (first: string): string =>
  `names-${[...first].map((c) => c.codePointAt(0)?.toString(16)).join('-')}`;
export const dataFile = (name: string): string => `search/${name}.js`;
export const PAGEFIND_FOLDER = 'search/pagefind/';
/** Pagefind's program and what asks it, in that folder. */
export const PAGEFIND_SCRIPT = 'pagefind.js';
/** Where the records stand among its words, in that folder. */
export const SPANS_FILE = 'records.json';
/** Files of the index of places: a block, and common phrases with their lists, each as base64. */
export const blockName = (block: number): string => `places-${block}`;
export const commonName = (file: number): string => `common-${file}`;
export type CommonLists = readonly (readonly [phrase: string, holding: string])[];

/** What records say by which results are narrowed, of a large archive each in a file of its own. */
export const COLUMNS = ['department', 'topic', 'due'] as const;
export type Column = (typeof COLUMNS)[number];
export const columnName = (column: Column): string => `facet-${column}`;
export interface FacetColumn {
  readonly names: readonly IdName[];
  /** By circular and record: places in `names`. Empty where none of a circular's records has any. */
  readonly lists: readonly (readonly (readonly number[])[])[];
}

/**
 * A record among the words of the index: how many words it has, and by twos, counted from
 * its first word, where its title begins and how long it is.
 */
export type RecordSpan = readonly [words: number, ...titles: number[]];

/** How many records there are. */
export const recordCount = ({ circulars }: Pick<Directory, 'circulars'>): number =>
  circulars.reduce((sum, { records }) => sum + records.length, 0);
