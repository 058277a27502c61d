import { MANY, type RecordText } from '#domain/search/records.ts';
import {
  type Catalogue,
  FACETS,
  type Facet,
  type FacetValue,
  type Filters,
  listOf,
  type Sort,
} from './catalogue.ts';
import { type Found, ROOM, type Rung } from './ladder.ts';
import type { LookedUp } from './look-up.ts';
import { resultOf, type SearchResult } from './result.ts';

export interface SearchOptions {
  /** Values by facet: one, or several of which one must fit. A name does as well as an id. */
  readonly filters?: Filters;
  /** How many results, 20 unless told, from which on. */
  readonly limit?: number;
  readonly from?: number;
  /** One result for each circular, with the number of its others. */
  readonly perCircular?: boolean;
  /** In what order those come that are as near to the query. */
  readonly sort?: Sort;
  /** Facets that are counted though a large archive must load what records say of them. */
  readonly facets?: readonly Facet[];
}

export interface SearchAnswer {
  /** How many records hold the query as it was typed, folded. */
  readonly total: number;
  /**
   * How many more results come near it; `null` as long as a large archive has results before
   * them that are not listed yet: they are not looked for until then.
   */
  readonly near: number | null;
  /** How many of those hold all of its words as typed, apart from each other; 0 for a single word. */
  readonly apart: number;
  /** The words of the query as typed, and those that it excludes. */
  readonly words: readonly string[];
  readonly excluded: readonly string[];
  /** In order of rank: exact ones, then those that the query names, then those that come near. */
  readonly results: readonly SearchResult[];
  /** How many results there are without `from` and `limit`, as far as is known. */
  readonly available: number;
  /** What the query names by number: how many records, and as many of them as are listed at most. */
  readonly named: number;
  readonly jumps: readonly SearchResult[];
  /** The query as the archive would spell it, where nothing holds it as it is. */
  readonly spelling: string | null;
  /** Whether it names a place that is not there. */
  readonly lost: boolean;
  /** Values that results have; each facet as if it were not filtered by itself. `null`: not counted. */
  readonly facets: Readonly<Record<Facet, readonly FacetValue[] | null>>;
}

/** Reads the texts of some records, in the order of the numbers. */
type ReadTexts = (numbers: readonly number[]) => Promise<readonly RecordText[]>;

const LIMIT = 20;
const MOST_NEAR = 60;

/** All results of a search in the order in which they are listed. */
interface Listed {
  readonly exact: readonly Found[];
  /** `undefined` where they are not looked for. */
  readonly near: readonly Found[] | undefined;
  readonly apart: number;
  readonly jumps: readonly Found[];
  readonly shown: readonly Shown[];
}

/** What a reader sees of all that was looked up; reads the texts that are shown. */
export async function answerOf(
  all: LookedUp,
  options: SearchOptions,
  records: Catalogue,
  texts: ReadTexts,
): Promise<SearchAnswer> {
  const { filters = {}, limit = LIMIT, from = 0, facets = [] } = options;
  await records.load(facets);
  const { exact, near, apart, jumps, shown } = await listedOf(all, options, records, from + limit);
  const [results, jumpResults, beside] = await Promise.all([
    show(shown.slice(from, from + Math.max(0, limit)), records, texts),
    show(alone(jumps).slice(0, Math.max(0, limit)), records, texts),
    all.exact.length > 0 ? [] : besideExact(all),
  ]);
  return {
    total: exact.length,
    near: near?.length ?? null,
    apart,
    words: all.query.terms.map(({ text }) => text),
    excluded: all.query.excluded.map(({ text }) => text),
    results,
    available: shown.length,
    named: jumps.length,
    jumps: jumpResults,
    spelling: all.spelling,
    lost: all.lost,
    facets: facetsOf(
      filters,
      all.exact.length > 0
        ? all.exact.map(({ number }) => number)
        : [...all.named, ...beside.map(({ number }) => number)],
      records,
    ),
  };
}

/** Told how many of all results have been read. */
export type Progress = (done: number, all: number) => void;

/** Results that are read at a time: those of some files. */
const READ_AT_A_TIME = 100;

/** Every result, whatever their number; `stopped` is asked now and then whether nobody wants them any more. */
export async function everythingOf(
  all: LookedUp,
  options: SearchOptions,
  records: Catalogue,
  texts: ReadTexts,
  { progress, stopped }: { readonly progress: Progress; readonly stopped: () => boolean },
): Promise<readonly SearchResult[]> {
  const { shown } = await listedOf(all, options, records, Number.POSITIVE_INFINITY);
  const results: SearchResult[] = [];
  for (let from = 0; from < shown.length && !stopped(); from += READ_AT_A_TIME) {
    progress(from, shown.length);
    results.push(...(await show(shown.slice(from, from + READ_AT_A_TIME), records, texts)));
  }
  return results;
}

/** What is listed, so that the first `until` are right. */
async function listedOf(
  all: LookedUp,
  { filters = {}, perCircular = false, sort = 'relevance' }: SearchOptions,
  records: Catalogue,
  until: number,
): Promise<Listed> {
  await records.load(FACETS.filter((facet) => listOf(filters[facet]).length > 0));
  const passes = records.passes(filters);
  const fold = perCircular ? (group: readonly Found[]) => oneForEach(group, records) : alone;
  const order = sort === 'relevance' ? undefined : records.rankIn(sort);
  const ordered = (group: readonly Found[]) => (order === undefined ? group : inOrder(group, order));

  const exact = all.exact.filter(({ number }) => passes(number));
  const jumps = all.named.filter(passes).map((number): Found => ({ number, rung: 'jump', phrases: [] }));
  const before = namedFirst(ordered(exact), jumps).flatMap(fold);
  if (records.count >= MANY && before.length >= until)
    return { exact, near: undefined, apart: 0, jumps, shown: before };

  const passing = (await besideExact(all)).filter(({ number }) => passes(number));
  const near = passing.slice(0, MOST_NEAR);
  const apart = near.filter(({ rung, own }) => rung === 'all' && own === true).length;
  return { exact, near, apart, jumps, shown: [...before, ...fold(ordered(near))] };
}

/** By circular, each rung by itself: so that what is nearer to the query stays before the rest. */
function inOrder(found: readonly Found[], rankOf: (number: number) => number): Found[] {
  const rungs = [...new Set(found.map(({ rung }) => rung))];
  return found
    .map((one) => ({ one, rung: rungs.indexOf(one.rung), rank: rankOf(one.number) }))
    .sort((a, b) => a.rung - b.rung || a.rank - b.rank || a.one.number - b.one.number)
    .map(({ one }) => one);
}

/** What comes near, whatever is chosen: who names a place wants no pieces and not the rest of its circular; nor pieces who has much that holds the query. */
async function besideExact({ exact, near, named }: LookedUp): Promise<Found[]> {
  const byName = new Set(named);
  const unwanted = new Set<Rung>([
    ...(named.length > 0 ? (['circular', 'some'] as const) : []),
    ...(exact.length < ROOM ? [] : (['some'] as const)),
  ]);
  return (await near()).filter(({ number, rung }) => !byName.has(number) && !unwanted.has(rung));
}

/** What the query names comes first among what holds it, and else before what is only near. */
function namedFirst(exact: readonly Found[], jumps: readonly Found[]): (readonly Found[])[] {
  const named = new Set(jumps.map(({ number }) => number));
  const held = new Set(exact.map(({ number }) => number));
  return [
    [...exact.filter(({ number }) => named.has(number)), ...exact.filter(({ number }) => !named.has(number))],
    jumps.filter(({ number }) => !held.has(number)),
  ];
}

/** What is shown, and how many others of its circular it stands for. */
interface Shown {
  readonly found: Found;
  readonly more: number;
}

const alone = (group: readonly Found[]): Shown[] => group.map((found) => ({ found, more: 0 }));

function oneForEach(group: readonly Found[], records: Catalogue): Shown[] {
  const shown = new Map<string, Shown>();
  for (const found of group) {
    const { id } = records.place(found.number).circular;
    const first = shown.get(id);
    shown.set(id, first === undefined ? { found, more: 0 } : { ...first, more: first.more + 1 });
  }
  return [...shown.values()];
}

async function show(shown: readonly Shown[], records: Catalogue, texts: ReadTexts): Promise<SearchResult[]> {
  const read = await texts(shown.map(({ found }) => found.number));
  return shown.map(({ found, more }, i) => resultOf(records, found, read[i] as RecordText, more));
}

function facetsOf(filters: Filters, counted: readonly number[], records: Catalogue): SearchAnswer['facets'] {
  const entries = FACETS.map((facet) => {
    if (!records.knows(facet)) return [facet, null] as const;
    const numbers = counted.filter(records.passes(filters, facet));
    return [facet, records.values(facet, numbers, listOf(filters[facet]))] as const;
  });
  return Object.fromEntries(entries) as Record<Facet, FacetValue[] | null>;
}
