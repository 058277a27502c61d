import { type Directory, recordCount } from '#domain/search/records.ts';
import { watchLoads } from './watch-loads.ts';

/** What is used of Pagefind's interface for browsers. */
interface Instance {
  search(
    term: string | null,
    options?: { sort: Record<string, 'asc' | 'desc'> },
  ): Promise<{ results: { id: string }[] }>;
}
interface Pagefind {
  createInstance(options: { basePath: string; noWorker: boolean }): Instance;
}

/** Asks for a term in Pagefind's own language: numbers of what it was given to index, rising. */
export type AskPagefind = (term: string) => Promise<number[]>;

/**
 * Opens the index that scripts/publish/search-index writes, in one folder or in several that hold records
 * in a row each. Fails where Pagefind does not run, or its files are not those of the directory.
 */
export async function openPagefind(parent: URL, directory: Directory): Promise<AskPagefind> {
  const complete = watchLoads(parent);
  // In a variable: a bundler would rewrite a path that it can read.
  const script = new URL('0/pagefind.js', parent).href;
  const pagefind: Pagefind = await import(/* @vite-ignore */ script);
  const { folders, together } = directory;
  const open = async (first: number, which: number): Promise<AskPagefind> => {
    const count = Math.ceil(((folders[which + 1] ?? recordCount(directory)) - first) / together);
    const basePath = new URL(`${which}/`, parent).href;
    // A worker would load as much code again; the answers take a few milliseconds.
    const instance = pagefind.createInstance({ basePath, noWorker: true });
    // Sorted by the key that the index was given, the n-th result is the n-th record.
    const { results } = await instance.search(null, { sort: { order: 'asc' } });
    if (results.length !== count) {
      throw new Error(`the index holds ${results.length} texts, the archive ${count}`);
    }
    const numbers = new Map(results.map(({ id }, i) => [id, first + i]));
    return async (term) => {
      const found = await instance.search(term);
      return found.results.map(({ id }) => numbers.get(id) as number).sort((a, b) => a - b);
    };
  };
  // The first loads Pagefind's program, which all others share.
  const parts = [await open(folders[0] ?? 0, 0)];
  parts.push(...(await Promise.all(folders.slice(1).map((first, i) => open(first, i + 1)))));
  return async (term) => {
    const found = await Promise.all(parts.map((part) => part(term)));
    await complete();
    return found.flat();
  };
}
