import type { Unit } from './circulars.ts';

/** A measure of an older circular and one of a newer that are held for one matter. */
export interface Pairing {
  readonly earlier: Unit;
  readonly later: Unit;
  /** Whether the editor confirmed it. */
  readonly confirmed: boolean;
  /** Why, said of the later. */
  readonly reasons: readonly string[];
}

/** Measures of one matter in an older and a newer circular: one with one, where it is plain one with several. */
export interface SameMatter {
  readonly earlier: readonly Unit[];
  readonly later: readonly Unit[];
  /** Which of them are held for one. */
  readonly pairs: readonly Pairing[];
}

/**
 * Pairings put together to matters: measures that are linked through others are one. In the order of the
 * newer circular. The work grows with the number of pairings.
 * @param steps counts how often a pairing is looked at
 */
export function sameMatters(pairings: readonly Pairing[], steps = { count: 0 }): SameMatter[] {
  const ofUnit = new Map<Unit, Pairing[]>();
  for (const pairing of pairings)
    for (const unit of [pairing.earlier, pairing.later]) {
      const known = ofUnit.get(unit);
      if (known === undefined) ofUnit.set(unit, [pairing]);
      else known.push(pairing);
    }
  const told = new Set<Pairing>();
  const matters: SameMatter[] = [];
  const placed = new Set<Unit>();
  for (const first of inOrder(new Set(pairings.map(({ later }) => later)))) {
    if (placed.has(first)) continue;
    const units = new Set<Unit>([first]);
    const pairs: Pairing[] = [];
    for (const unit of units) {
      placed.add(unit);
      for (const pairing of ofUnit.get(unit) ?? []) {
        steps.count += 1;
        if (told.has(pairing)) continue;
        told.add(pairing);
        pairs.push(pairing);
        units.add(pairing.earlier).add(pairing.later);
      }
    }
    matters.push({
      earlier: inOrder(new Set(pairs.map(({ earlier }) => earlier))),
      later: inOrder(new Set(pairs.map(({ later }) => later))),
      pairs,
    });
  }
  return matters;
}

const inOrder = (units: ReadonlySet<Unit>): Unit[] => [...units].sort((a, b) => a.order - b.order);
