import { JUMP_FILE, JUMP_NAME, type JumpIndex } from '#domain/jump/index-file.ts';
import type { JumpAnswer } from '#domain/jump/resolve.ts';
import {
  DIRECTORY_FILE,
  DIRECTORY_NAME,
  type Directory,
  dataFile,
  MOST_TEXTS,
  type Name,
  namesName,
  PAGEFIND_FOLDER,
  PAGEFIND_SCRIPT,
  type RecordText,
  recordCount,
  type Shard,
  shardName,
  TEXTS_NAME,
} from '#domain/search/records.ts';
import { IndexDamaged, loadData } from '../../lib/load-data.ts';
import { type Completion, completions, namesAtHand } from '../ask/names.ts';
import { COPIES, mayName, PLACES, type PlacesByName, type Seldom, SPELLING } from '../ask/seldom.ts';
import type { Copies } from '../show/copies-script.ts';
import { type EngineParts, type SearchEngine, searchEngine } from './engine.ts';
import { type PhraseIndex, withSubstitute } from './phrases.ts';
import { runsPagefind } from './runs-pagefind.ts';
import { textPhrases } from './text-phrases.ts';

/** Which index answers: Pagefind's, or a look through all texts. */
export type IndexKind = 'pagefind' | 'text';

/** An open index. */
export interface OpenSearch {
  readonly engine: SearchEngine;
  /** What the engine works with, for questions of another sort. */
  readonly parts: EngineParts;
  readonly kind: () => IndexKind;
  /** What gives copies of a result list. */
  copies(): Promise<Copies>;
  /** Where what was typed leads as the name of a place; `undefined` where it is none. */
  jump(typed: string): Promise<JumpAnswer | undefined>;
  /** Names in the archive that begin with what was typed. */
  complete(typed: string): Promise<Completion[]>;
}

/** The archive is too large to look through without Pagefind. */
export class TooLarge extends Error {}

/** Loads a data file of the index by its name. */
type Load = (name: string) => Promise<unknown>;

/**
 * Opens the index of the site at `root`. Pagefind answers wherever it runs; where it does
 * not (no WebAssembly, an old browser, a page opened from a folder), the texts themselves
 * do, with the same results.
 */
export async function openSearch(root: URL, prefer?: IndexKind): Promise<OpenSearch> {
  const fromFolder = root.protocol === 'file:';
  // A directory that a browser kept from before the last publication would not fit the texts.
  const fresh = fromFolder ? '' : `?${Date.now()}`;
  const directory = (await loadData(new URL(DIRECTORY_FILE + fresh, root), DIRECTORY_NAME)) as Directory;
  const version = fromFolder ? '' : `?${directory.version}`;
  const load: Load = (name) => loadData(new URL(dataFile(name) + version, root), name);

  const texts = textsOf(directory, load);
  const byTexts = async (): Promise<PhraseIndex> => textPhrases(await texts.all());
  // Of no text at all Pagefind makes no index.
  const mayAskPagefind = recordCount(directory) > 0 && prefer !== 'text' && !fromFolder && runsPagefind();
  const { phrases, kind } = mayAskPagefind
    ? await pagefindOr(byTexts, root, directory)
    : { phrases: await byTexts(), kind: (): IndexKind => 'text' };

  const parts: EngineParts = { directory, phrases, texts: texts.some };
  const places = () => load(PLACES) as Promise<PlacesByName>;
  const seldom: Seldom = { places, spelling: () => load(SPELLING) as ReturnType<Seldom['spelling']> };
  let atHand: readonly Name[] | undefined;
  return {
    engine: searchEngine(parts, seldom),
    parts,
    copies: () => load(COPIES) as Promise<Copies>,
    kind,
    jump: async (typed) => {
      if (!mayName(typed)) return undefined;
      const { resolveJump, readJumpIndex } = await places();
      const index = (await loadData(new URL(JUMP_FILE, root), JUMP_NAME)) as JumpIndex;
      return resolveJump(typed, readJumpIndex(index));
    },
    complete: async (typed) => {
      const names = (file: number) => load(namesName(file)) as Promise<readonly Name[]>;
      atHand ??= namesAtHand(directory);
      return completions(typed, directory.names, names, atHand);
    },
  };
}

/** Asks Pagefind; where it does not run, or turns out to be damaged, what `open` opens. */
async function pagefindOr(
  open: () => Promise<PhraseIndex>,
  root: URL,
  directory: Directory,
): Promise<{ phrases: PhraseIndex; kind: () => IndexKind }> {
  let kind: IndexKind = 'text';
  let phrases: PhraseIndex;
  try {
    const folder = new URL(PAGEFIND_FOLDER, root);
    // In a variable: a bundler would rewrite a path that it can read.
    const script = new URL(`${PAGEFIND_SCRIPT}?${directory.version}`, folder).href;
    const program: typeof import('./pagefind-phrases.ts') = await import(/* @vite-ignore */ script);
    phrases = withSubstitute(await program.pagefindPhrases(folder, directory), () => {
      kind = 'text';
      return open();
    });
    kind = 'pagefind';
  } catch (error) {
    console.info('Pagefind does not run here; looking through the texts instead.', error);
    phrases = await open();
  }
  return { phrases, kind: () => kind };
}

/** Texts of some records, from the files that hold them; or of all, in a file of their own. */
function textsOf(
  directory: Directory,
  load: Load,
): { some: EngineParts['texts']; all(): Promise<readonly RecordText[]> } {
  const { shardSize } = directory;
  const count = recordCount(directory);
  let loaded: readonly RecordText[] | undefined;
  const one = async (number: number): Promise<RecordText> => {
    const shard = Math.floor(number / shardSize);
    const text = loaded?.[number] ?? ((await load(shardName(shard))) as Shard)[number % shardSize];
    if (text === undefined) throw new IndexDamaged(`no text for record ${number}`);
    return text;
  };
  return {
    some: (numbers) => Promise.all(numbers.map(one)),
    async all() {
      if (count > MOST_TEXTS)
        throw new TooLarge(`too many records (${count}) to look through without Pagefind`);
      const texts = (await load(TEXTS_NAME)) as readonly RecordText[];
      if (texts.length !== count) throw new IndexDamaged(`${texts.length} texts for ${count} records`);
      loaded = texts;
      return texts;
    },
  };
}
