import type { SaidRow } from '#domain/search/said.ts';
import { WIDENED_CHARACTER, WIDENED_PAIRS } from '../weights.ts';

/** A pair of characters, and how much it tells of what was asked. */
export type WidenedPair = readonly [pair: string, tells: number];

/** The pairs that tell most of what was asked (folded), those that tell most first. */
export type Widen = (asked: string) => readonly WidenedPair[];

/**
 * Widens what was asked to what is said around it: the pairs of characters of all rows (folded) that are like it, so that
 * a text counts that says the matter in no word of any row. A row is like what shares characters, and above all pairs,
 * with it, the more the fewer rows have them and the less else it says; what is twice as like tells four times as much.
 */
export function widening(rows: readonly SaidRow[]): Widen {
  const counts = rows.map(([stands, says]) => countsOf([...stands, ...says]));
  const holding = new Map<string, number[]>();
  for (const [at, units] of counts.entries())
    for (const unit of units.keys()) {
      const known = holding.get(unit);
      if (known === undefined) holding.set(unit, [at]);
      else known.push(at);
    }
  /** In whole numbers, so that sums are the same on every machine. */
  const tells = (unit: string): number => {
    const held = holding.get(unit)?.length ?? 0;
    return (
      Math.round(100 * Math.log2((rows.length + 2) / (held + 1))) * (isPair(unit) ? 1 : WIDENED_CHARACTER)
    );
  };
  const vectorOf = (units: ReadonlyMap<string, number>): Vector => {
    const weights = [...units].map(([unit, times]) => [unit, tells(unit) * Math.sqrt(times)] as const);
    return { weights, square: weights.reduce((sum, [, weight]) => sum + weight * weight, 0) };
  };
  const vectors = counts.map(vectorOf);
  return (asked) => {
    const { weights, square } = vectorOf(countsOf([asked]));
    const told = new Map(weights);
    const rowsLike = new Set([...told.keys()].flatMap((unit) => holding.get(unit) ?? []));
    const sums = new Map<string, number>();
    for (const at of [...rowsLike].sort((a, b) => a - b)) {
      const row = vectors[at] as Vector;
      const shared = row.weights.reduce((sum, [unit, weight]) => sum + weight * (told.get(unit) ?? 0), 0);
      const like = (shared * shared) / (square * row.square * Math.sqrt(row.square));
      for (const [unit, weight] of row.weights)
        if (isPair(unit)) sums.set(unit, (sums.get(unit) ?? 0) + like * weight);
    }
    return [...sums]
      .map(([pair, sum]): WidenedPair => [pair, sum * tells(pair)])
      .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
      .slice(0, WIDENED_PAIRS);
  };
}

interface Vector {
  readonly weights: readonly (readonly [unit: string, weight: number])[];
  /** Of its length. */
  readonly square: number;
}

const isPair = (unit: string): boolean => unit.length > 1;
const RUNS = /[\p{Script=Han}a-z0-9]+/gu;

/** How often words have each character, and each pair of neighbours. */
function countsOf(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const add = (unit: string): Map<string, number> => counts.set(unit, (counts.get(unit) ?? 0) + 1);
  for (const word of words)
    for (const [run] of word.matchAll(RUNS)) {
      const characters = [...run];
      for (const [i, character] of characters.entries()) {
        add(character);
        if (i > 0) add(`${characters[i - 1]}${character}`);
      }
    }
  return counts;
}
