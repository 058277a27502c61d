import { addressedQuery, queryOf } from '#domain/search/query-address.ts';
import { FACETS, type Facet, type FacetValue, SORTS, type Sort } from '../rank/catalogue.ts';

export type Chosen = Readonly<Record<Facet, readonly string[]>>;

/** What the address of the search page says: the query, the filters, the order, whether circulars are folded, and how many results are listed. */
export interface SearchState {
  readonly q: string;
  readonly filters: Chosen;
  readonly perCircular: boolean;
  readonly sort: Sort;
  /** `undefined` where a page lists as many as it does at first. */
  readonly listed?: number | undefined;
}

/** Nobody scrolls on to more; who wants all takes the table. */
const MOST_LISTED = 1000;

/** No filter at all. */
export const NOTHING_CHOSEN = fromFacets(() => []);

export function readAddress(search: string, hash = ''): SearchState {
  const parameters = new URLSearchParams(search);
  const listed = Math.floor(Number(parameters.get('show') ?? 0));
  return {
    q: queryOf(search, hash),
    filters: fromFacets((facet) => [...new Set(parameters.getAll(facet).filter((value) => value !== ''))]),
    perCircular: parameters.get('fold') === '1',
    sort: SORTS.find((sort) => sort === parameters.get('sort')) ?? 'relevance',
    ...(listed > 0 ? { listed: Math.min(listed, MOST_LISTED) } : {}),
  };
}

/** The address for a state, relative to the page; what is not set is left out. */
export function writeAddress({ q, filters, perCircular, sort, listed }: SearchState, path: string): string {
  const parameters = new URLSearchParams();
  for (const facet of FACETS) for (const value of filters[facet]) parameters.append(facet, value);
  if (perCircular) parameters.set('fold', '1');
  if (sort !== 'relevance') parameters.set('sort', sort);
  if (listed !== undefined) parameters.set('show', `${listed}`);
  return path + addressedQuery(q, parameters);
}

/** The same state with a value of a facet set or, under whatever name it was asked for, taken away. */
export function toggled(
  state: SearchState,
  facet: Facet,
  { value, asked }: Pick<FacetValue, 'value' | 'asked'>,
  on: boolean,
): SearchState {
  const rest = state.filters[facet].filter((other) => !asked.includes(other));
  return { ...state, filters: { ...state.filters, [facet]: on ? [...rest, value] : rest } };
}

export const hasFilters = ({ filters }: SearchState): boolean =>
  FACETS.some((facet) => filters[facet].length > 0);

function fromFacets(values: (facet: Facet) => readonly string[]): Chosen {
  return Object.fromEntries(FACETS.map((facet) => [facet, values(facet)])) as Record<
    Facet,
    readonly string[]
  >;
}
