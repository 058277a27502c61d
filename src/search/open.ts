import {
  DIRECTORY_FILE,
  DIRECTORY_NAME,
  type Directory,
  PAGEFIND_FOLDER,
  type RecordText,
  type Shard,
  shardFile,
  shardName,
} from '#domain/search/records.ts';
import { type SearchEngine, searchEngine } from './engine.ts';
import { IndexDamaged, loadData } from './load-data.ts';
import { pagefindPhrases } from './pagefind-phrases.ts';
import { type PhraseIndex, withSubstitute } from './phrases.ts';
import { textPhrases } from './text-phrases.ts';

/** Which index answers: Pagefind's, or a look through all texts. */
export type IndexKind = 'pagefind' | 'text';

/** Above so many records looking through all texts would stall an old machine. */
const MOST_TEXTS = 5000;

/**
 * Opens the index of the site at `root`. Pagefind answers wherever it runs; where it does
 * not (no WebAssembly, an old browser, a page opened from a folder), the texts themselves
 * do, with the same results.
 */
export async function openSearch(
  root: URL,
  prefer?: IndexKind,
): Promise<{ engine: SearchEngine; kind: () => IndexKind }> {
  // A directory that a browser kept from before the last publication would not fit the texts.
  const directoryUrl = new URL(`${DIRECTORY_FILE}?${Date.now()}`, root);
  const directory = (await loadData(directoryUrl, DIRECTORY_NAME)) as Directory;
  const count = directory.circulars.reduce((sum, { records }) => sum + records.length, 0);
  const shard = async (at: number): Promise<Shard> =>
    (await loadData(new URL(`${shardFile(at)}?${directory.version}`, root), shardName(at))) as Shard;

  const texts = async (numbers: readonly number[]): Promise<RecordText[]> =>
    Promise.all(
      numbers.map(async (number) => {
        const found = (await shard(Math.floor(number / directory.shardSize)))[number % directory.shardSize];
        if (found === undefined) throw new IndexDamaged(`no text for record ${number}`);
        return found;
      }),
    );

  const byPagefind = async (): Promise<PhraseIndex> =>
    pagefindPhrases(new URL(PAGEFIND_FOLDER, root), count, directory.grams);
  const byTexts = async (): Promise<PhraseIndex> => {
    if (count > MOST_TEXTS)
      throw new IndexDamaged(`too many records (${count}) to look through without Pagefind`);
    return textPhrases(await texts(Array.from({ length: count }, (_, number) => number)));
  };

  let kind: IndexKind = 'text';
  let phrases: PhraseIndex | undefined;
  if (prefer !== 'text' && root.protocol !== 'file:') {
    try {
      phrases = withSubstitute(await byPagefind(), () => {
        kind = 'text';
        return byTexts();
      });
      kind = 'pagefind';
    } catch (error) {
      console.info('Pagefind does not run here; looking through the texts instead.', error);
    }
  }
  const engine = searchEngine({ directory, phrases: phrases ?? (await byTexts()), texts });
  return { engine, kind: () => kind };
}
