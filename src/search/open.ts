import {
  DIRECTORY_FILE,
  DIRECTORY_NAME,
  type Directory,
  dataFile,
  type Name,
  namesName,
  PAGEFIND_FOLDER,
  type RecordText,
  recordCount,
  type Shard,
  shardName,
  type TitleShard,
  titleShardName,
} from '#domain/search/records.ts';
import { type SearchEngine, searchEngine } from './engine.ts';
import { IndexDamaged, loadData } from './load-data.ts';
import { type Completion, completions } from './names.ts';
import { pagefindPhrases } from './pagefind-phrases.ts';
import { type PhraseIndex, withSubstitute } from './phrases.ts';
import { textPhrases } from './text-phrases.ts';
import { titlePhrases } from './title-phrases.ts';

/** Which index answers: Pagefind's, or a look through all texts. */
export type IndexKind = 'pagefind' | 'text';

/** An open index. */
export interface OpenSearch {
  readonly engine: SearchEngine;
  readonly kind: () => IndexKind;
  /** Names in the archive that begin with what was typed. */
  complete(typed: string): Promise<Completion[]>;
}

/** The archive is too large to look through without Pagefind. */
export class TooLarge extends Error {
  override name = 'TooLarge';
}

/** Above so many records looking through all texts would stall an old machine. */
export const MOST_TEXTS = 5000;

/**
 * Opens the index of the site at `root`. Pagefind answers wherever it runs; where it does
 * not (no WebAssembly, an old browser, a page opened from a folder), the texts themselves
 * do, with the same results.
 */
export async function openSearch(root: URL, prefer?: IndexKind): Promise<OpenSearch> {
  // A directory that a browser kept from before the last publication would not fit the texts.
  const fresh = root.protocol === 'file:' ? '' : `?${Date.now()}`;
  const directory = (await loadData(new URL(DIRECTORY_FILE + fresh, root), DIRECTORY_NAME)) as Directory;
  const count = recordCount(directory);
  const load = (name: string): Promise<unknown> => {
    const version = root.protocol === 'file:' ? '' : `?${directory.version}`;
    return loadData(new URL(dataFile(name) + version, root), name);
  };

  /** The entries of those numbers out of files of `size` entries in a row. */
  const entries = async <T>(
    numbers: readonly number[],
    size: number,
    name: (shard: number) => string,
  ): Promise<T[]> =>
    Promise.all(
      numbers.map(async (number) => {
        const found = ((await load(name(Math.floor(number / size)))) as readonly T[])[number % size];
        if (found === undefined) throw new IndexDamaged(`nothing for record ${number}`);
        return found;
      }),
    );
  const texts = (numbers: readonly number[]): Promise<RecordText[]> =>
    entries<Shard[number]>(numbers, directory.shardSize, shardName);
  const titles = (numbers: readonly number[]): Promise<string[]> =>
    entries<TitleShard[number]>(numbers, directory.titleShardSize, titleShardName);
  const all = Array.from({ length: count }, (_, number) => number);

  const byPagefind = async (): Promise<PhraseIndex> => {
    const index = await pagefindPhrases(new URL(PAGEFIND_FOLDER, root), directory);
    // A small archive's titles cost less as they are than in the index.
    return directory.grams === 1 ? { ...index, findInTitles: titlePhrases(await titles(all)) } : index;
  };
  const byTexts = async (): Promise<PhraseIndex> => {
    if (count > MOST_TEXTS)
      throw new TooLarge(`too many records (${count}) to look through without Pagefind`);
    const [runs, names] = await Promise.all([texts(all), titles(all)]);
    return textPhrases(runs, names);
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
  const engine = searchEngine({ directory, phrases: phrases ?? (await byTexts()), texts, titles });
  return {
    engine,
    kind: () => kind,
    complete: (typed) =>
      completions(typed, directory.names, (file) => load(namesName(file)) as Promise<readonly Name[]>),
  };
}
