import { type PlacesOrder, sortAnew } from './sort-anew.ts';
import { sortInto } from './sort-into.ts';
import { layTexts, type Texts, type TextsRow } from './texts-row.ts';

/** All texts in one row, and its places in the order of the characters that begin there. */
export interface SortedPlaces extends TextsRow, PlacesOrder {}

/**
 * Sorts the places of the records' texts, and of their rows of brackets, which are asked for as texts are.
 * @param before the same of texts of which some may be the same: their places are not sorted again
 */
export function sortPlaces(texts: readonly Texts[], before?: SortedPlaces): SortedPlaces {
  const { laid, kept } = layTexts(texts, before);
  const isKept = before !== undefined && kept.length > 0;
  const fresh = placesOutside(laid.row, kept);
  const sorted = sortAnew(laid.row, fresh, laid.alphabet.length);
  return { ...laid, ...(isKept ? sortInto(laid.row, sorted.order, before, kept) : sorted) };
}

/** The places of characters that stand in no stretch of some. */
function placesOutside(row: Uint16Array, stretches: readonly { to: number; length: number }[]): Uint32Array {
  const places = new Uint32Array(row.length - stretches.reduce((sum, { length }) => sum + length, 0));
  let [count, at] = [0, 0];
  for (const { to, length } of [...stretches, { to: row.length, length: 0 }]) {
    for (; at < to; at += 1)
      if (row[at] !== 0) {
        places[count] = at;
        count += 1;
      }
    at = to + length;
  }
  return places.subarray(0, count);
}
