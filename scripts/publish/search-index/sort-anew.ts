import { DEPTH } from '#domain/search/places.ts';

/** Places of a row in the order of what begins there. */
export interface PlacesOrder {
  /** Places of the row, sorted by the `DEPTH` characters that begin there, then as they stand. */
  readonly order: Uint32Array;
  /** For each of them with how many characters (up to `DEPTH`) it begins like the one before. */
  readonly shared: Uint8Array;
}

/**
 * Sorts places by the characters that begin there; equal ones stay in their order. First by
 * two characters, all places together; then by the rest those that begin with the same
 * two, of which there are few, so that what is compared lies close together in memory.
 */
export function sortAnew(row: Uint16Array, places: Uint32Array, letters: number): PlacesOrder {
  const order = byLetter(row, byLetter(row, places, 1, letters), 0, letters);
  const shared = new Uint8Array(order.length);
  const rounds = letters ** REST < Number.MAX_SAFE_INTEGER ? [REST] : [2, 2];
  let [keys, otherKeys, others] = roomFor(0);
  for (let from = 0, to = 0; from < order.length; from = to) {
    for (to = from + 1; to < order.length && sharedAt(row, order, to, 2) === 2; ) to += 1;
    if (to - from > keys.length) [keys, otherKeys, others] = roomFor(2 * (to - from));
    for (let end = DEPTH, round = rounds.length - 1; round >= 0; round -= 1) {
      const length = rounds[round] as number;
      for (let i = from; i < to; i += 1) {
        let key = 0;
        const place = order[i] as number;
        for (let depth = end - length; depth < end; depth += 1)
          key = key * letters + (row[place + depth] as number);
        keys[i - from] = key;
      }
      mergeSort(keys, order.subarray(from, to), otherKeys, others);
      end -= length;
    }
    for (let i = Math.max(1, from); i < to; i += 1) shared[i] = sharedAt(row, order, i, DEPTH);
  }
  return { order, shared };
}

const roomFor = (places: number) =>
  [new Float64Array(places), new Float64Array(places), new Uint32Array(places)] as const;

/** Characters behind the first two. */
const REST = DEPTH - 2;

function byLetter(row: Uint16Array, places: Uint32Array, depth: number, letters: number): Uint32Array {
  const next = new Uint32Array(letters + 1);
  for (let i = 0; i < places.length; i += 1) {
    const after = (row[(places[i] as number) + depth] as number) + 1;
    next[after] = (next[after] as number) + 1;
  }
  for (let letter = 1; letter <= letters; letter += 1)
    next[letter] = (next[letter] as number) + (next[letter - 1] as number);
  const sorted = new Uint32Array(places.length);
  for (let i = 0; i < places.length; i += 1) {
    const place = places[i] as number;
    const letter = row[place + depth] as number;
    const slot = next[letter] as number;
    sorted[slot] = place;
    next[letter] = slot + 1;
  }
  return sorted;
}

/** Sorts keys, and what belongs to each of them along; equal ones stay in their order. */
function mergeSort(keys: Float64Array, own: Uint32Array, otherKeys: Float64Array, others: Uint32Array): void {
  const count = own.length;
  // Short runs by insertion, and then two runs into one.
  for (let start = 0; start < count; start += RUN) {
    const end = Math.min(start + RUN, count);
    for (let i = start + 1; i < end; i += 1) {
      const [key, place] = [keys[i] as number, own[i] as number];
      let at = i;
      for (; at > start && (keys[at - 1] as number) > key; at -= 1) {
        keys[at] = keys[at - 1] as number;
        own[at] = own[at - 1] as number;
      }
      keys[at] = key;
      own[at] = place;
    }
  }
  for (let length = RUN; length < count; length *= 2) {
    otherKeys.set(keys.subarray(0, count));
    others.set(own);
    for (let start = 0; start < count; start += 2 * length) {
      const middle = Math.min(start + length, count);
      const end = Math.min(middle + length, count);
      let [a, b] = [start, middle];
      for (let i = start; i < end; i += 1) {
        const takesA = a < middle && (b >= end || (otherKeys[a] as number) <= (otherKeys[b] as number));
        const taken = takesA ? a : b;
        if (takesA) a += 1;
        else b += 1;
        keys[i] = otherKeys[taken] as number;
        own[i] = others[taken] as number;
      }
    }
  }
}
const RUN = 12;

/** With how many characters, up to `most`, the text at a place of the order begins like that of the one before. */
export function sharedAt(row: Uint16Array, order: Uint32Array, i: number, most: number): number {
  const [a, b] = [order[i - 1] as number, order[i] as number];
  let length = 0;
  while (length < most && row[a + length] === row[b + length]) length += 1;
  return length;
}
