import { join } from 'node:path';
import type { CircularTexts } from '#domain/search/make-index.ts';
import { commonestWords, countWords, type WordCounts } from '#domain/search/words.ts';
import { readPart, writePart } from './load/kept-parts.ts';
import { READINGS_FOLDER } from './load/kept-place.ts';

/** In which texts words were counted, by circular, and how often each stands there. */
interface Counted {
  readonly texts: ReadonlyMap<string, readonly string[]>;
  readonly counts: WordCounts;
}

/**
 * The words of some texts, and names. Where the build names a folder for it, what was counted is kept there: the next
 * build counts in texts that are others, and no more.
 */
export function keptWords(circulars: readonly CircularTexts[], names: readonly string[]): string[] {
  if (READINGS_FOLDER === '') return commonestWords(countedAnew(circulars, NOTHING).counts, names);
  const file = join(READINGS_FOLDER, 'words.v8');
  const before = readPart<Counted>(file) ?? NOTHING;
  const now = countedAnew(circulars, before);
  if (now !== before) writePart(file, now);
  return commonestWords(now.counts, names);
}

const NOTHING: Counted = { texts: new Map(), counts: new Map() };

/** What is counted in some texts, going on from what was counted before; that, where nothing is another. */
export function countedAnew(circulars: readonly CircularTexts[], before: Counted): Counted {
  const texts = new Map(circulars.map((one) => [one.id, one.texts]));
  const differ = (id: string): boolean => !areSame(before.texts.get(id), texts.get(id));
  const others = [...new Set([...before.texts.keys(), ...texts.keys()])].filter(differ);
  if (others.length === 0) return before;
  const counts = new Map(before.counts);
  for (const id of others) {
    for (const text of before.texts.get(id) ?? []) countWords(text, counts, -1);
    for (const text of texts.get(id) ?? []) countWords(text, counts, 1);
  }
  return { texts, counts };
}

const areSame = (one: readonly string[] | undefined, other: readonly string[] | undefined): boolean =>
  one !== undefined && one.length === other?.length && one.every((text, i) => text === other[i]);
