import { foldedForms } from '#domain/search/figures.ts';
import { type Directory, type RecordText, runsOf } from '#domain/search/records.ts';
import { recordsByNumber } from '../ask/by-number.ts';
import { holders as askOnce, type Holders } from '../ask/holders.ts';
import type { Query } from '../ask/query.ts';
import { mayName, type Seldom } from '../ask/seldom.ts';
import type { Respelling } from '../ask/spelling.ts';
import { type Synonyms, synonymsOf } from '../ask/synonyms.ts';
import { readAsMeant, respellings, wordsApart } from '../ask/understand.ts';
import { catalogue, FACETS, type Facet, type FacetValue, type Filters, listOf } from './catalogue.ts';
import { exactly, type Found, nearly, ROOM, roomBeside } from './ladder.ts';
import type { PhraseIndex } from './phrases.ts';
import { closest, fullest } from './rank-by-text.ts';
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

const MOST_NEAR = 60;

/** `seldom` gives what few queries need, when one does. */
export function searchEngine(
  { directory, phrases, texts }: EngineParts,
  seldom: () => Promise<Pick<Seldom, 'namedRecords' | 'respell'>>,
): SearchEngine {
  const records = catalogue(directory);
  const synonyms = synonymsOf(directory.synonyms);
  const longest = directory.longest;
  const readRuns = async (numbers: readonly number[]): Promise<string[][]> =>
    (await texts(numbers)).map(runsOf);

  interface LookedUp {
    readonly query: Query;
    readonly exact: readonly Found[];
    readonly near: readonly Found[];
    readonly spelling: string | null;
    /** What the query names by number. */
    readonly named: readonly number[];
  }
  const namedBy = async (typed: string, { terms }: Query, holders: Holders): Promise<readonly number[]> => {
    if (!mayName(typed)) return [];
    const { namedRecords } = await seldom();
    const named = namedRecords(typed, directory.circulars, records);
    if (named.length > 0) return named;
    // 第14条 四类案件: of all those measures the one that holds the other words.
    for (const term of terms.length > 1 ? terms : []) {
      const by = term.quoted ? [] : namedRecords(term.text, directory.circulars, records);
      if (by.length === 0) continue;
      const others = await Promise.all(
        terms.filter((one) => one !== term).map(({ forms }) => holders.of(forms)),
      );
      return by.filter((number) => others.every((numbers) => numbers.includes(number)));
    }
    return [];
  };
  const lookUp = async (typed: string, further = true): Promise<LookedUp> => {
    const holders = askOnce(phrases, longest);
    const query = await readAsMeant(holders, typed);
    if (query.forms.length === 0) {
      if (query.brackets === '') return { query, exact: [], near: [], spelling: null, named: [] };
      const rows = await phrases.findBrackets(query.brackets);
      return {
        query,
        exact: rows.map((number) => ({ number, rung: 'exact', phrases: [] })),
        near: [],
        spelling: null,
        named: [],
      };
    }
    const excluded = new Set<number>();
    for (const { forms } of query.excluded)
      for (const number of await holders.of(forms)) excluded.add(number);
    const held = (await exactly(holders, records, query)).filter(({ number }) => !excluded.has(number));
    const exact = further ? await fullest(held, readRuns) : held;

    if (!further) return { query, exact, near: [], spelling: null, named: [] };
    const right =
      exact.length === 0
        ? await respellings(holders, query, typed, { names: records.names, synonyms, readRuns, seldom })
        : new Map<string, Respelling>();
    const apart = right.size > 0 ? query : await wordsApart(holders, query, records.names);
    const others: Synonyms = {
      words: synonyms.words,
      phrases: (form) => {
        const better = [...right]
          .filter(([word, { sure }]) => sure && foldedForms(word)[0] === form)
          .flatMap(([, { text }]) => foldedForms(text));
        return [...better, ...[form, ...better].flatMap(synonyms.phrases)];
      },
    };
    const taken = new Set(exact.map(({ number }) => number));
    const near = (
      await nearly(holders, records, apart, others, roomBeside(exact.length, records.count))
    ).filter(({ number }) => !taken.has(number) && !excluded.has(number));
    const reached = new Set([...taken, ...excluded, ...near.map(({ number }) => number)]);
    const numbered = (
      query.terms.length === 1 ? recordsByNumber(query.forms, directory.circulars, records) : []
    )
      .filter((number) => !reached.has(number))
      .map((number): Found => ({ number, rung: 'number', phrases: [] }));
    const some = near.findIndex(({ rung }) => rung === 'some');
    const ranked = await closest(near, readRuns);
    const before = some < 0 ? ranked.length : some;
    return {
      query,
      exact,
      near: [...ranked.slice(0, before), ...numbered, ...ranked.slice(before)],
      spelling:
        right.size === 0 ? null : typed.replace(/\S+/gu, (word) => right.get(word)?.text ?? word).trim(),
      named: await namedBy(typed, query, holders),
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
      const named = all.named.filter(passes);
      const byName = new Set(all.named);
      // Whatever is chosen among them: who names a place, or has much that holds the query, wants no pieces.
      const beside = all.near.filter(
        ({ number, rung }) =>
          !byName.has(number) && (rung !== 'some' || (all.exact.length < ROOM && all.named.length === 0)),
      );
      const jumps = named.map((number): Found => ({ number, rung: 'jump', phrases: [] }));

      // What the query names comes first in its group, and else before what is only near.
      const isNamed = new Set(named);
      const first = exact.filter(({ number }) => isNamed.has(number));
      const held = new Set(exact.map(({ number }) => number));
      const passing = beside.filter(({ number }) => passes(number));
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
        facets: facetsOf(
          filters,
          all.exact.length > 0
            ? all.exact.map(({ number }) => number)
            : [...all.named, ...beside.map(({ number }) => number)],
        ),
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

  function facetsOf(filters: Filters, counted: readonly number[]): SearchAnswer['facets'] {
    const entries = FACETS.map((facet) => {
      const passes = records.passes(filters, facet);
      const numbers = counted.filter(passes);
      return [facet, records.values(facet, numbers, listOf(filters[facet]))] as const;
    });
    return Object.fromEntries(entries) as Record<Facet, FacetValue[]>;
  }
}
