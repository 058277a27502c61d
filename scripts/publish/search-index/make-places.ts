import { DEPTH, type Holding, type PlacesMap, writeBlock, writeHolding } from '#domain/search/places.ts';
import type { SortedPlaces } from './sort-places.ts';

export interface PlacesOptions {
  /** Places that a block holds at most, unless all begin with the same `DEPTH` characters. */
  readonly block: number;
  /** Bytes of lists of common phrases that share a file, about. */
  readonly file: number;
}

/** The files of an index of places. */
export interface PlacesFiles {
  readonly map: PlacesMap;
  readonly blocks: readonly Uint8Array[];
  /** Common phrases with the records that hold them. */
  readonly common: readonly (readonly (readonly [phrase: string, holding: Uint8Array])[])[];
}

/** Sorted places, and whose they are. */
interface PlacesOfRecords extends SortedPlaces {
  /** How many records there are. */
  readonly count: number;
  /** For each place of the row: its record, with `IN_TITLE` where a title stands there. */
  readonly recordAt: Uint32Array;
}

const IN_TITLE = 2 ** 31;

export function makePlaces(places: SortedPlaces, { block: most, file }: PlacesOptions): PlacesFiles {
  const sorted = ofRecords(places);
  const { order, shared, count } = sorted;
  const blocks: Uint8Array[] = [];
  const keys: string[] = [];
  const large: number[] = [];
  const phrases: { phrase: string; from: number; to: number }[] = [];
  let open: { key: string; from: number; to: number } | undefined;

  const close = (): void => {
    if (open === undefined) return;
    if (open.to - open.from > most) large.push(blocks.length);
    keys.push(open.key);
    blocks.push(writeBlock(blockOf(sorted, open.from, open.to), count));
    open = undefined;
  };
  /** Puts the places of a stretch, which begin with the same `depth` characters, into blocks. */
  const place = (from: number, to: number, depth: number): void => {
    const key = textAt(sorted, order[from] as number, depth);
    if (to - from > most && depth > 0) phrases.push({ phrase: key, from, to });
    if (to - from > most && depth < DEPTH) {
      for (let start = from, next = start; start < to; start = next) {
        for (next = start + 1; next < to && (shared[next] as number) > depth; ) next += 1;
        // Texts that end here are a stretch of their own.
        place(start, next, depth + 1);
      }
      return;
    }
    if (open !== undefined && to - open.from <= most) open.to = to;
    else {
      close();
      open = { key, from, to };
    }
  };
  if (order.length > 0) place(0, order.length, 0);
  close();

  const common: [string, Uint8Array][][] = [];
  let filled = file;
  for (const { phrase, from, to } of phrases.filter((one) => !one.phrase.includes('\0'))) {
    const holding = writeHolding(holdingOf(sorted, phrase.length, from, to), count);
    if (filled + holding.length > file) {
      common.push([]);
      filled = 0;
    }
    common[common.length - 1]?.push([phrase, holding]);
    filled += holding.length;
  }
  return { map: { blocks: keys, large, common: common.map(([[first] = ['']]) => first) }, blocks, common };
}

function ofRecords(places: SortedPlaces): PlacesOfRecords {
  const { row, starts, titledAt } = places;
  const recordAt = new Uint32Array(row.length);
  for (let record = 0; record < starts.length; record += 1)
    recordAt.fill(record, starts[record], starts[record + 1] ?? row.length);
  for (let at = 0; at < row.length; at += 1)
    if (titledAt[at] !== 0) recordAt[at] = (recordAt[at] as number) + IN_TITLE;
  return { ...places, count: starts.length, recordAt };
}

/** The pairs of characters that stand in most places, the commonest first. */
export function commonPairs({ order, shared, row, alphabet }: SortedPlaces, most: number): string[] {
  const pairs: { pair: string; places: number }[] = [];
  for (let from = 0, to = 0; from < order.length; from = to) {
    for (to = from + 1; to < order.length && (shared[to] as number) > 1; ) to += 1;
    const at = order[from] as number;
    if (row[at + 1] === 0) continue;
    const pair = `${alphabet[row[at] as number]}${alphabet[row[at + 1] as number]}`;
    pairs.push({ pair, places: to - from });
  }
  return pairs
    .sort((a, b) => b.places - a.places || (a.pair < b.pair ? -1 : 1))
    .slice(0, most)
    .map(({ pair }) => pair);
}

/** `depth` characters from a place of the row on; behind the end of its text `END`. */
function textAt({ row, alphabet }: SortedPlaces, at: number, depth: number): string {
  let text = '';
  for (let i = 0; i < depth; i += 1) text += row[at + i] === 0 ? '\0' : alphabet[row[at + i] as number];
  return text;
}

function blockOf(sorted: PlacesOfRecords, from: number, to: number): Parameters<typeof writeBlock>[0] {
  const { order, shared, recordAt, titledAt, starts } = sorted;
  const size = to - from;
  const [records, at, titled] = [new Uint32Array(size), new Uint32Array(size), new Uint32Array(size)];
  const beginnings: string[] = [];
  const firsts: number[] = [];
  for (let i = 0; i < size; i += 1) {
    const place = order[from + i] as number;
    const entry = recordAt[place] as number;
    const record = entry >= IN_TITLE ? entry - IN_TITLE : entry;
    records[i] = record;
    at[i] = place - (starts[record] as number);
    if (entry >= IN_TITLE) titled[i] = titledAt[place] as number;
    if (i === 0 || (shared[from + i] as number) < DEPTH) {
      beginnings.push(textAt(sorted, place, DEPTH));
      firsts.push(i);
    }
  }
  return { beginnings, from: Uint32Array.from([...firsts, size]), records, at, titled };
}

/** The records of a stretch of places that begin with the same `length` characters. */
function holdingOf(sorted: PlacesOfRecords, length: number, from: number, to: number): Holding {
  const { order, recordAt, titledAt, count } = sorted;
  const held = new Uint8Array(count);
  for (let i = from; i < to; i += 1) {
    const place = order[i] as number;
    const entry = recordAt[place] as number;
    const record = entry >= IN_TITLE ? entry - IN_TITLE : entry;
    if (entry >= IN_TITLE && (titledAt[place] as number) >= length) held[record] = 2;
    else if (held[record] === 0) held[record] = 1;
  }
  const records: number[] = [];
  const titled: number[] = [];
  for (let record = 0; record < count; record += 1) {
    if (held[record] !== 0) records.push(record);
    if (held[record] === 2) titled.push(record);
  }
  return { records, titled };
}
