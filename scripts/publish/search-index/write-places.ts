import { createHash } from 'node:crypto';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writeDataScript } from '#domain/data-script.ts';
import {
  blockName,
  type CommonLists,
  commonName,
  DIRECTORY_FILE,
  DIRECTORY_NAME,
  type Directory,
  dataFile,
} from '#domain/search/records.ts';
import { writeNamed } from '../write-file.ts';
import { indexerVersion, keep, keptOr, readKept } from './kept.ts';
import { commonPairs, makePlaces, type PlacesFiles, type PlacesOptions } from './make-places.ts';
import { type SortedPlaces, sortPlaces } from './sort-places.ts';
import { recordTexts, type TextFile } from './text-files.ts';
import type { Texts } from './texts-row.ts';

/**
 * Places in a block at most: some 15 KB. A search loads one for each part of what it asks
 * for; of smaller ones there would be more files, and more of the directory.
 */
const PLACES_OF_BLOCK = 6000;
/** Bytes of lists of common phrases that share a file. */
const COMMON_FILE = 16_000;
export const PLACES_OPTIONS: PlacesOptions = { block: PLACES_OF_BLOCK, file: COMMON_FILE };
/** Pairs of characters that are listed as common. */
const COMMON_PAIRS = 400;
/** Files that are written at a time. */
const AT_A_TIME = 64;

/** All that is made of the texts. */
interface MadePlaces extends PlacesFiles {
  readonly commonPairs: readonly string[];
  readonly longest: number;
}

/**
 * Writes the index of places of a large archive, and into the directory what leads to it.
 * `kept`: a file in which it is kept for the next time; beside it the order of all places, of which the next index of
 * other texts is made.
 */
export async function writePlaces(
  distDir: string,
  directory: Directory,
  files: readonly TextFile[],
  kept?: string,
): Promise<void> {
  const made = await madePlaces(files, directory.variants, kept);
  const { map, blocks, common } = made;
  for (const file of await readdir(join(distDir, 'search')))
    if (/^(?:places|common)-\d+\.js$/u.test(file)) await rm(join(distDir, 'search', file));

  const scripts = [
    ...blocks.map((block, i) => [blockName(i), () => base64(block)] as const),
    ...common.map((lists, i) => {
      const data = (): CommonLists => lists.map(([phrase, holding]) => [phrase, base64(holding)]);
      return [commonName(i), data] as const;
    }),
  ];
  for (let from = 0; from < scripts.length; from += AT_A_TIME) {
    const some = scripts.slice(from, from + AT_A_TIME);
    await Promise.all(
      some.map(([name, data]) => writeNamed(join(distDir, dataFile(name)), writeDataScript(name, data()))),
    );
  }
  const whole: Directory = {
    ...directory,
    common: made.commonPairs,
    longest: made.longest,
    places: map,
  };
  await writeNamed(join(distDir, DIRECTORY_FILE), writeDataScript(DIRECTORY_NAME, whole));
}

async function madePlaces(
  files: readonly TextFile[],
  variants: string,
  kept: string | undefined,
): Promise<MadePlaces> {
  const texts = files.map(
    (file): Texts => ({ key: digestOf(file.name, file.script), records: () => recordTexts([file]) }),
  );
  const make = (sorted: SortedPlaces): MadePlaces => ({
    ...makePlaces(sorted, PLACES_OPTIONS),
    commonPairs: commonPairs(sorted, COMMON_PAIRS),
    longest: sorted.stretches.reduce((most, { longest }) => Math.max(most, longest), 0),
  });
  if (kept === undefined) return make(sortPlaces(texts));
  // Characters that are read as others change texts as they are compared.
  const version = digestOf(await indexerVersion(), variants);
  return keptOr(kept, digestOf(version, ...texts.map(({ key }) => key)), async () => {
    const order = `${kept}-order`;
    const sorted = sortPlaces(texts, await readKept<SortedPlaces>(order, version));
    await keep(order, version, sorted);
    return make(sorted);
  });
}

function digestOf(...texts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(`${text.length}\n`).update(text);
  return hash.digest('hex');
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
