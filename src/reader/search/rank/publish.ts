import type { Completion } from '../ask/names.ts';
import type { Overview } from '../ask/overviews.ts';
import type { SearchAnswer, SearchOptions } from './answer.ts';
import type { IndexKind, OpenSearch } from './open.ts';

declare global {
  /** For other programs of the intranet, and for tests. */
  var archive: {
    search(query: string, options?: SearchOptions): Promise<SearchAnswer>;
    /** Pages that tell all of what a query names; `search` lists none of them. */
    overviews(query: string): Promise<readonly Overview[]>;
    /** Numbers of the records that hold the query, from 0 in the order of the index. */
    holding(query: string): Promise<readonly number[]>;
    /** Names that begin with what was typed. */
    complete(typed: string): Promise<readonly Completion[]>;
    /** Which index answers. */
    index(): Promise<IndexKind>;
  };
}

/** Gives other programs what the page itself asks; `open` opens the index when it is first needed. */
export function publishSearch(open: () => Promise<OpenSearch>): typeof archive.search {
  const search = async (query: string, options?: SearchOptions): Promise<SearchAnswer> =>
    (await open()).engine.search(query, options);
  globalThis.archive = {
    search,
    overviews: async (query) => (await open()).overviews(query),
    holding: async (query) => (await open()).engine.holding(query),
    complete: async (typed) => (await open()).complete(typed),
    index: async () => (await open()).kind(),
  };
  return search;
}
