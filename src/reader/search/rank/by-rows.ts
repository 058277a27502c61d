import type { Holders } from '../ask/holders.ts';
import type { WidenedPair } from '../ask/widened.ts';
import { NO_UNIT, PAIR_IN_TITLE, WIDENED } from '../weights.ts';
import type { Catalogue } from './catalogue.ts';

/**
 * What records gain that have the pairs of characters to which a question was widened: the one that has most of them as
 * much as the nearest weighs. By record; `rarity` weighs a pair by how many have it. A long text has something of
 * everything: of sixteen times the length, half of it tells.
 */
export async function widenedGains(
  pairs: readonly WidenedPair[],
  nearest: number,
  holders: Holders,
  records: Pick<Catalogue, 'isUnit' | 'lengthOf'>,
  rarity: (holding: number) => number,
): Promise<ReadonlyMap<number, number>> {
  const sums = new Map<number, number>();
  const held = await Promise.all(
    pairs.map(async ([pair]) => Promise.all([holders.of([pair]), holders.inTitles([pair])])),
  );
  for (const [at, [numbers, titled]] of held.entries()) {
    const tells = (pairs[at]?.[1] ?? 0) * rarity(numbers.length);
    for (const number of numbers)
      sums.set(number, (sums.get(number) ?? 0) + tells * (titled.has(number) ? PAIR_IN_TITLE : 1));
  }
  let most = 0;
  for (const [number, sum] of sums) {
    const own =
      (sum * (records.isUnit(number) ? 1 : NO_UNIT)) / Math.sqrt(Math.sqrt(records.lengthOf(number)));
    sums.set(number, own);
    most = Math.max(most, own);
  }
  if (most === 0) return new Map();
  return new Map([...sums].map(([number, sum]) => [number, (WIDENED * nearest * sum) / most]));
}
