import type { RecordText } from '#domain/search/records.ts';
import { type Catalogue, FACETS, type Facet, type FacetValue, type Filters, listOf } from './catalogue.ts';
import { type Found, ROOM } from './ladder.ts';
import type { LookedUp } from './look-up.ts';
import { resultOf, type SearchResult } from './result.ts';

export interface SearchOptions {
  /** Values by facet: one, or several of which one must fit. A name does as well as an id. */
  readonly filters?: Filters;
  /** How many results, 20 unless told. */
  readonly limit?: number;
  /** One result for each circular, with the number of its others. */
  readonly perCircular?: boolean;
}

export interface SearchAnswer {
  /** How many records hold the query as it was typed, folded. */
  readonly total: number;
  /** How many more results come near it. */
  readonly near: number;
  /** How many of those hold all of its words, apart from each other; 0 for a single word. */
  readonly apart: number;
  /** The words of the query as typed, and those that it excludes. */
  readonly words: readonly string[];
  readonly excluded: readonly string[];
  /** In order of rank: exact ones, then those that the query names, then those that come near. */
  readonly results: readonly SearchResult[];
  /** How many results there would be without `limit`. */
  readonly available: number;
  /** What the query names by number. */
  readonly jumps: readonly SearchResult[];
  /** The query as the archive would spell it, where nothing holds it as it is. */
  readonly spelling: string | null;
  /** Values that results have; each facet as if it were not filtered by itself. */
  readonly facets: Readonly<Record<Facet, readonly FacetValue[]>>;
}

/** Reads the texts of some records, in the order of the numbers. */
type ReadTexts = (numbers: readonly number[]) => Promise<readonly RecordText[]>;

const LIMIT = 20;
const MOST_NEAR = 60;

/** What a reader sees of all that was looked up; reads the texts that are shown. */
export async function answerOf(
  all: LookedUp,
  { filters = {}, limit = LIMIT, perCircular = false }: SearchOptions,
  records: Catalogue,
  texts: ReadTexts,
): Promise<SearchAnswer> {
  const passes = records.passes(filters);
  const beside = besideExact(all);
  const exact = all.exact.filter(({ number }) => passes(number));
  const passing = beside.filter(({ number }) => passes(number));
  const near = passing.slice(0, MOST_NEAR);
  const jumps = all.named.filter(passes).map((number): Found => ({ number, rung: 'jump', phrases: [] }));
  const groups = [...namedFirst(exact, jumps), near];

  const folded = perCircular ? groups.map((group) => oneForEach(group, records)) : groups.map(alone);
  const found = folded.flat();
  const shown = found.slice(0, Math.max(0, limit));
  const [results, jumpResults] = await Promise.all([
    show(shown, records, texts),
    show(alone(jumps), records, texts),
  ]);
  return {
    total: exact.length,
    near: near.length,
    apart: passing.filter(({ rung }) => rung === 'all').length,
    words: all.query.terms.map(({ text }) => text),
    excluded: all.query.excluded.map(({ text }) => text),
    results,
    available: found.length,
    jumps: jumpResults,
    spelling: all.spelling,
    facets: facetsOf(
      filters,
      all.exact.length > 0
        ? all.exact.map(({ number }) => number)
        : [...all.named, ...beside.map(({ number }) => number)],
      records,
    ),
  };
}

/** What comes near, whatever is chosen: who names a place, or has much that holds the query, wants no pieces. */
function besideExact({ exact, near, named }: LookedUp): Found[] {
  const byName = new Set(named);
  const pieces = exact.length < ROOM && named.length === 0;
  return near.filter(({ number, rung }) => !byName.has(number) && (rung !== 'some' || pieces));
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
    const numbers = counted.filter(records.passes(filters, facet));
    return [facet, records.values(facet, numbers, listOf(filters[facet]))] as const;
  });
  return Object.fromEntries(entries) as Record<Facet, FacetValue[]>;
}
