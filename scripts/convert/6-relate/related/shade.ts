import { CONFIRMED, LEAST_OF_NEAREST, NEAREST_COUNTED } from '../bars.ts';
import type { NearPlace } from './near-lists.ts';

/**
 * Best first, without those that are far from what the best is; what the editor confirmed counts for itself, and
 * what says the same rare word stands however near others are.
 */
export function notInTheShade<T extends NearPlace & { readonly named?: boolean }>(ranked: readonly T[]): T[] {
  const nearest = ranked.find(({ score }) => score < CONFIRMED)?.score ?? 0;
  const least = LEAST_OF_NEAREST * Math.min(nearest, NEAREST_COUNTED);
  return ranked.filter(({ score, named }) => score >= least || named === true);
}
