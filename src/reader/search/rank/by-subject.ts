import { BY_SUBJECT, LEADING } from '../weights.ts';
import type { Catalogue } from './catalogue.ts';

/** What comes near, and how near. */
interface Weighed {
  readonly number: number;
  readonly weight: number;
}

/**
 * What measures gain that are about the subjects of those that come nearest: what is asked in words that no text has may
 * stand in few of the measures that are about it. By record; `rarity` weighs a subject by how many have it.
 */
export function subjectGains(
  near: readonly Weighed[],
  { count, isUnit, subjectsOf }: Pick<Catalogue, 'count' | 'isUnit' | 'subjectsOf'>,
  rarity: (holding: number) => number,
): ReadonlyMap<number, number> {
  const leading = [...near].sort((a, b) => b.weight - a.weight || a.number - b.number).slice(0, LEADING);
  const numbers = Array.from({ length: count }, (_, number) => number).filter(isUnit);
  const spread = new Map<number, number>();
  for (const number of numbers)
    for (const subject of subjectsOf(number)) spread.set(subject, (spread.get(subject) ?? 0) + 1);
  const told = new Map<number, number>();
  let all = 0;
  for (const { number, weight } of leading)
    for (const subject of subjectsOf(number)) {
      const tells = weight * rarity(spread.get(subject) ?? 0);
      told.set(subject, (told.get(subject) ?? 0) + tells);
      all += tells;
    }
  const most = BY_SUBJECT * (leading[0]?.weight ?? 0);
  const gains = new Map<number, number>();
  for (const number of all === 0 ? [] : numbers) {
    const share = subjectsOf(number).reduce((sum, subject) => sum + (told.get(subject) ?? 0), 0) / all;
    if (share > 0) gains.set(number, most * share);
  }
  return gains;
}
