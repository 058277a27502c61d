import { foldedForms } from '#domain/search/figures.ts';
import { type Directory, type RecordText, runsOf } from '#domain/search/records.ts';
import { catalogue, FACETS, type Facet, type FacetValue, type Filters, listOf } from './catalogue.ts';
import { distance } from './distance.ts';
import { holders as askOnce, type Holders } from './holders.ts';
import { namedRecords } from './jumps.ts';
import { exactly, type Found, nearly } from './ladder.ts';
import type { PhraseIndex } from './phrases.ts';
import { type Query, readQuery } from './query.ts';
import { resultOf, type SearchResult } from './result.ts';
import { respell } from './spelling.ts';
import { synonymsOf } from './synonyms.ts';

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

export interface SearchEngine {
  search(query: string, options?: SearchOptions): Promise<SearchAnswer>;
  /** Numbers of the records that hold the query as it was typed, in order of rank; reads no text. */
  holding(query: string): Promise<readonly number[]>;
}

/** How an engine gets at texts and phrases; all may load what they need when they are asked. */
export interface EngineParts {
  readonly directory: Directory;
  readonly phrases: PhraseIndex;
  /** Texts of the records, in the order of the numbers. */
  texts(numbers: readonly number[]): Promise<readonly RecordText[]>;
}

/** With so many exact results nobody looks for parts of the query. */
const ENOUGH = 10;
const MOST_NEAR = 60;
/** Results whose words are measured for how near they stand to each other. */
const MEASURED = 40;

export function searchEngine({ directory, phrases, texts }: EngineParts): SearchEngine {
  const records = catalogue(directory);
  const synonyms = synonymsOf(directory.synonyms);
  const longest = directory.longest;
  const readRuns = async (numbers: readonly number[]): Promise<string[][]> =>
    (await texts(numbers)).map(runsOf);

  const readFor = async (holders: Holders, typed: string): Promise<Query> => {
    const query = readQuery(typed);
    if (query.excluded.length === 0) return query;
    const literal = readQuery(typed, true);
    return (await holders.of(literal.forms)).length > 0 ? literal : query;
  };

  const correct = async (holders: Holders, query: Query, typed: string): Promise<Map<string, string>> => {
    const right = new Map<string, string>();
    for (const term of query.terms) {
      if (term.quoted || (await holders.of(term.forms)).length > 0) continue;
      const word = typed.split(/\s+/u).find((one) => foldedForms(one)[0] === term.forms[0]);
      const better = word === undefined ? undefined : await respell(holders, term, readRuns);
      if (word !== undefined && better !== undefined) right.set(word, better);
    }
    return right;
  };

  /** Where several results weigh the same, those whose words stand closer together come first. */
  const closest = async (found: readonly Found[]): Promise<readonly Found[]> => {
    const from = found.findIndex(({ rung }) => rung === 'all');
    const all = found
      .slice(from)
      .filter(({ rung }) => rung === 'all')
      .slice(0, MEASURED);
    if (from < 0 || new Set(all.map(({ weight }) => weight)).size === all.length) return found;
    const read = await readRuns(all.map(({ number }) => number));
    const measured = all.map((one, i) => ({
      one,
      length: distance((read[i] ?? []).flatMap(foldedForms), one.phrases),
    }));
    measured.sort(
      (a, b) =>
        (b.one.weight ?? 0) - (a.one.weight ?? 0) || a.length - b.length || a.one.number - b.one.number,
    );
    return [...found.slice(0, from), ...measured.map(({ one }) => one), ...found.slice(from + all.length)];
  };

  interface LookedUp {
    readonly query: Query;
    readonly exact: readonly Found[];
    readonly near: readonly Found[];
    readonly spelling: string | null;
  }
  const lookUp = async (typed: string, further = true): Promise<LookedUp> => {
    const holders = askOnce(phrases, longest);
    const query = await readFor(holders, typed);
    if (query.forms.length === 0) {
      if (query.brackets === '') return { query, exact: [], near: [], spelling: null };
      const rows = await phrases.findBrackets(query.brackets);
      return {
        query,
        exact: rows.map((number) => ({ number, rung: 'exact', phrases: [] })),
        near: [],
        spelling: null,
      };
    }
    const excluded = new Set<number>();
    for (const { forms } of query.excluded)
      for (const number of await holders.of(forms)) excluded.add(number);
    const exact = (await exactly(holders, records, query)).filter(({ number }) => !excluded.has(number));

    if (!further) return { query, exact, near: [], spelling: null };
    const right = exact.length === 0 ? await correct(holders, query, typed) : new Map<string, string>();
    const others = (form: string): readonly string[] => {
      const better = [...right]
        .filter(([word]) => foldedForms(word)[0] === form)
        .flatMap(([, word]) => foldedForms(word));
      return [...better, ...synonyms(form)];
    };
    const taken = new Set(exact.map(({ number }) => number));
    const near = (await nearly(holders, records, query, others, exact.length < ENOUGH)).filter(
      ({ number }) => !taken.has(number) && !excluded.has(number),
    );
    return {
      query,
      exact,
      near: [...(await closest(near))],
      spelling: right.size === 0 ? null : typed.replace(/\S+/gu, (word) => right.get(word) ?? word).trim(),
    };
  };

  return {
    async holding(typed) {
      return (await lookUp(typed, false)).exact.map(({ number }) => number);
    },
    async search(typed, { filters = {}, limit = 20, perCircular = false } = {}) {
      const passes = records.passes(filters);
      const all = await lookUp(typed);
      const exact = all.exact.filter(({ number }) => passes(number));
      const named = namedRecords(typed, directory.circulars, records).filter(passes);
      const jumps = named.map((number): Found => ({ number, rung: 'jump', phrases: [] }));

      // What the query names comes first in its group, and else before what is only near.
      const isNamed = new Set(named);
      const first = exact.filter(({ number }) => isNamed.has(number));
      const held = new Set(exact.map(({ number }) => number));
      const passing = all.near.filter(
        ({ number, rung }) =>
          passes(number) && !isNamed.has(number) && (rung !== 'some' || exact.length < ENOUGH),
      );
      const near = passing.slice(0, MOST_NEAR);
      const groups = [
        first.length === 0 ? exact : [...first, ...exact.filter(({ number }) => !isNamed.has(number))],
        jumps.filter(({ number }) => !held.has(number)),
        near,
      ];
      const more = new Map<Found, number>();
      const found = perCircular ? groups.flatMap((group) => oneForEach(group, more)) : groups.flat();
      const shown = found.slice(0, Math.max(0, limit));
      const [results, jumpResults] = await Promise.all([show(shown, more), show(jumps, more)]);
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
        facets: facetsOf(filters, all.exact.length > 0 ? all.exact : all.near),
      };
    },
  };

  async function show(found: readonly Found[], more: ReadonlyMap<Found, number>): Promise<SearchResult[]> {
    const read = await texts(found.map(({ number }) => number));
    return found.map((one, i) => resultOf(records, one, read[i] as RecordText, more.get(one) ?? 0));
  }

  function oneForEach(found: readonly Found[], more: Map<Found, number>): Found[] {
    const kept = new Map<string, Found>();
    for (const one of found) {
      const { id } = records.place(one.number).circular;
      const first = kept.get(id);
      if (first === undefined) kept.set(id, one);
      else more.set(first, (more.get(first) ?? 0) + 1);
    }
    return [...kept.values()];
  }

  function facetsOf(filters: Filters, counted: readonly Found[]): SearchAnswer['facets'] {
    const entries = FACETS.map((facet) => {
      const passes = records.passes(filters, facet);
      const numbers = counted.map(({ number }) => number).filter(passes);
      return [facet, records.values(facet, numbers, listOf(filters[facet]))] as const;
    });
    return Object.fromEntries(entries) as Record<Facet, FacetValue[]>;
  }
}
