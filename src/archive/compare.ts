import { byDate } from '#domain/date-order.ts';
import { asked } from './asked/asked.ts';
import { allCirculars, type Circular, haveIssuerInCommon, type Unit } from './circulars.ts';
import { allLinks } from './links.ts';
import { tellsOne } from './matters.ts';
import { once } from './once.ts';
import { type Pairing, type SameMatter, sameMatters } from './same-matters.ts';

/** Two circulars side by side. */
export interface SideBySide {
  readonly older: Circular;
  readonly newer: Circular;
  /** Whether they have an issuer in common: else neither took up or dropped what the other has. */
  readonly sameIssuer: boolean;
  /** In the order of the newer circular. */
  readonly same: readonly SameMatter[];
  /** Of measures without a counterpart, of either circular, what they are like in the other: parts of them may go on there. */
  readonly alike: ReadonlyMap<Unit, readonly AlikeUnit[]>;
  /** What measures that are not alone have in the other circular. */
  readonly standings: ReadonlyMap<Unit, Exclude<Standing, 'alone'>>;
  /** Measures of the older one and of the newer one that the other has nothing of. */
  readonly dropped: readonly Unit[];
  readonly added: readonly Unit[];
}

/**
 * What a measure has in the other circular: the same matter, told so on its own page too; what is like it; or nothing.
 */
export type Standing = 'one' | 'like' | 'alone';

/** What a measure of either circular has in the other. */
export const standingOf = ({ standings }: SideBySide, unit: Unit): Standing => standings.get(unit) ?? 'alone';

/** How many measures of a circular stand so to the other. */
export const standingsOf = (pair: SideBySide, { units }: Circular): Readonly<Record<Standing, number>> => {
  const counts = { one: 0, like: 0, alone: 0 };
  for (const unit of units) if (unit.type === 'measure') counts[standingOf(pair, unit)] += 1;
  return counts;
};

/** A measure of the other circular that one is like, and why. */
export interface AlikeUnit {
  readonly unit: Unit;
  /** Where 此处 is the measure that is like it, and where 此处 is this one. */
  readonly reasons: readonly string[];
  readonly reasonsThere: readonly string[];
}

/** A measure of the older circular and one of the newer that are alike. */
interface AlikePair {
  readonly earlier: Unit;
  readonly later: Unit;
  /** Why, said of the earlier and of the later. */
  readonly ofEarlier: readonly string[];
  readonly ofLater: readonly string[];
}

/** Two measures of circulars that have no issuer in common. */
interface ToldPair {
  readonly earlier: Unit;
  readonly later: Unit;
}

const bothOf = ({ earlier, later }: ToldPair): Unit[] => [earlier, later];

/** Every pair of circulars that is set side by side. */
export const allComparisons = once('allComparisons', async (): Promise<readonly SideBySide[]> => {
  const links = await allLinks();
  const circulars = await allCirculars();
  const byId = new Map(circulars.map((circular) => [circular.id, circular]));
  const pairs: SideBySide[] = [];
  for (const newer of circulars) {
    for (const id of links.get(newer.id)?.compare ?? []) {
      const older = byId.get(id);
      if (older === undefined || byDate(older, newer) >= 0) continue;
      const units = links.get(newer.id)?.units ?? {};
      const ofOlder = `${older.id}/`;
      const inOlder = (other: string): Unit | undefined =>
        other.startsWith(ofOlder) ? older.unitByKey.get(other.slice(ofOlder.length)) : undefined;
      const pairings: Pairing[] = [];
      const alike: AlikePair[] = [];
      const isTold = ({ earlier, later }: ToldPair): boolean =>
        tellsOne(units[later.key], `${ofOlder}${earlier.key}`) ||
        tellsOne(links.get(older.id)?.units[earlier.key], `${newer.id}/${later.key}`);
      for (const later of newer.units) {
        for (const { id: other, confirmed, reasons } of units[later.key]?.lineage ?? []) {
          const earlier = inOlder(other);
          if (earlier !== undefined) pairings.push({ earlier, later, confirmed, reasons });
        }
        for (const { id: other, reasons } of units[later.key]?.alike ?? []) {
          const earlier = inOlder(other);
          if (earlier === undefined) continue;
          const back = links
            .get(older.id)
            ?.units[earlier.key]?.alike.find(({ id: to }) => to === `${newer.id}/${later.key}`);
          alike.push({ earlier, later, ofEarlier: back?.reasons ?? reasons, ofLater: reasons });
        }
      }
      pairs.push(sideBySide(older, newer, pairings, { alike, isTold }));
    }
  }
  return pairs;
});

/** The comparison of two circulars; `undefined` where they are not set side by side. */
export async function comparisonOf(older: string, newer: string): Promise<SideBySide | undefined> {
  return (await comparisonsByCircular()).get(newer)?.find((pair) => pair.older.id === older);
}

/** The comparisons that a circular stands in, oldest partner first. */
export const comparisonsOf = asked(
  'comparisonsOf',
  async ({ id }: Circular): Promise<readonly SideBySide[]> => {
    const other = ({ older, newer }: SideBySide): Circular => (older.id === id ? newer : older);
    return ((await comparisonsByCircular()).get(id) ?? []).toSorted((a, b) => byDate(other(a), other(b)));
  },
);

const comparisonsByCircular = once('comparisonsByCircular', async () => {
  const found = new Map<string, SideBySide[]>();
  for (const pair of await allComparisons()) {
    for (const { id } of [pair.older, pair.newer]) {
      const known = found.get(id);
      if (known === undefined) found.set(id, [pair]);
      else known.push(pair);
    }
  }
  return found;
});

/** Two circulars side by side, of which it is known what in them is held for one matter, and what is alike. */
export function sideBySide(
  older: Circular,
  newer: Circular,
  pairings: readonly Pairing[],
  {
    alike: alikePairs,
    isTold,
  }: {
    readonly alike: readonly AlikePair[];
    /** Whether measures are told to be one matter beside each of them. */
    readonly isTold: (pair: ToldPair) => boolean;
  },
): SideBySide {
  const sameIssuer = haveIssuerInCommon(older, newer);
  // One issuer goes on with a matter; of others it is one where both are plainly the same.
  const told = sameIssuer ? pairings : [...pairings, ...alikePairs].filter(isTold);
  const paired = new Set(pairings.flatMap(bothOf));
  const alike = new Map<Unit, AlikeUnit[]>();
  const add = (unit: Unit, other: AlikeUnit): void => {
    if (!paired.has(unit)) alike.set(unit, [...(alike.get(unit) ?? []), other]);
  };
  for (const { earlier, later, ofEarlier, ofLater } of alikePairs) {
    add(earlier, { unit: later, reasons: ofEarlier, reasonsThere: ofLater });
    add(later, { unit: earlier, reasons: ofLater, reasonsThere: ofEarlier });
  }
  const standings = new Map([
    ...[...paired, ...alike.keys()].map((unit) => [unit, 'like'] as const),
    ...told.flatMap(bothOf).map((unit) => [unit, 'one'] as const),
  ]);
  const without = (units: readonly Unit[]): Unit[] =>
    units.filter((unit) => unit.type === 'measure' && !paired.has(unit) && !alike.has(unit));
  return {
    older,
    newer,
    sameIssuer,
    same: sameMatters(pairings),
    alike,
    standings,
    dropped: without(older.units),
    added: without(newer.units),
  };
}
