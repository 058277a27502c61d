import { createHash } from 'node:crypto';
import { MOST_COUNTED } from '../bars.ts';

/** The circulars in which it is counted how often things are said. */
export interface Counted {
  /** How many circulars of the archive each of them stands for. */
  readonly each: number;
  readonly has: (circular: string) => boolean;
}

/**
 * Draws the circulars that are counted: all of a small archive, of a larger one a half, a quarter and so on, by
 * digests of their ids. Which they are depends on no other circular but by whether a power of two is passed.
 */
export function countedCirculars(count: number): Counted {
  const halvings = Math.max(0, Math.ceil(Math.log2(count / MOST_COUNTED)));
  const below = 2 ** (32 - halvings);
  return {
    each: 2 ** halvings,
    has: (circular) =>
      halvings === 0 || createHash('sha256').update(circular).digest().readUInt32BE() < below,
  };
}
