import { MOST_ALIKE } from '../bars.ts';
import type { Candidate } from './align.ts';

/**
 * What measures without a counterpart are like in the other circular, of what is near: a part of them may have
 * gone on in a measure that stands beside another, and then they are neither new nor dropped. Of each the nearest,
 * those at the same place of the later circular together.
 */
export function alikeBeside(candidates: readonly Candidate[], pairs: readonly Candidate[]): Candidate[] {
  const paired = { a: new Set(pairs.map(({ a }) => a)), b: new Set(pairs.map(({ b }) => b)) };
  const alike = new Set<Candidate>();
  for (const side of ['a', 'b'] as const) {
    const ofAlone = candidates.filter((one) => !paired[side].has(one[side]));
    for (const own of Map.groupBy(ofAlone, (one) => one[side]).values())
      for (const one of own
        .toSorted((x, y) => y.score - x.score || x.b - y.b || x.a - y.a)
        .slice(0, MOST_ALIKE))
        alike.add(one);
  }
  return [...alike].sort((x, y) => x.b - y.b || x.a - y.a);
}
