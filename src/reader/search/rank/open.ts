import { JUMP_FILE, JUMP_NAME, type JumpIndex } from '#domain/jump/index-file.ts';
import type { JumpAnswer } from '#domain/jump/resolve.ts';
import { unpackData } from '#domain/search/pack.ts';
import {
  DIRECTORY_FILE,
  DIRECTORY_NAME,
  type Directory,
  dataFile,
  MOST_TEXTS,
  type Name,
  namesName,
  PAGEFIND_FOLDER,
  type RecordText,
  recordCount,
  type Shard,
  shardName,
  TEXTS_NAME,
  titleOf,
  WITH_PAGEFIND,
} from '#domain/search/records.ts';
import { IndexDamaged, loadData } from '../../lib/load-data.ts';
import { type Completion, completions, namesAtHand } from '../ask/names.ts';
import { COPIES, mayName, SELDOM, type Seldom } from '../ask/seldom.ts';
import type { Copies } from '../show/copies-script.ts';
import { type EngineParts, type SearchEngine, searchEngine } from './engine.ts';
import { type PhraseIndex, withSubstitute } from './phrases.ts';
import { textPhrases } from './text-phrases.ts';
import type { WithPagefind } from './with-pagefind-script.ts';

/** Which index answers: Pagefind's, or a look through all texts. */
export type IndexKind = 'pagefind' | 'text';

/** An open index. */
export interface OpenSearch {
  readonly engine: SearchEngine;
  /** What the engine works with, for questions of another sort. */
  readonly parts: EngineParts;
  readonly kind: () => IndexKind;
  /** What few searches need. */
  seldom(): Promise<Seldom>;
  /** What gives copies of a result list. */
  copies(): Promise<Copies>;
  /** Where what was typed leads as the name of a place; `undefined` where it is none. */
  jump(typed: string): Promise<JumpAnswer | undefined>;
  /** Names in the archive that begin with what was typed. */
  complete(typed: string): Promise<Completion[]>;
}

/** The archive is too large to look through without Pagefind. */
export class TooLarge extends Error {}

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

  let all: readonly RecordText[] | undefined;
  let atHand: readonly Name[] | undefined;
  const texts = async (numbers: readonly number[]): Promise<RecordText[]> =>
    Promise.all(
      numbers.map(async (number) => {
        const { shardSize } = directory;
        const found =
          all === undefined
            ? ((await load(shardName(Math.floor(number / shardSize)))) as Shard)[number % shardSize]
            : all[number];
        if (found === undefined) throw new IndexDamaged(`no text for record ${number}`);
        return found;
      }),
    );

  const allTexts = async (): Promise<readonly RecordText[]> => {
    if (count > MOST_TEXTS)
      throw new TooLarge(`too many records (${count}) to look through without Pagefind`);
    const found = unpackData(await load(TEXTS_NAME)) as readonly RecordText[];
    if (found.length !== count) throw new IndexDamaged(`${found.length} texts for ${count} records`);
    all = found;
    return found;
  };
  const byPagefind = async (): Promise<PhraseIndex> => {
    const { pagefindPhrases, pagefindCharacters } = (await load(WITH_PAGEFIND)) as WithPagefind;
    const folder = new URL(PAGEFIND_FOLDER, root);
    if (directory.grams === 2) return pagefindPhrases(folder, directory);
    // The texts of a small archive cost less than an index that needs none.
    const [mayHold, found] = await Promise.all([pagefindCharacters(folder, directory), allTexts()]);
    return textPhrases(found, mayHold);
  };
  const byTexts = async (): Promise<PhraseIndex> => textPhrases(await allTexts());

  let kind: IndexKind = 'text';
  let phrases: PhraseIndex | undefined;
  // Of no text at all Pagefind makes no index.
  if (count > 0 && prefer !== 'text' && root.protocol !== 'file:') {
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
  const parts: EngineParts = { directory, phrases: phrases ?? (await byTexts()), texts };
  const seldom = () => load(SELDOM) as Promise<Seldom>;
  return {
    engine: searchEngine(parts, seldom),
    parts,
    seldom,
    copies: () => load(COPIES) as Promise<Copies>,
    kind: () => kind,
    jump: async (typed) => {
      if (!mayName(typed)) return undefined;
      const { resolveJump, readJumpIndex } = await seldom();
      const index = (await loadData(new URL(JUMP_FILE, root), JUMP_NAME)) as JumpIndex;
      return resolveJump(typed, readJumpIndex(index));
    },
    complete: async (typed) => {
      const titles = all?.map(titleOf) ?? [];
      const names = (file: number) => load(namesName(file)) as Promise<readonly Name[]>;
      atHand ??= namesAtHand(directory, titles);
      return completions(typed, directory.names, names, atHand);
    },
  };
}
