import { FACETS, type Facet } from './catalogue.ts';

/** What the address of the search page says: the query and the filters. */
export interface SearchState {
  readonly q: string;
  readonly filters: Readonly<Record<Facet, readonly string[]>>;
}

export function readAddress(search: string): SearchState {
  const parameters = new URLSearchParams(search);
  const filters = Object.fromEntries(
    FACETS.map((facet) => [facet, [...new Set(parameters.getAll(facet).filter((value) => value !== ''))]]),
  ) as Record<Facet, string[]>;
  return { q: parameters.get('q') ?? '', filters };
}

/** The address for a state, relative to the page; what is not set is left out. */
export function writeAddress({ q, filters }: SearchState, path: string): string {
  const parameters = new URLSearchParams();
  if (q !== '') parameters.set('q', q);
  for (const facet of FACETS) for (const value of filters[facet]) parameters.append(facet, value);
  const search = parameters.toString();
  return search === '' ? path : `${path}?${search}`;
}

/** The same state with a value of a facet set or taken away. */
export function toggled(state: SearchState, facet: Facet, value: string, on: boolean): SearchState {
  const rest = state.filters[facet].filter((other) => other !== value);
  return { ...state, filters: { ...state.filters, [facet]: on ? [...rest, value] : rest } };
}

export const hasFilters = ({ filters }: SearchState): boolean =>
  FACETS.some((facet) => filters[facet].length > 0);
