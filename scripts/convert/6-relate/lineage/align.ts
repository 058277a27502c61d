import { BY_PLACE, PLAINLY_THE_SAME, SAME_MATTER, SETTLES_FOR } from '../bars.ts';
/** Two measures, by their places in the earlier and in the later circular, and how near they are. */
export interface Candidate {
  readonly a: number;
  readonly b: number;
  readonly score: number;
  /** Set by the editor: kept whatever the score. */
  readonly confirmed?: boolean;
}

/**
 * Pairs the measures of two circulars: what the editor confirmed, then the nearest first, one with one,
 * pairs at like places preferred; one that is plainly the same matter as a measure that has a partner
 * joins it, unless a free one is nearly as near. In the order of the later circular.
 */
export function align(
  candidates: readonly Candidate[],
  { lengthA, lengthB }: { readonly lengthA: number; readonly lengthB: number },
): Candidate[] {
  const place = ({ a, b }: Candidate): number =>
    BY_PLACE * (1 - Math.abs(a / Math.max(1, lengthA - 1) - b / Math.max(1, lengthB - 1)));
  const ranked = candidates
    .filter(({ score, confirmed }) => confirmed || score >= SAME_MATTER)
    .map((one) => ({ one, rank: one.confirmed ? 2 : one.score + place(one) }))
    .sort((x, y) => y.rank - x.rank || x.one.b - y.one.b || x.one.a - y.one.a)
    .map(({ one }) => one);
  const pairs: Candidate[] = [];
  const pairedA = new Set<number>();
  const pairedB = new Set<number>();
  const pair = (one: Candidate): void => {
    pairs.push(one);
    pairedA.add(one.a);
    pairedB.add(one.b);
  };
  const byA = Map.groupBy(ranked, ({ a }) => a);
  const byB = Map.groupBy(ranked, ({ b }) => b);
  /** Whether a measure has a free partner that is not much farther than one that is taken. */
  const canSettle = ({ a, b, score }: Candidate): boolean => {
    const others = pairedA.has(a) ? byB.get(b) : byA.get(a);
    return (others ?? []).some(
      (other) => !pairedA.has(other.a) && !pairedB.has(other.b) && other.score >= score * SETTLES_FOR,
    );
  };
  for (const one of ranked) {
    const free = Number(!pairedA.has(one.a)) + Number(!pairedB.has(one.b));
    if (one.confirmed || free === 2) pair(one);
    else if (free === 1 && one.score >= PLAINLY_THE_SAME && !canSettle(one)) pair(one);
  }
  for (const one of ranked) {
    if (one.score < PLAINLY_THE_SAME || (pairedA.has(one.a) && pairedB.has(one.b))) continue;
    pair(one);
  }
  return pairs.sort((x, y) => x.b - y.b || x.a - y.a);
}
