import { FACETS, type Facet, type FacetValue } from '../rank/catalogue.ts';

export type Chosen = Readonly<Record<Facet, readonly string[]>>;

/** What the address of the search page says: the query, the filters, and whether circulars are folded. */
export interface SearchState {
  readonly q: string;
  readonly filters: Chosen;
  readonly perCircular: boolean;
}

/** No filter at all. */
export const NOTHING_CHOSEN = fromFacets(() => []);

export function readAddress(search: string): SearchState {
  const parameters = new URLSearchParams(search);
  return {
    q: parameters.get('q') ?? '',
    filters: fromFacets((facet) => [...new Set(parameters.getAll(facet).filter((value) => value !== ''))]),
    perCircular: parameters.get('fold') === '1',
  };
}

/** The address for a state, relative to the page; what is not set is left out. */
export function writeAddress({ q, filters, perCircular }: SearchState, path: string): string {
  const parameters = new URLSearchParams();
  if (q !== '') parameters.set('q', q);
  for (const facet of FACETS) for (const value of filters[facet]) parameters.append(facet, value);
  if (perCircular) parameters.set('fold', '1');
  const search = parameters.toString();
  return search === '' ? path : `${path}?${search}`;
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
