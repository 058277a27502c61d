import type { Kind } from '../schema.ts';
import { foldedForms } from './figures.ts';
import { fold } from './fold.ts';
import { foldersOf } from './folders.ts';
import {
  type Directory,
  type DirectoryCircular,
  type IdName,
  MANY,
  NAME_SORTS,
  type Name,
  type NameSort,
  type RecordText,
  type Shard,
} from './records.ts';

/** One thing that a search finds. */
export interface IndexedRecord {
  /** As `DirectoryCircular.records` has it. */
  readonly place: string;
  readonly title: string;
  readonly runs: readonly string[];
  /** What a citation calls it, where that is not `第n项` after its key. */
  readonly called?: string;
  readonly departments: readonly IdName[];
  readonly topics: readonly IdName[];
  /** The month by whose end it is to be done, `2031-06`, or `NO_DAY`. */
  readonly due?: string;
  /** What it names besides. */
  readonly names: readonly { readonly sort: NameSort; readonly name: string }[];
}

export interface IndexedCircular {
  readonly id: string;
  readonly title: string;
  readonly docNumber: string | null;
  readonly year: number | null;
  readonly kind: Kind;
  readonly citation: string;
  readonly issuers: readonly { readonly id: string; readonly name: string; readonly short: string }[];
  readonly records: readonly IndexedRecord[];
}

/** All that the search page loads, but for Pagefind's own files. */
export interface IndexFiles {
  readonly directory: Omit<Directory, 'version'>;
  readonly texts: readonly Shard[];
  readonly names: readonly (readonly Name[])[];
}

/**
 * Characters of an archive from which on two make a word of the index: all places of one
 * common character would be more to load than those of the pairs that a phrase has.
 */
const PAIRS_FROM = 100_000;
/** Records whose texts share a file: a search shows a few of many. */
const SHARD = 4;
/** Names that share a file: what was typed fits a few in a row. */
const NAMES = 60;
/** Pairs of characters that are listed as common. */
const COMMON = 400;

export interface IndexOptions {
  readonly kinds: Readonly<Record<Kind, string>>;
  /** Ids of the issuers in the order in which readers see them; others come after. */
  readonly issuers?: readonly string[];
  readonly synonyms: readonly (readonly string[])[];
}

/** The files of an index over circulars in the order of rank. */
export function makeIndex(
  circulars: readonly IndexedCircular[],
  { kinds, issuers: order = [], synonyms }: IndexOptions,
): IndexFiles {
  const records = circulars.flatMap((circular) => circular.records);
  const lengths = records.map(({ runs }) => runs.map((run) => fold(run).text.length));
  const sizes = lengths.map(sum);
  const issuers = distinctBy(
    circulars.flatMap((circular) => circular.issuers),
    ({ id }) => id,
  ).sort((a, b) => rankIn(order, a.id) - rankIn(order, b.id));
  const issuerIds = issuers.map(({ id }) => id);
  const departments = places(records.flatMap((record) => record.departments));
  const topics = places(records.flatMap((record) => record.topics));
  const names = sortedNames(records);
  return {
    directory: {
      grams: sum(sizes) < PAIRS_FROM ? 1 : 2,
      shardSize: SHARD,
      folders: foldersOf(sizes),
      common: records.length < MANY ? [] : commonPairs(records),
      longest: lengths.flat().reduce((a, b) => Math.max(a, b), 0),
      issuers,
      kinds: Object.fromEntries(circulars.map(({ kind }) => [kind, kinds[kind]])),
      departments: [...departments.values()].map(({ one }) => one),
      topics: [...topics.values()].map(({ one }) => one),
      synonyms: synonyms.filter(stands(records)),
      names: inShards(names, NAMES).map(([first]) => fold(first?.[0] ?? '').text),
      circulars: circulars.map(
        (circular): DirectoryCircular => ({
          id: circular.id,
          title: circular.title,
          docNumber: circular.docNumber,
          year: circular.year,
          issuers: circular.issuers.map(({ id }) => issuerIds.indexOf(id)),
          kind: circular.kind,
          citation: circular.citation,
          records: circular.records.map(({ place }) => place),
          ...whereAny('called', calledOf(circular.records)),
          ...byRecord('departments', circular.records, departments),
          ...byRecord('topics', circular.records, topics),
          ...dueOf(circular.records),
        }),
      ),
    },
    texts: inShards(records.map(recordText), SHARD),
    names: inShards(names, NAMES),
  };
}

function recordText({ title, runs }: IndexedRecord): RecordText {
  const start = runs[0]?.indexOf(title) ?? -1;
  return [start < 0 ? title : [start, title.length], ...runs];
}

/** Whether one of the words of a row stands in a text: else it leads nowhere. */
function stands(records: readonly IndexedRecord[]): (row: readonly string[]) => boolean {
  const texts = records.flatMap(({ runs }) => runs.flatMap(foldedForms));
  return (row) => row.some((word) => texts.some((text) => text.includes(fold(word).text)));
}

/** The pairs of neighbouring characters that stand in most records, the commonest first. */
function commonPairs(records: readonly IndexedRecord[]): string[] {
  const counts = new Map<string, number>();
  for (const { runs } of records) {
    const pairs = new Set<string>();
    for (const { text } of runs.map(fold))
      for (let i = 0; i + 2 <= text.length; i += 1) pairs.add(text.slice(i, i + 2));
    for (const pair of pairs) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a, x], [b, y]) => y - x || compare(a, b))
    .slice(0, COMMON)
    .map(([pair]) => pair);
}

/** Every name once for each sort, in the order of their folded texts; but for those that the directory has. */
function sortedNames(records: readonly IndexedRecord[]): Name[] {
  const counts = new Map<string, [string, number, number]>();
  const add = (sort: NameSort, name: string): void => {
    const key = `${sort} ${fold(name).text}`;
    const known = counts.get(key) ?? [name, NAME_SORTS.indexOf(sort), 0];
    known[2] += 1;
    counts.set(key, known);
  };
  for (const { place, title, names } of records) {
    if (!place.startsWith('#')) add('title', title);
    for (const { sort, name } of names) add(sort, name);
  }
  return [...counts]
    .map(([key, name]) => ({ key: key.slice(key.indexOf(' ') + 1), name }))
    .filter(({ key }) => key !== '')
    .sort((a, b) => compare(a.key, b.key) || a.name[1] - b.name[1])
    .map(({ name }) => name);
}

function calledOf(records: readonly IndexedRecord[]): Record<string, string> {
  return Object.fromEntries(
    records.flatMap(({ place, called }) => (called === undefined ? [] : [[place, called]])),
  );
}

const whereAny = <K extends string>(key: K, value: Record<string, string>) =>
  Object.keys(value).length > 0 ? ({ [key]: value } as Record<K, Record<string, string>>) : {};

function dueOf(records: readonly IndexedRecord[]): Pick<DirectoryCircular, 'due'> {
  return records.some(({ due }) => due !== undefined) ? { due: records.map(({ due }) => due ?? '') } : {};
}

function byRecord<K extends 'departments' | 'topics'>(
  key: K,
  records: readonly IndexedRecord[],
  at: ReadonlyMap<string, { readonly at: number }>,
): Partial<Record<K, number[][]>> {
  if (records.every((record) => record[key].length === 0)) return {};
  const lists = records.map((record) => [...new Set(record[key].map(([, id]) => at.get(id)?.at as number))]);
  return { [key]: lists } as Record<K, number[][]>;
}

const rankIn = (order: readonly string[], id: string): number =>
  order.includes(id) ? order.indexOf(id) : order.length;

/** By id: the first that has it, and its place among all. */
const places = (all: readonly IdName[]): Map<string, { one: IdName; at: number }> =>
  new Map(distinctBy(all, ([, id]) => id).map((one, at) => [one[1], { one, at }]));

function distinctBy<T>(list: readonly T[], key: (item: T) => string): T[] {
  return [...new Map(list.map((item) => [key(item), item])).values()];
}

function inShards<T>(list: readonly T[], size: number): T[][] {
  const shards: T[][] = [];
  for (let i = 0; i < list.length; i += size) shards.push(list.slice(i, i + size));
  return shards;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
