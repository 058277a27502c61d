import { bracketRows } from '#domain/search/fold.ts';
import { DEPTH } from '#domain/search/places.ts';
import { type RecordText, runsOf } from '#domain/search/records.ts';
import { formsOf, titleInText } from '#domain/search/title-in-text.ts';

/** All texts in one row, and its places in the order of the characters that begin there. */
export interface SortedPlaces {
  readonly count: number;
  /** Length of the longest text that is compared. */
  readonly longest: number;
  /** The row: characters by place in `alphabet`, `DEPTH` of 0 behind each text. */
  readonly row: Uint16Array;
  readonly alphabet: readonly string[];
  /** For each place of the row: its record, with `IN_TITLE` where a title stands there … */
  readonly recordAt: Uint32Array;
  /** … of which so many characters are left. */
  readonly titledAt: Uint16Array;
  /** Where each record begins in the row. */
  readonly starts: Uint32Array;
  /** Places of the row, sorted by the `DEPTH` characters that begin there, then as they stand. */
  readonly order: Uint32Array;
  /** For each of them with how many characters (up to `DEPTH`) it begins like the one before. */
  readonly shared: Uint8Array;
}

export const IN_TITLE = 2 ** 31;

/** Sorts the places of the records' texts, and of their rows of brackets, which are asked for as texts are. */
export function sortPlaces(texts: Iterable<RecordText>): SortedPlaces {
  const records: { forms: string[]; titles: string[] }[] = [];
  const seen = new Uint8Array(0x10000);
  let [length, longest] = [0, 0];
  for (const text of texts) {
    const forms = formsOf(text);
    const titles = titleInText(text, forms);
    for (const { length } of forms) longest = Math.max(longest, length);
    forms.push(...new Set(runsOf(text).flatMap(bracketRows)));
    for (const form of forms) {
      for (let i = 0; i < form.length; i += 1) seen[form.charCodeAt(i)] = 1;
      length += form.length + DEPTH;
    }
    records.push({ forms, titles });
  }

  const alphabet = [''];
  const idOf = new Uint16Array(0x10000);
  for (const [unit, is] of seen.entries())
    if (is === 1) idOf[unit] = alphabet.push(String.fromCharCode(unit)) - 1;

  const row = new Uint16Array(length);
  const recordAt = new Uint32Array(length);
  const titledAt = new Uint16Array(length);
  const starts = new Uint32Array(records.length);
  const places = new Uint32Array(length);
  let [at, count] = [0, 0];
  for (const [number, { forms, titles }] of records.entries()) {
    starts[number] = at;
    for (const form of forms) {
      for (const title of titles) {
        const first = form.indexOf(title);
        for (let i = 0; first >= 0 && i < title.length; i += 1) {
          titledAt[at + first + i] = Math.max(titledAt[at + first + i] as number, title.length - i);
        }
      }
      for (let i = 0; i < form.length; i += 1, at += 1) {
        row[at] = idOf[form.charCodeAt(i)] as number;
        recordAt[at] = titledAt[at] === 0 ? number : number + IN_TITLE;
        places[count] = at;
        count += 1;
      }
      at += DEPTH;
    }
  }
  const { order, shared } = sorted(row, places.subarray(0, count), alphabet.length);
  return {
    count: records.length,
    longest,
    row,
    alphabet,
    recordAt,
    titledAt,
    starts,
    order,
    shared,
  };
}

/**
 * Sorts places by the characters that begin there; equal ones stay in their order. First by
 * two characters, all places together; then by the rest those that begin with the same
 * two, of which there are few, so that what is compared lies close together in memory.
 */
function sorted(
  row: Uint16Array,
  places: Uint32Array,
  letters: number,
): { order: Uint32Array; shared: Uint8Array } {
  const order = byLetter(row, byLetter(row, places, 1, letters), 0, letters);
  const shared = new Uint8Array(order.length);
  const rounds = letters ** REST < Number.MAX_SAFE_INTEGER ? [REST] : [2, 2];
  const [keys, otherKeys] = [new Float64Array(order.length), new Float64Array(order.length)];
  const others = new Uint32Array(order.length);
  for (let from = 0, to = 0; from < order.length; from = to) {
    for (to = from + 1; to < order.length && sharedAt(row, order, to, 2) === 2; ) to += 1;
    for (let end = DEPTH, round = rounds.length - 1; round >= 0; round -= 1) {
      const length = rounds[round] as number;
      for (let i = from; i < to; i += 1) {
        let key = 0;
        const place = order[i] as number;
        for (let depth = end - length; depth < end; depth += 1)
          key = key * letters + (row[place + depth] as number);
        keys[i] = key;
      }
      mergeSort(keys, order, otherKeys, others, from, to);
      end -= length;
    }
    for (let i = Math.max(1, from); i < to; i += 1) shared[i] = sharedAt(row, order, i, DEPTH);
  }
  return { order, shared };
}
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

/** Sorts a stretch of keys, and what belongs to each of them along; equal ones stay in their order. */
function mergeSort(
  keys: Float64Array,
  own: Uint32Array,
  otherKeys: Float64Array,
  others: Uint32Array,
  from: number,
  to: number,
): void {
  // Short runs by insertion, and then two runs into one.
  for (let start = from; start < to; start += RUN) {
    const end = Math.min(start + RUN, to);
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
  for (let length = RUN; length < to - from; length *= 2) {
    otherKeys.set(keys.subarray(from, to), from);
    others.set(own.subarray(from, to), from);
    for (let start = from; start < to; start += 2 * length) {
      const middle = Math.min(start + length, to);
      const end = Math.min(middle + length, to);
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
function sharedAt(row: Uint16Array, order: Uint32Array, i: number, most: number): number {
  const [a, b] = [order[i - 1] as number, order[i] as number];
  let length = 0;
  while (length < most && row[a + length] === row[b + length]) length += 1;
  return length;
}
