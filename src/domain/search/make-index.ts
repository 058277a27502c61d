import type { Kind } from '../schema.ts';
import { foldedForms } from './figures.ts';
import { foldedText } from './fold.ts';
import {
  namesOfRow,
  type OverviewRow,
  type OverviewSource,
  overviewFiles,
  overviewRows,
  rowsOfFile,
  withoutSaid,
} from './overviews.ts';
import {
  type Column,
  type Directory,
  type DirectoryCircular,
  type DirectoryIssuer,
  type FacetColumn,
  type IdName,
  lengthMark,
  NAME_SORTS,
  type Name,
  type NameSort,
  type RecordText,
  type Shard,
  textsOfFile,
} from './records.ts';
import { writeSaidRows } from './said.ts';
import { standingRows, standingWords } from './standing-rows.ts';
import { countedForWords, wordsOf } from './words.ts';

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
  /** What it names besides; `id` of its page. */
  readonly names: readonly { readonly sort: NameSort; readonly name: string; readonly id?: string }[];
}

export interface IndexedCircular {
  readonly id: string;
  readonly title: string;
  readonly apart?: string;
  readonly docNumber: string | null;
  readonly year: number | null;
  readonly kind: Kind;
  readonly citation: string;
  readonly issuers: readonly { readonly id: string; readonly name: string; readonly short: string }[];
  readonly records: readonly IndexedRecord[];
  /** `textFacts` of them, where they are known. */
  readonly facts?: TextFacts;
}

/** All that the search page loads, but for the files that answer which records hold a phrase. */
export interface IndexFiles {
  readonly directory: Omit<Directory, 'version'>;
  /** The texts of each circular. */
  readonly texts: readonly { readonly circular: string; readonly files: readonly Shard[] }[];
  readonly names: readonly { readonly first: string; readonly names: readonly Name[] }[];
  /** The archive's own words, the commonest first; one text, apart by spaces. */
  readonly words: string;
  /** Rows of words that mean the same, with those that stand in no text: what people say. */
  readonly everyday: string;
  /** The words of these that stand in no text, by file. */
  readonly said: readonly string[];
  /** Of a small archive the pages that people call so. */
  readonly saidOverviews: readonly OverviewRow[];
  /** Of a large archive, by file. */
  readonly overviews: readonly (readonly OverviewRow[])[];
  readonly columns: Readonly<Partial<Record<Column, FacetColumn>>>;
}

/**
 * Characters of an archive from which on the index of places answers: of so many Pagefind
 * would have to load more, for it keeps all places of a character together.
 */
const LARGE = 100_000;
/** So many of what is near to a record tell what else a query may mean. */
const MOST_NEAR = 3;
/** Two characters of so many begin a file of names: so one more name changes one file. */
const NAMES = 16;

export interface IndexOptions {
  readonly kinds: Readonly<Record<Kind, string>>;
  /** The issuers in the order in which readers see them; others come after. */
  readonly issuers?: readonly { readonly id: string; readonly group?: string }[];
  readonly synonyms: readonly (readonly string[])[];
  /** What has a page that tells all of it. */
  readonly overviews?: readonly OverviewSource[];
  /** Pairs of characters, traditional or variant ones and those that are written for them. */
  readonly variants?: string;
  /** By circular and record the ids, `<circular>/<place>`, of what is told to be near, the nearest first; asked of a small archive alone. */
  readonly near?: (circular: string, place: string) => readonly string[];
  /** Makes the archive's own words of the texts in which they are counted, and of names (words.ts). */
  readonly words?: (texts: readonly CircularTexts[], names: readonly string[]) => readonly string[];
}

/** What the index asks of all texts of a circular together. */
export interface TextFacts {
  /** UTF-16 units of them. */
  readonly length: number;
  /** Every character that stands in them, once. */
  readonly characters: string;
  /** Which words of rows that mean the same stand in them (standing-rows.ts). */
  readonly synonyms: readonly number[];
}

/** What of a circular is read for words. */
export interface CircularTexts {
  readonly id: string;
  readonly texts: readonly string[];
}

/** The files of an index over circulars in the order of rank. */
export function makeIndex(
  circulars: readonly IndexedCircular[],
  {
    kinds,
    issuers: order = [],
    synonyms,
    overviews: sources = [],
    variants = '',
    near,
    words = wordsIn,
  }: IndexOptions,
): IndexFiles {
  const records = circulars.flatMap((circular) => circular.records);
  const facts = circulars.map((one) => one.facts ?? textFacts(one.records, synonyms));
  const large = sum(facts.map(({ length }) => length)) >= LARGE;
  const ranks = new Map(order.map(({ id }, i) => [id, i]));
  const rank = (id: string): number => ranks.get(id) ?? order.length;
  const groups = new Map(order.map(({ id, group }) => [id, group]));
  const issuers = distinctBy(
    circulars.flatMap((circular) => circular.issuers),
    ({ id }) => id,
  )
    .sort((a, b) => rank(a.id) - rank(b.id))
    .map(({ id, name, short }): DirectoryIssuer => {
      const group = groups.get(id);
      return { id, name, short, ...(group === undefined ? {} : { group }) };
    });
  const issuerPlaces = new Map(issuers.map(({ id }, i) => [id, i]));
  const columns = columnsOf(circulars);
  const names = namesByFile(records);
  // A large archive's directory has no room for it.
  const nearOf = large || near === undefined ? undefined : nearIn(circulars, near);
  const same = standingRows(synonyms, new Set(facts.flatMap((one) => one.synonyms)));
  const overviews = overviewRows(sources, synonyms);
  const parted = withoutSaid(overviews, (word) => same.unwritten.has(word));
  const files = large ? overviewFiles(overviews.length) : 0;
  return {
    directory: {
      large,
      // Of a large archive both are told when its places are sorted.
      common: [],
      longest: large ? 0 : records.reduce((most, { runs }) => Math.max(most, ...runs.map(foldedLength)), 0),
      issuers,
      kinds: Object.fromEntries(circulars.map(({ kind }) => [kind, kinds[kind]])),
      departments: large ? [] : columns.department.names,
      topics: large ? [] : columns.topic.names,
      variants: variantsIn(variants, facts),
      synonyms: same.standing,
      overviews: large ? files : parted.known,
      names: names.map(({ first }) => first),
      circulars: circulars.map((circular, i): DirectoryCircular => {
        const listed = (column: Column): FacetColumn['lists'][number] => columns[column].lists[i] ?? [];
        const [departments, topics] = [listed('department'), listed('topic')];
        const due = listed('due').map(([at]) => (at === undefined ? '' : (columns.due.names[at]?.[1] ?? '')));
        return {
          id: circular.id,
          title: circular.title,
          ...(circular.apart === undefined ? {} : { apart: circular.apart }),
          docNumber: circular.docNumber,
          year: circular.year,
          issuers: circular.issuers.map(({ id }) => issuerPlaces.get(id) as number),
          kind: circular.kind,
          citation: circular.citation,
          records: circular.records.map(({ place }) => place),
          ...whereAny('called', calledOf(circular.records)),
          ...(large || departments.length === 0 ? {} : { departments }),
          ...(large || topics.length === 0 ? {} : { topics }),
          ...(large || due.length === 0 ? {} : { due }),
          ...(large
            ? {}
            : { lengths: circular.records.map(({ runs }) => lengthMark(lengthOf(runs))).join('') }),
          ...(nearOf === undefined ? {} : { near: nearOf(circular) }),
        };
      }),
    },
    texts: circulars.map(({ id, records: own }) => ({
      circular: id,
      files: inRows(own.map(recordText), textsOfFile({ large })),
    })),
    names,
    words: words(textsForWords(circulars), overviews.flatMap(namesOfRow)).join(' '),
    everyday: writeSaidRows(same.everyday),
    said: same.said,
    saidOverviews: large ? [] : parted.said,
    overviews: Array.from({ length: files }, (_, file) => rowsOfFile(overviews, file, files)),
    columns: large ? columns : {},
  };
}

function recordText({ title, runs }: IndexedRecord): RecordText {
  const start = runs[0]?.indexOf(title) ?? -1;
  return [start < 0 ? title : [start, title.length], ...runs];
}

const wordsIn: NonNullable<IndexOptions['words']> = (circulars, names) =>
  wordsOf(
    circulars.flatMap(({ texts }) => texts),
    names,
  );

/** A record's first run holds what the others repeat. */
const textsForWords = (circulars: readonly IndexedCircular[]): CircularTexts[] =>
  countedForWords(
    circulars.map(({ id, records }) => {
      const texts = records.map(({ runs: [first = ''] }) => first);
      return { id, texts, length: sum(texts.map(({ length }) => length)) };
    }),
  );

/** @param synonyms rows of words that mean the same */
export function textFacts(
  records: readonly Pick<IndexedRecord, 'runs'>[],
  synonyms: readonly (readonly string[])[],
): TextFacts {
  const runs = records.flatMap((record) => record.runs);
  const forms = runs.flatMap(foldedForms);
  return {
    length: sum(runs.map(({ length }) => length)),
    characters: [...new Set(runs.join(''))].join(''),
    synonyms: standingWords(synonyms, forms),
  };
}

/** Those pairs of which the first stands in a text. */
function variantsIn(pairs: string, facts: readonly TextFacts[]): string {
  const standing = new Set(facts.flatMap(({ characters }) => [...characters]));
  return (pairs.match(/../gu) ?? []).filter(([from = '']) => standing.has(from)).join('');
}

/** The first run of a record holds what the others repeat. */
const lengthOf = ([run = '']: readonly string[]): number => run.length;

const foldedLength = (run: string): number => foldedText(run).length;

/** Every name once for each sort, in the order of their folded texts, parted into files. */
function namesByFile(records: readonly IndexedRecord[]): IndexFiles['names'] {
  const counts = new Map<string, [string, number, number, (string | null | undefined)?]>();
  /** Most names stand many times. */
  const folded = new Map<string, string>();
  const foldedOf = (name: string): string => {
    const known = folded.get(name) ?? foldedText(name);
    folded.set(name, known);
    return known;
  };
  const add = (sort: NameSort, name: string, id?: string): void => {
    const key = `${sort} ${foldedOf(name)}`;
    const known = counts.get(key) ?? [name, NAME_SORTS.indexOf(sort), 0, id];
    known[2] += 1;
    // Of several departments of one name none is meant for sure.
    if (id !== undefined && known[3] !== id) known[3] = known[2] > 1 && known[3] !== undefined ? null : id;
    counts.set(key, known);
  };
  for (const { place, title, names, departments, topics } of records) {
    if (!place.startsWith('#')) add('title', title);
    for (const [name, id] of departments) add('department', name, id);
    for (const [name, id] of topics) add('topic', name, id);
    for (const { sort, name, id } of names) add(sort, name, id);
  }
  const sorted = [...counts]
    .map(([key, [name, sort, count, id]]) => ({
      key: key.slice(key.indexOf(' ') + 1),
      name: (id == null ? [name, sort, count] : [name, sort, count, id]) as Name,
    }))
    .filter(({ key }) => key !== '')
    .sort((a, b) => compare(a.key, b.key) || a.name[1] - b.name[1]);
  const files: { first: string; names: Name[] }[] = [];
  let before = '';
  for (const { key, name } of sorted) {
    const first = [...key].slice(0, 2).join('');
    const file = files[files.length - 1];
    if (file === undefined || (first !== before && beginsFile(first))) files.push({ first, names: [name] });
    else file.names.push(name);
    before = first;
  }
  return files;
}

/** By circular, for each of its records the numbers of what is nearest to it. */
function nearIn(
  circulars: readonly IndexedCircular[],
  near: NonNullable<IndexOptions['near']>,
): (circular: IndexedCircular) => number[][] {
  const ids = circulars.flatMap(({ id, records }) => records.map(({ place }) => `${id}/${place}`));
  const numbers = new Map(ids.map((id, number) => [id, number]));
  return ({ id, records }) =>
    records.map(({ place }) =>
      near(id, place)
        .flatMap((other) => numbers.get(other) ?? [])
        .slice(0, MOST_NEAR),
    );
}

/** The same for the same characters, whatever other names there are. */
function beginsFile(first: string): boolean {
  let mixed = 0;
  for (let i = 0; i < first.length; i += 1) mixed = Math.imul(mixed ^ first.charCodeAt(i), 0x9e3779b1) >>> 8;
  return mixed % NAMES === 0;
}

function calledOf(records: readonly IndexedRecord[]): Record<string, string> {
  return Object.fromEntries(
    records.flatMap(({ place, called }) => (called === undefined ? [] : [[place, called]])),
  );
}

const whereAny = <K extends string>(key: K, value: Record<string, string>) =>
  Object.keys(value).length > 0 ? ({ [key]: value } as Record<K, Record<string, string>>) : {};

/** What records say of departments, subjects and deadlines. */
function columnsOf(circulars: readonly IndexedCircular[]): Record<Column, FacetColumn> {
  const said = (column: Column, { departments, topics, due }: IndexedRecord): readonly IdName[] => {
    if (column === 'department') return departments;
    if (column === 'topic') return topics;
    return due === undefined ? [] : [[due, due]];
  };
  const one = (column: Column): FacetColumn => {
    const all = distinctBy(
      circulars.flatMap(({ records }) => records.flatMap((record) => said(column, record))),
      ([, id]) => id,
    );
    const at = new Map(all.map(([, id], i) => [id, i]));
    const lists = circulars.map(({ records }) => {
      const own = records.map((record) => [
        ...new Set(said(column, record).map(([, id]) => at.get(id) as number)),
      ]);
      return own.every((list) => list.length === 0) ? [] : own;
    });
    return { names: all, lists };
  };
  return { department: one('department'), topic: one('topic'), due: one('due') };
}

function distinctBy<T>(list: readonly T[], key: (item: T) => string): T[] {
  return [...new Map(list.map((item) => [key(item), item])).values()];
}

function inRows<T>(list: readonly T[], size: number): T[][] {
  const rows: T[][] = [];
  for (let i = 0; i < list.length; i += size) rows.push(list.slice(i, i + size));
  return rows;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
