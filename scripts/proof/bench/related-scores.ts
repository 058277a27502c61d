import { type Grades, RIGHT } from './judged.ts';
import { ndcg } from './ndcg.ts';

/** How good lists of related measures are, against what was judged. */
export interface RelatedScores {
  /** Share of the best three shown that are right. */
  readonly precisionAt3: number;
  /** Share of what is right (eight at the most) that is among the eight shown. */
  readonly recallAt8: number;
  readonly ndcgAt8: number;
  /** Share of those with a counterpart that have one among the best five. */
  readonly foundIn5: number;
  /** Those with a counterpart and none among the best five. */
  readonly missed: readonly string[];
}

/**
 * Scores of the lists shown. `counts` tells which of the judged could be shown at all: for related
 * measures those of other circulars.
 */
export function relatedScores(
  grades: Grades,
  shown: (id: string) => readonly { readonly id: string }[],
  counts: (id: string, other: string) => boolean,
): RelatedScores {
  const precisions: number[] = [];
  const recalls: number[] = [];
  const gains: number[] = [];
  const missed: string[] = [];
  for (const [id, graded] of grades) {
    const wanted = Object.fromEntries([...graded].filter(([other]) => counts(id, other)));
    const right = (other: string): boolean => (wanted[other] ?? 0) >= RIGHT;
    const list = shown(id)
      .map((link) => link.id)
      .filter((other) => counts(id, other));
    for (const other of list.slice(0, 3)) precisions.push(Number(right(other)));
    const rights = Object.keys(wanted).filter(right).length;
    if (rights === 0) continue;
    recalls.push(list.slice(0, 8).filter(right).length / Math.min(8, rights));
    gains.push(ndcg(wanted, list.slice(0, 8), 8));
    if (!list.slice(0, 5).some(right)) missed.push(id);
  }
  return {
    precisionAt3: mean(precisions),
    recallAt8: mean(recalls),
    ndcgAt8: mean(gains),
    foundIn5: 1 - missed.length / recalls.length,
    missed,
  };
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
