import { byDate } from '#domain/date-order.ts';
import type { CircularLinks, UnitLinks } from '#domain/links.ts';
import { fromThere } from '#domain/reasons.ts';
import { asked } from './asked/asked.ts';
import { digestOf, giveDigest } from './asked/digest.ts';
import { allCirculars, type Circular, haveIssuerInCommon, type Unit } from './circulars.ts';
import { allLinks } from './links.ts';
import { nearLinks } from './load/near-links.ts';
import { tellsOne } from './matters.ts';
import { once } from './once.ts';
import { type Pairing, type SameMatter, sameMatters } from './same-matters.ts';

/** Two circulars side by side. What they have in common is looked for when it is asked for. */
export interface SideBySide {
  readonly older: Circular;
  readonly newer: Circular;
  /** Whether they have an issuer in common: else neither took up or dropped what the other has. */
  readonly sameIssuer: boolean;
  /** In the order of the newer circular. */
  readonly same: readonly SameMatter[];
  /** Of measures without a counterpart, of either circular, what they are like in the other: parts of them may go on there. */
  readonly alike: ReadonlyMap<Unit, readonly AlikeUnit[]>;
  /** All that is merely alike, of measures with a counterpart too, in the order of the newer circular. */
  readonly like: readonly LikePair[];
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
export interface AlikePair extends ToldPair {
  /** Why, said of the earlier and of the later. */
  readonly ofEarlier: readonly string[];
  readonly ofLater: readonly string[];
}

/** A pair that is merely alike, as a comparison tells it. */
export interface LikePair extends AlikePair {
  /** What the pages of both measures call it: one matter, of circulars without an issuer in common alone. */
  readonly standing: Exclude<Standing, 'alone'>;
}

/** A measure of an older circular and one of a newer. */
interface ToldPair {
  readonly earlier: Unit;
  readonly later: Unit;
}

const bothOf = ({ earlier, later }: ToldPair): Unit[] => [earlier, later];

/** Every pair of circulars that is set side by side. */
export const allComparisons = once(
  'allComparisons',
  async (): Promise<readonly SideBySide[]> => comparisonsAmong(await allCirculars(), await allLinks()),
);

/** The comparisons of some circulars, by the links of each. */
export function comparisonsAmong(
  circulars: readonly Circular[],
  links: ReadonlyMap<string, CircularLinks>,
): SideBySide[] {
  const byId = new Map(circulars.map((circular) => [circular.id, circular]));
  return circulars.flatMap((newer) =>
    (links.get(newer.id)?.compare ?? []).flatMap((id): SideBySide[] => {
      const older = byId.get(id);
      return older === undefined || byDate(older, newer) >= 0 ? [] : [lazily(older, newer, links)];
    }),
  );
}

/** All that two circulars side by side follow from is theirs and their links to each other. */
function lazily(older: Circular, newer: Circular, links: ReadonlyMap<string, CircularLinks>): SideBySide {
  let made: SideBySide | undefined;
  const whole = (): SideBySide => {
    made ??= compared(older, newer, links);
    return made;
  };
  const pair: SideBySide = {
    older,
    newer,
    sameIssuer: haveIssuerInCommon(older, newer),
    get same() {
      return whole().same;
    },
    get alike() {
      return whole().alike;
    },
    get like() {
      return whole().like;
    },
    get standings() {
      return whole().standings;
    },
    get dropped() {
      return whole().dropped;
    },
    get added() {
      return whole().added;
    },
  };
  const near = [older, newer].map(({ id }) => {
    const own = links.get(id);
    return own && nearLinks(own).to;
  });
  giveDigest(pair, digestOf([older, newer, near[0]?.get(newer.id), near[1]?.get(older.id)]));
  return pair;
}

/**
 * Two circulars side by side by their links. What the page of either measure lists of the other circular is alike
 * here too; of one issuer where both have wording in common, since a subject goes on in every plan.
 */
function compared(older: Circular, newer: Circular, links: ReadonlyMap<string, CircularLinks>): SideBySide {
  const sameIssuer = haveIssuerInCommon(older, newer);
  const linksOf = ({ circular, key }: Unit): UnitLinks | undefined => links.get(circular)?.units[key];
  const idOf = ({ circular, key }: Unit): string => `${circular}/${key}`;
  const unitIn = ({ id, unitByKey }: Circular, other: string): Unit | undefined =>
    other.startsWith(`${id}/`) ? unitByKey.get(other.slice(id.length + 1)) : undefined;
  const pairings: Pairing[] = [];
  const isPaired = new Set<string>();
  for (const later of newer.units)
    for (const { id, confirmed, reasons } of linksOf(later)?.lineage ?? []) {
      const earlier = unitIn(older, id);
      if (earlier === undefined) continue;
      pairings.push({ earlier, later, confirmed, reasons });
      isPaired.add(`${earlier.key} ${later.key}`);
    }
  /** By both keys what is said of the earlier and of the later; said of one alone, it is said of both. */
  const alike = new Map<string, ToldPair & { ofEarlier?: readonly string[]; ofLater?: readonly string[] }>();
  const addLike = (
    { earlier, later }: ToldPair,
    said: { ofEarlier: readonly string[] } | { ofLater: readonly string[] },
  ): void => {
    const key = `${earlier.key} ${later.key}`;
    if (!isPaired.has(key)) alike.set(key, { ...alike.get(key), earlier, later, ...said });
  };
  for (const [own, other] of [
    [newer, older],
    [older, newer],
  ] as const)
    for (const unit of own.units) {
      const { alike: near = [], related = [] } = linksOf(unit) ?? {};
      const told = related.filter(({ wording }) => !sameIssuer || wording.length > 0);
      for (const { id, reasons } of [...near, ...told]) {
        const beside = unitIn(other, id);
        if (unit.type !== 'measure' || beside?.type !== 'measure') continue;
        if (own === newer) addLike({ earlier: beside, later: unit }, { ofLater: reasons });
        else addLike({ earlier: unit, later: beside }, { ofEarlier: reasons });
      }
    }
  const isTold = ({ earlier, later }: ToldPair): boolean =>
    tellsOne(links.get(newer.id), later, idOf(earlier)) ||
    tellsOne(links.get(older.id), earlier, idOf(later));
  return sideBySide(older, newer, pairings, {
    alike: [...alike.values()]
      .map(({ earlier, later, ofEarlier, ofLater }) => ({
        earlier,
        later,
        ofEarlier: ofEarlier ?? ofLater?.map(fromThere) ?? [],
        ofLater: ofLater ?? ofEarlier?.map(fromThere) ?? [],
      }))
      .sort((x, y) => x.later.order - y.later.order || x.earlier.order - y.earlier.order),
    isTold,
  });
}

/** The comparison of two circulars; `undefined` where they are not set side by side. */
export const comparisonOf = asked(
  'comparisonOf',
  async (older: string, newer: string): Promise<SideBySide | undefined> =>
    (await comparisonsByCircular()).get(newer)?.find((pair) => pair.older.id === older),
);

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
  const like = alikePairs.map(
    (pair): LikePair => ({ ...pair, standing: !sameIssuer && isTold(pair) ? 'one' : 'like' }),
  );
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
    like,
    standings,
    dropped: without(older.units),
    added: without(newer.units),
  };
}
