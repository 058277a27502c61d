/**
 * An index of every place of every text, as a concordance has it: all places in the order of
 * the characters that begin there, cut into blocks that a browser loads one by one. Whatever
 * phrase is looked for, its places lie together.
 *
 * A block holds few places, unless all of them begin with the same `DEPTH` characters. So a
 * phrase lies in one block, or is common: then the records that hold it are listed by
 * themselves. A phrase of more than `DEPTH` characters stands where its parts do.
 */
import { BitReader, BitWriter, riceBits } from './bits.ts';

/** Characters (UTF-16 units) by which places are told apart. */
export const DEPTH = 6;
/** Stands behind the end of a text; no text has it. */
export const END = '\0';

/** What must be known of all files to find the one that a phrase lies in; part of the directory. */
export interface PlacesMap {
  /** What the first place of each block begins with; as much of it as the block holds whole. */
  readonly blocks: readonly string[];
  /** Blocks that hold more than the others: all places of one beginning. */
  readonly large: readonly number[];
  /** The first phrase of each file of common phrases. */
  readonly common: readonly string[];
}

/** Where a phrase's records are to be read. */
export type PlacesFile = { readonly block: number } | { readonly common: number };

/** @param phrase folded, from one character up to `DEPTH` */
export function fileOf({ blocks, large, common }: PlacesMap, phrase: string): PlacesFile {
  const block = Math.max(0, lastUpTo(blocks, phrase));
  const reachesOn = blocks[block + 1]?.startsWith(phrase) ?? false;
  const isLarge = blocks[block] === phrase && large.includes(block);
  // Only what is common is cut between two blocks.
  return reachesOn || isLarge ? { common: Math.max(0, lastUpTo(common, phrase)) } : { block };
}

/** The block in which all places of `DEPTH` characters lie. */
export const blockOf = ({ blocks }: PlacesMap, beginning: string): number =>
  Math.max(0, lastUpTo(blocks, beginning));

/** The place of the last of the texts (rising) that is not greater than one; -1 where all are. */
function lastUpTo(texts: readonly string[], one: string): number {
  let [from, to] = [0, texts.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((texts[middle] as string) > one) to = middle;
    else from = middle + 1;
  }
  return from - 1;
}

/** Places in the order of a block. */
export interface Places {
  readonly records: Uint32Array;
  /** Characters before them in their record. */
  readonly at: Uint32Array;
  /** Characters of the record's title from there on; 0 outside of titles. */
  readonly titled: Uint32Array;
}

/** A block: its beginnings in rising order, and the places of each. */
export interface Block extends Places {
  /** `DEPTH` characters each, the last ones `END` where the text is shorter. */
  readonly beginnings: readonly string[];
  /** The first place of each, and the number of all. */
  readonly from: Uint32Array;
}

/** Bits for what is mostly less than 128 characters from a record's beginning. */
const AT = 7;
const TITLED = 2;

/**
 * @param block places of one beginning by record, and by `at` among those of one record
 * @param count of the archive's records
 */
export function writeBlock({ beginnings, from, records, at, titled }: Block, count: number): Uint8Array {
  const out = new BitWriter();
  const units = new Set<number>();
  for (const beginning of beginnings)
    for (let depth = 0; depth < DEPTH; depth += 1) units.add(beginning.charCodeAt(depth));
  const alphabet = [...units].sort((a, b) => a - b);
  const place = new Map(alphabet.map((unit, i) => [unit, i]));
  out.writeGolomb(beginnings.length, 8);
  out.writeGolomb(alphabet.length, 8);
  let last = 0;
  for (const unit of alphabet) {
    out.writeGolomb(unit - last, 4);
    last = unit;
  }
  const unitBits = bitsFor(alphabet.length);
  const recordBits = bitsFor(count);
  let before = '';
  for (const [i, beginning] of beginnings.entries()) {
    const shared = sharedLength(before, beginning);
    if (i > 0) out.writeUnary(DEPTH - 1 - shared);
    for (let depth = shared; depth < DEPTH; depth += 1) {
      const unit = beginning.charCodeAt(depth);
      out.write(place.get(unit) as number, unitBits);
      if (unit === 0) break;
    }
    before = beginning;
    const [first, next] = [from[i] as number, from[i + 1] as number];
    out.writeGolomb(next - first - 1, 0);
    const low = riceBits(count, next - first);
    for (let one = first; one < next; one += 1) {
      const record = records[one] as number;
      if (one === first) out.write(record, recordBits);
      else out.writeRice(record - (records[one - 1] as number), low);
      out.writeGolomb(at[one] as number, AT);
      out.write(titled[one] === 0 ? 0 : 1, 1);
      if (titled[one] !== 0) out.writeGolomb((titled[one] as number) - 1, TITLED);
    }
  }
  return out.bytes();
}

/** Reads what `writeBlock` wrote. */
export function readBlock(bytes: Uint8Array, count: number): Block {
  const bits = new BitReader(bytes);
  const beginnings: string[] = Array.from({ length: bits.readGolomb(8) });
  const alphabet: string[] = Array.from({ length: bits.readGolomb(8) });
  let last = 0;
  for (let i = 0; i < alphabet.length; i += 1) {
    last += bits.readGolomb(4);
    alphabet[i] = String.fromCharCode(last);
  }
  const unitBits = bitsFor(alphabet.length);
  const recordBits = bitsFor(count);
  const from = new Uint32Array(beginnings.length + 1);
  const [records, at, titled]: [number[], number[], number[]] = [[], [], []];
  let before = '';
  for (let i = 0; i < beginnings.length; i += 1) {
    let beginning = before.slice(0, i === 0 ? 0 : DEPTH - 1 - bits.readUnary());
    while (beginning.length < DEPTH) {
      const unit = alphabet[bits.read(unitBits)] ?? END;
      beginning += unit === END ? END.repeat(DEPTH - beginning.length) : unit;
    }
    beginnings[i] = before = beginning;
    const here = bits.readGolomb(0) + 1;
    const low = riceBits(count, here);
    for (let one = 0, record = 0; one < here; one += 1) {
      record = one === 0 ? bits.read(recordBits) : record + bits.readRice(low);
      records.push(record);
      at.push(bits.readGolomb(AT));
      titled.push(bits.read(1) === 0 ? 0 : bits.readGolomb(TITLED) + 1);
    }
    from[i + 1] = records.length;
  }
  return {
    beginnings,
    from,
    records: Uint32Array.from(records),
    at: Uint32Array.from(at),
    titled: Uint32Array.from(titled),
  };
}

/** The places of a block whose text begins with a phrase: the first, and the one behind the last. */
export function stretchOf({ beginnings, from }: Block, phrase: string): readonly [number, number] {
  let [low, high] = [0, beginnings.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((beginnings[middle] as string) < phrase) low = middle + 1;
    else high = middle;
  }
  const first = low;
  while (beginnings[low]?.startsWith(phrase)) low += 1;
  return [from[first] as number, from[low] as number];
}

/** Records that hold a common phrase, rising, and those of them whose title does. */
export interface Holding {
  readonly records: readonly number[];
  readonly titled: readonly number[];
}

/** @param count of the archive's records */
export function writeHolding({ records, titled }: Holding, count: number): Uint8Array {
  const out = new BitWriter();
  const rank = new Map(records.map((record, i) => [record, i]));
  writeRising(out, records, count);
  writeRising(
    out,
    titled.map((record) => rank.get(record) as number),
    records.length,
  );
  return out.bytes();
}

/** Reads what `writeHolding` wrote. */
export function readHolding(bytes: Uint8Array, count: number): Holding {
  const bits = new BitReader(bytes);
  const records = readRising(bits, count);
  return { records, titled: readRising(bits, records.length).map((rank) => records[rank] as number) };
}

function writeRising(out: BitWriter, numbers: readonly number[], limit: number): void {
  out.writeGolomb(numbers.length, 8);
  const low = riceBits(limit, numbers.length);
  let next = 0;
  for (const number of numbers) {
    out.writeRice(number - next, low);
    next = number + 1;
  }
}

function readRising(bits: BitReader, limit: number): number[] {
  const numbers: number[] = Array.from({ length: bits.readGolomb(8) });
  const low = riceBits(limit, numbers.length);
  let next = 0;
  for (let i = 0; i < numbers.length; i += 1) {
    next += bits.readRice(low);
    numbers[i] = next;
    next += 1;
  }
  return numbers;
}

/** How many characters two texts begin with in common. */
export function sharedLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}

/** Bits that tell apart so many things. */
const bitsFor = (things: number): number => 32 - Math.clz32(Math.max(1, things) - 1);
