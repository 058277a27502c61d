import { JUMP_FILE, JUMP_NAME, type JumpIndex } from '#domain/jump/index-file.ts';
import type { JumpAnswer } from '#domain/jump/resolve.ts';
import { asRead, readAlso } from '#domain/search/fold.ts';
import { mayBeSlip } from '#domain/search/may-be-slip.ts';
import { type OverviewRow, overviewFile, overviewsName, SAID_OVERVIEWS } from '#domain/search/overviews.ts';
import type { PlacesMap } from '#domain/search/places.ts';
import {
  blockName,
  type CommonLists,
  columnName,
  commonName,
  DIRECTORY_FILE,
  DIRECTORY_NAME,
  type Directory,
  dataFile,
  EVERYDAY_NAME,
  type FacetColumn,
  type Name,
  namesName,
  PAGEFIND_FOLDER,
  PAGEFIND_SCRIPT,
  type RecordText,
  recordCount,
  type Shard,
  SOUNDS_NAME,
  shardName,
  TEXTS_NAME,
  textsOfFile,
  VARIANTS_NAME,
  WORDS_NAME,
} from '#domain/search/records.ts';
import { isSaidIn, readSaidRows, saidFile, saidName } from '#domain/search/said.ts';
import { IndexDamaged, loadData } from '../../lib/load-data.ts';
import { inTime } from '../../lib/patience.ts';
import { type Completion, completions, namesAtHand } from '../ask/names.ts';
import { type Overview, overviewsOf } from '../ask/overviews.ts';
import { readVariants } from '../ask/read-variants.ts';
import {
  COPIES,
  LARGE,
  type LargeArchive,
  mayName,
  PLACES,
  type PlacesByName,
  type Seldom,
  SPELLING,
  SPOKEN,
  type Spelling,
} from '../ask/seldom.ts';
import type { SpokenWords, spokenWords } from '../ask/spoken.ts';
import type { copiesOf } from '../show/copies-of.ts';
import { type EngineParts, type SearchEngine, searchEngine } from './engine.ts';
import { type PhraseIndex, withSubstitute } from './phrases.ts';
import { runsPagefind } from './runs-pagefind.ts';
import { textPhrases } from './text-phrases.ts';

/** Which index answers: Pagefind's, that of the places of a large archive, or a look through all texts. */
export type IndexKind = 'pagefind' | 'places' | 'text';

/** An open index. */
export interface OpenSearch {
  readonly engine: SearchEngine;
  /** What the engine works with, for questions of another sort. */
  readonly parts: EngineParts;
  readonly kind: () => IndexKind;
  /** What gives copies of a result list. */
  copies(): Promise<{ readonly copiesOf: typeof copiesOf }>;
  /** What finds one of very many values of a facet. */
  manyValues(): Promise<LargeArchive['manyValues']>;
  /** Where what was typed leads as the name of a place; `undefined` where it is none. */
  jump(typed: string): Promise<JumpAnswer | undefined>;
  /** Pages that tell all of what a query names. */
  overviews(typed: string): Promise<Overview[]>;
  /** Names in the archive that begin with what was typed. */
  complete(typed: string): Promise<Completion[]>;
}

/** Loads a data file of the index by its name. */
type Load = (name: string) => Promise<unknown>;

/**
 * Opens the index of the site at `root`. That of a large archive answers everywhere. Of a
 * small one Pagefind answers wherever it runs; where it does not (no WebAssembly, an old
 * browser, a page opened from a folder), the texts themselves do, with the same results.
 * @param expected the version of the texts when the page was published, where Pagefind answers: its
 *   index then comes while the directory does
 */
export async function openSearch(root: URL, prefer?: IndexKind, expected?: string): Promise<OpenSearch> {
  const fromFolder = root.protocol === 'file:';
  const pagefindRuns = prefer !== 'text' && !fromFolder && runsPagefind();
  const early = pagefindRuns && expected !== undefined ? openPagefind(root, expected) : undefined;
  // What it fails of is told where it is waited for.
  early?.catch(() => {});
  // A directory that a browser kept from before the last publication would not fit the texts.
  const fresh = fromFolder ? '' : `?${Date.now()}`;
  const directory = (await loadData(new URL(DIRECTORY_FILE + fresh, root), DIRECTORY_NAME)) as Directory;
  const version = fromFolder ? '' : `?${directory.version}`;
  const load: Load = (name) => loadData(new URL(dataFile(name) + version, root), name);

  readAlso(directory.variants);
  const texts = textsOf(directory, load);
  const byTexts = async (): Promise<PhraseIndex> => textPhrases(await texts.all());
  const pagefind = async (): Promise<PhraseIndex> => {
    const opened = early !== undefined && expected === directory.version ? early : undefined;
    return (await (opened ?? openPagefind(root, directory.version)))(recordCount(directory));
  };
  const { phrases, kind } = directory.large
    ? await byPlaces(directory, load)
    : // Of no text at all Pagefind makes no index.
      pagefindRuns && recordCount(directory) > 0
      ? await pagefindOr(byTexts, pagefind)
      : { phrases: await byTexts(), kind: (): IndexKind => 'text' };

  const parts: EngineParts = {
    directory,
    phrases,
    texts: texts.some,
    column: async (column) => (await load(columnName(column))) as FacetColumn,
  };
  const places = () => load(PLACES) as Promise<PlacesByName>;
  const spelling = () => load(SPELLING) as Promise<Spelling>;
  let spoken: Promise<SpokenWords> | undefined;
  const seldom: Seldom = {
    places,
    spelling,
    spoken: () => {
      spoken ??= Promise.all([load(SPOKEN), load(WORDS_NAME), load(SOUNDS_NAME)]).then(
        ([made, words, table]) => (made as typeof spokenWords)((words as string).split(' '), table as string),
      );
      return spoken;
    },
    everyday: async () => readSaidRows((await load(EVERYDAY_NAME)) as string),
    isSaid: async (word) =>
      !mayBeSlip(word) || isSaidIn((await load(saidName(saidFile(word)))) as string, word),
    variants: () => load(VARIANTS_NAME) as Promise<string>,
  };
  let atHand: readonly Name[] | undefined;
  const engine = searchEngine(parts, seldom);
  return {
    engine,
    parts,
    copies: () => load(COPIES) as Promise<{ readonly copiesOf: typeof copiesOf }>,
    manyValues: async () => ((await load(LARGE)) as LargeArchive).manyValues,
    kind,
    jump: async (typed) => {
      if (!mayName(typed)) return undefined;
      const { resolveJump, readJumpIndex } = await places();
      const index = (await loadData(new URL(JUMP_FILE, root), JUMP_NAME)) as JumpIndex;
      await readVariants(typed, seldom.variants);
      return resolveJump(asRead(typed), readJumpIndex(index));
    },
    overviews: async (typed) => {
      await readVariants(typed, seldom.variants);
      const { overviews: rows } = directory;
      const rowsOf = async (called: string): Promise<readonly OverviewRow[]> => {
        if (typeof rows !== 'number')
          return (await engine.holding(called)).length === 0 && (await seldom.isSaid(called))
            ? [...rows, ...((await load(SAID_OVERVIEWS)) as readonly OverviewRow[])]
            : rows;
        if (rows === 0) return [];
        return (await load(overviewsName(overviewFile(called, rows)))) as readonly OverviewRow[];
      };
      return overviewsOf(typed, directory, engine.records, rowsOf);
    },
    complete: async (typed) => {
      const names = (file: number) =>
        load(namesName(directory.names[file] ?? '')) as Promise<readonly Name[]>;
      atHand ??= namesAtHand(directory);
      return completions(typed, directory.names, names, atHand);
    },
  };
}

/** Asks the index of places, whose files are scripts: so it answers from a folder, too. */
async function byPlaces({ places, circulars }: Directory, load: Load): Promise<Opened> {
  if (places === undefined) throw new IndexDamaged('the texts were not indexed');
  const map: PlacesMap = places;
  const { placePhrases } = (await load(LARGE)) as LargeArchive;
  const phrases = placePhrases(map, recordCount({ circulars }), {
    block: async (which) => fromBase64((await load(blockName(which))) as string),
    common: async (which) => {
      const lists = (await load(commonName(which))) as CommonLists;
      return new Map(lists.map(([phrase, holding]) => [phrase, fromBase64(holding)]));
    },
  });
  return { phrases, kind: () => 'places' };
}

function fromBase64(text: string): Uint8Array {
  const characters = atob(text);
  const bytes = new Uint8Array(characters.length);
  for (let i = 0; i < characters.length; i += 1) bytes[i] = characters.charCodeAt(i);
  return bytes;
}

interface Opened {
  readonly phrases: PhraseIndex;
  readonly kind: () => IndexKind;
}

/** Asks Pagefind; where it does not run, or turns out to be damaged, what `open` opens. */
async function pagefindOr(
  open: () => Promise<PhraseIndex>,
  pagefind: () => Promise<PhraseIndex>,
): Promise<Opened> {
  let kind: IndexKind = 'text';
  let phrases: PhraseIndex;
  try {
    phrases = withSubstitute(await pagefind(), () => {
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

/** Pagefind's index of a version of the texts; fails where it does not run or come. */
async function openPagefind(root: URL, version: string): Promise<(count: number) => PhraseIndex> {
  const folder = new URL(PAGEFIND_FOLDER, root);
  // In a variable: a bundler would rewrite a path that it can read.
  const script = new URL(`${PAGEFIND_SCRIPT}?${version}`, folder).href;
  const program: typeof import('./pagefind-phrases.ts') = await inTime(
    import(/* @vite-ignore */ script),
    script,
  );
  return inTime(program.openPagefind(folder, version), folder.href);
}

/** Texts of some records, from the files that hold them; or of all, in a file of their own. */
function textsOf(
  directory: Directory,
  load: Load,
): { some: EngineParts['texts']; all(): Promise<readonly RecordText[]> } {
  const count = recordCount(directory);
  const most = textsOfFile(directory);
  let loaded: readonly RecordText[] | undefined;
  const places = directory.circulars.flatMap(({ id, records }) => records.map((_, i) => [id, i] as const));
  const one = async (number: number): Promise<RecordText> => {
    const known = loaded?.[number];
    if (known !== undefined) return known;
    const [circular = '', at = 0] = places[number] ?? [];
    const shard = (await load(shardName(circular, Math.floor(at / most)))) as Shard;
    const text = shard[at % most];
    if (text === undefined) throw new IndexDamaged(`no text for record ${number}`);
    return text;
  };
  return {
    some: (numbers) => Promise.all(numbers.map(one)),
    async all() {
      const texts = (await load(TEXTS_NAME)) as readonly RecordText[];
      if (texts.length !== count) throw new IndexDamaged(`${texts.length} texts for ${count} records`);
      loaded = texts;
      return texts;
    },
  };
}
