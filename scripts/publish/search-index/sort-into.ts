import { DEPTH } from '#domain/search/places.ts';
import { type PlacesOrder, sharedAt } from './sort-anew.ts';
import type { Kept } from './texts-row.ts';

/**
 * The order of all places of a row, of which a part has been sorted before: what is not kept goes from that order, and
 * what is fresh is set into it. Takes a few passes over numbers, and looks at characters only where something is set in.
 * @param fresh the places of the row that are not kept, in order
 * @param before order of the row of which stretches are kept
 */
export function sortInto(
  row: Uint16Array,
  fresh: Uint32Array,
  before: PlacesOrder & { readonly row: Uint16Array },
  kept: readonly Kept[],
): PlacesOrder {
  const { order: stood, shared: alike } = keptOrder(before, kept);
  const order = new Uint32Array(stood.length + fresh.length);
  const shared = new Uint8Array(order.length);
  let [from, at] = [0, 0];
  const copyUpTo = (to: number): void => {
    order.set(stood.subarray(from, to), at);
    shared.set(alike.subarray(from, to), at);
    if (to > from && at > 0) shared[at] = sharedAt(row, order, at, DEPTH);
    at += to - from;
    from = to;
  };
  for (const place of fresh) {
    copyUpTo(firstBehind(row, stood, from, place));
    order[at] = place;
    if (at > 0) shared[at] = sharedAt(row, order, at, DEPTH);
    at += 1;
  }
  copyUpTo(stood.length);
  return { order, shared };
}

/** The order of what is kept, by its new places. */
function keptOrder(
  { order, shared, row }: PlacesOrder & { readonly row: Uint16Array },
  kept: readonly Kept[],
): PlacesOrder {
  const GONE = 0xffffffff;
  const places = new Uint32Array(row.length).fill(GONE);
  for (const { from, to, length } of kept) for (let i = 0; i < length; i += 1) places[from + i] = to + i;
  const [now, alike] = [new Uint32Array(order.length), new Uint8Array(order.length)];
  let [count, least] = [0, 0];
  for (let i = 0; i < order.length; i += 1) {
    least = Math.min(least, shared[i] as number);
    const place = places[order[i] as number] as number;
    if (place === GONE) continue;
    now[count] = place;
    alike[count] = least;
    count += 1;
    // Between two that stay the least counts of what two neighbours shared.
    least = DEPTH;
  }
  return { order: now.subarray(0, count), shared: alike.subarray(0, count) };
}

/** Where in an order, from a place on, the first stands that comes behind a place of the row. */
function firstBehind(row: Uint16Array, order: Uint32Array, start: number, place: number): number {
  let [from, to] = [start, order.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (comesBehind(row, order[middle] as number, place)) to = middle;
    else from = middle + 1;
  }
  return from;
}

/** Whether one place comes behind another: by the characters that begin there, then as they stand. */
function comesBehind(row: Uint16Array, one: number, other: number): boolean {
  for (let i = 0; i < DEPTH; i += 1) {
    const [a, b] = [row[one + i] as number, row[other + i] as number];
    if (a !== b) return a > b;
    // Both texts end here, and what follows is no part of them.
    if (a === 0) break;
  }
  return one > other;
}
