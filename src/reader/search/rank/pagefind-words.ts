import { createInstance } from 'pagefind-program';
import { allLoaded } from './pagefind-loads.ts';
import { remembered } from './remembered.ts';

/** Asks where a word stands among the words of the index, or what begins with it; rising. */
export type PlacesOf = (word: string) => Promise<readonly number[]>;

/**
 * Words whose places are kept: while somebody types they are asked for again and again. It
 * bounds memory, and no answer hangs on it.
 */
const KEPT = 200;

/** Opens Pagefind's index in a folder. Fails where Pagefind does not run. */
export async function openWords(folder: URL): Promise<PlacesOf> {
  // A worker would load as much code again; the answers take a few milliseconds.
  const pagefind = createInstance({ basePath: folder.href, noWorker: true });
  const { results } = await pagefind.search(null);
  await allLoaded();
  if (results.length !== 1) throw new Error(`the index holds ${results.length} texts, not one`);

  // Not in quotation marks: then Pagefind tells the first place alone.
  return remembered(KEPT, async (word) => {
    const { results: found } = await pagefind.search(word);
    await allLoaded();
    return [...(found[0]?.words ?? [])].sort((a, b) => a - b);
  });
}
