import type { Directory, RecordText } from '#domain/search/records.ts';
import {
  type Catalogue,
  catalogue,
  FACETS,
  type Facet,
  type FacetValue,
  type Filters,
  listOf,
} from './catalogue.ts';
import { excerptOf, marked, plainText, type Stretch } from './excerpt.ts';
import { climb, type Found, type Rung } from './ladder.ts';
import type { PhraseIndex } from './phrases.ts';
import { readQuery } from './query.ts';

export interface SearchOptions {
  /** Values by facet: one, or several of which one must fit. A name does as well as an id. */
  readonly filters?: Filters;
  /** How many results, 20 unless told. */
  readonly limit?: number;
}

export interface SearchResult {
  /** From the site's root. */
  readonly url: string;
  /** The circular's id. */
  readonly circular: string;
  /** Of the measure or question; `null` for other text of the circular. */
  readonly key: string | null;
  readonly title: string;
  readonly excerpt: string;
  /** `exact`: holds the query as it was typed; the others come nearest. */
  readonly rung: Rung;
  readonly circularTitle: string;
  readonly year: number | null;
  readonly issuers: readonly string[];
  /** As readers call it. */
  readonly kind: string;
  /** Title and excerpt with the matches told apart. */
  readonly marks: { readonly title: readonly Stretch[]; readonly excerpt: readonly Stretch[] };
}

export interface SearchAnswer {
  /** How many records hold the query as it was typed, folded. */
  readonly total: number;
  /** How many more results the ladder below them has. */
  readonly near: number;
  /** In order of rank, exact ones first. */
  readonly results: readonly SearchResult[];
  /** Values that results have; each facet as if it were not filtered by itself. */
  readonly facets: Readonly<Record<Facet, readonly FacetValue[]>>;
}

export interface SearchEngine {
  search(query: string, options?: SearchOptions): Promise<SearchAnswer>;
}

/** How an engine gets at texts and phrases; both may load what they need when they are asked. */
export interface EngineParts {
  readonly directory: Directory;
  readonly phrases: PhraseIndex;
  /** Texts of the records, in the order of the numbers. */
  texts(numbers: readonly number[]): Promise<readonly RecordText[]>;
}

export function searchEngine({ directory, phrases, texts }: EngineParts): SearchEngine {
  const records = catalogue(directory);

  return {
    async search(typed, { filters = {}, limit = 20 } = {}) {
      const query = readQuery(typed);
      const all = await climb(phrases, query, directory.longest, records.passes({}));
      const filtered = FACETS.some((facet) => filters[facet] !== undefined);
      const passes = records.passes(filters);
      const found = filtered ? await climb(phrases, query, directory.longest, passes) : all;
      const shown = found.slice(0, Math.max(0, limit));
      const words = await texts(shown.map(({ number }) => number));
      return {
        total: exactOnes(found).length,
        near: found.length - exactOnes(found).length,
        results: shown.map((one, i) => resultOf(records, one, words[i] as RecordText)),
        facets: facetsOf(records, filters, all),
      };
    },
  };
}

function resultOf(
  records: Catalogue,
  { number, rung, phrases }: Found,
  [title, ...runs]: RecordText,
): SearchResult {
  const { circular, key, url } = records.place(number);
  const kind = records.kindOf(circular);
  const excerpt = excerptOf(runs, phrases, title);
  return {
    url,
    circular: circular.id,
    key,
    title,
    excerpt: plainText(excerpt).replace(/\s*\n\s*/gu, ' '),
    rung,
    circularTitle: circular.title,
    year: circular.year,
    issuers: records.issuersOf(circular).map(({ short }) => short),
    kind,
    marks: { title: marked(title, phrases), excerpt },
  };
}

function facetsOf(records: Catalogue, filters: Filters, found: readonly Found[]): SearchAnswer['facets'] {
  const exact = exactOnes(found);
  // Where nothing holds the query, the counts are those of what comes nearest.
  const counted = exact.length > 0 ? exact : found;
  const entries = FACETS.map((facet) => {
    const passes = records.passes(filters, facet);
    const numbers = counted.map(({ number }) => number).filter(passes);
    return [facet, records.values(facet, numbers, listOf(filters[facet]))] as const;
  });
  return Object.fromEntries(entries) as Record<Facet, FacetValue[]>;
}

const exactOnes = (found: readonly Found[]): readonly Found[] => found.filter(({ rung }) => rung === 'exact');
