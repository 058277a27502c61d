import type { NearPlace } from './near-lists.ts';

/** How near two matters are that the editor confirmed for one. */
export const CONFIRMED = 1;

/**
 * What is not two fifths as near as the nearest is left out: beside a measure on the same matter one
 * that only touches it is noise. Nearer than this the nearest asks no more of the others: two
 * texts that are nearly alike would else hide everything else.
 */
const LEAST_OF_NEAREST = 0.4;
const NEAREST_COUNTED = 0.5;

/** Best first, without those that are far from what the best is; what the editor confirmed counts for itself. */
export function notInTheShade(ranked: readonly NearPlace[]): NearPlace[] {
  const nearest = ranked.find(({ score }) => score < CONFIRMED)?.score ?? 0;
  const least = LEAST_OF_NEAREST * Math.min(nearest, NEAREST_COUNTED);
  return ranked.filter(({ score }) => score >= least);
}
