import { createInstance } from 'pagefind-program';
import { allLoaded } from './pagefind-loads.ts';
import { remembered } from './remembered.ts';

/** Places among the words of each folder, rising. */
export type Places = readonly (readonly number[])[];
/** Asks where a word stands, or what begins with it. */
export type PlacesOf = (word: string) => Promise<Places>;

/**
 * Words whose places are kept: while somebody types they are asked for again and again. It
 * bounds memory, and no answer hangs on it.
 */
const KEPT = 200;

/** Opens Pagefind's index, which lies in some folders below `parent`. Fails where Pagefind does not run. */
export async function openWords(parent: URL, folders: number): Promise<PlacesOf> {
  const folder = (which: number): string => new URL(`${which}/`, parent).href;
  // A worker would load as much code again; the answers take a few milliseconds.
  const pagefind = createInstance({ basePath: folder(0), noWorker: true });
  const others = Array.from({ length: folders - 1 }, (_, i) => pagefind.mergeIndex(folder(i + 1)));
  await Promise.all(others);
  // Each folder was indexed as one text.
  const { results } = await pagefind.search(null);
  await allLoaded();
  const which = new Map(results.map(({ id }, i) => [id, i]));
  if (which.size !== folders) throw new Error(`${folders} folders hold ${which.size} texts`);

  // Not in quotation marks: then Pagefind tells the first place alone.
  const ask = async (word: string): Promise<Places> => {
    const found = await pagefind.search(word);
    await allLoaded();
    const places: (readonly number[])[] = Array.from({ length: folders }, () => []);
    for (const { id, words } of found.results) places[which.get(id) as number] = [...words].sort(byNumber);
    return places;
  };
  return remembered(KEPT, ask);
}

const byNumber = (a: number, b: number): number => a - b;
