import {
  type Block,
  blockOf,
  DEPTH,
  fileOf,
  type Holding,
  type PlacesMap,
  readBlock,
  readHolding,
  stretchOf,
} from '#domain/search/places.ts';
import type { PhraseIndex } from './phrases.ts';
import { remembered } from './remembered.ts';

/** Loads a file of the index: a block as it was written, or common phrases with their lists. */
export interface PlacesSource {
  block(which: number): Promise<Uint8Array>;
  common(which: number): Promise<ReadonlyMap<string, Uint8Array>>;
}

/**
 * What was read and is kept: while somebody types it is asked for again and again. It bounds
 * memory, and no answer hangs on it.
 */
const KEPT = 200;
/** More than a record has characters: so record and place make one number. */
const RECORD = 2 ** 24;

/** Parts of a long phrase that are asked for at a time: where these do not stand together, no others need be. */
const AT_A_TIME = 2;

/** Places of a phrase, each with its record as one number, rising; and how many characters of a title each has. */
interface Found {
  readonly places: Float64Array;
  readonly titled: Uint32Array;
}
const NOWHERE_HELD: Holding = { records: [], titled: [] };
const NOWHERE: Found = { places: new Float64Array(), titled: new Uint32Array() };

/** Asks the index of places (src/domain/search/places.ts). @param count of the archive's records */
export function placePhrases(map: PlacesMap, count: number, source: PlacesSource): PhraseIndex {
  const block = remembered(KEPT, async (which) => readBlock(await source.block(Number(which)), count));
  const blockAt = (which: number): Promise<Block> => block(String(which));
  const common = async (file: number, phrase: string): Promise<Holding> => {
    const list = (await source.common(file)).get(phrase);
    return list === undefined ? NOWHERE_HELD : readHolding(list, count);
  };

  /** Records that hold a phrase of up to `DEPTH` characters. */
  const short = async (phrase: string): Promise<Holding> => {
    const file = fileOf(map, phrase);
    if ('common' in file) return common(file.common, phrase);
    const read = await blockAt(file.block);
    const [from, to] = stretchOf(read, phrase);
    const records = read.records.slice(from, to);
    const titled = records.filter((_, i) => (read.titled[from + i] as number) >= phrase.length);
    return { records: distinct(records.sort()), titled: distinct(titled.sort()) };
  };

  /** Every place of `DEPTH` characters. */
  const placesOf = async (part: string): Promise<Found> => {
    const read = await blockAt(blockOf(map, part));
    const [from, to] = stretchOf(read, part);
    const places = Float64Array.from(
      read.records.subarray(from, to),
      (record, i) => record * RECORD + (read.at[from + i] as number),
    );
    return { places, titled: read.titled.subarray(from, to) };
  };

  /** A longer phrase stands where its parts do, each in its place. */
  const long = async (phrase: string): Promise<Holding> => {
    const last = phrase.length - DEPTH;
    const offsets = Array.from({ length: Math.ceil(phrase.length / DEPTH) }, (_, i) =>
      Math.min(i * DEPTH, last),
    );
    let found: Found | undefined;
    for (let from = 0; from < offsets.length && found?.places.length !== 0; from += AT_A_TIME) {
      const asked = offsets.slice(from, from + AT_A_TIME);
      const parts = await Promise.all(asked.map((at) => placesOf(phrase.slice(at, at + DEPTH))));
      for (const [i, part] of parts.entries())
        found = found === undefined ? part : together(found, part, asked[i] ?? 0);
    }
    const { places, titled } = found ?? NOWHERE;
    return {
      records: recordsOf(places),
      titled: recordsOf(places.filter((_, i) => (titled[i] as number) >= phrase.length)),
    };
  };

  const holding = remembered(KEPT, async (phrase) => {
    if (map.blocks.length === 0) return NOWHERE_HELD;
    return phrase.length <= DEPTH ? short(phrase) : long(phrase);
  });
  const find = async (phrase: string): Promise<readonly number[]> => (await holding(phrase)).records;
  return {
    find,
    findInTitles: async (phrase) => (await holding(phrase)).titled,
    // Rows of brackets are texts of their own, and no other text has brackets.
    findBrackets: find,
  };
}

/** Those of the places at which a part stands so many characters behind. */
function together({ places, titled }: Found, part: Found, behind: number): Found {
  const kept: number[] = [];
  let at = 0;
  for (let i = 0; i < places.length; i += 1) {
    const wanted = (places[i] as number) + behind;
    while (at < part.places.length && (part.places[at] as number) < wanted) at += 1;
    if (part.places[at] === wanted) kept.push(i);
  }
  return {
    places: Float64Array.from(kept, (i) => places[i] as number),
    titled: Uint32Array.from(kept, (i) => titled[i] as number),
  };
}

const recordsOf = (places: Float64Array): number[] =>
  distinct(Uint32Array.from(places, (place) => Math.floor(place / RECORD)));

/** Each of the numbers (rising) once. */
function distinct(numbers: Uint32Array): number[] {
  const once: number[] = [];
  for (let i = 0; i < numbers.length; i += 1)
    if (i === 0 || numbers[i] !== numbers[i - 1]) once.push(numbers[i] as number);
  return once;
}
