import { placeInComparison } from '#archive/compare-pages.ts';
import type { Placed } from '#archive/matters.ts';
import { byDate } from '#domain/date-order.ts';

/** Where two measures of one matter stand side by side; `undefined` where their circulars have no page together. */
export async function pairOf(one: Placed, other: Placed): Promise<string | undefined> {
  const [older, newer] = byDate(one.circular, other.circular) < 0 ? [one, other] : [other, one];
  return placeInComparison(older.circular.id, newer.circular.id, newer.unit.key);
}
