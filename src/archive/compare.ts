import { byDate } from '#domain/date-order.ts';
import { asked } from './asked/asked.ts';
import { allCirculars, type Circular, haveIssuerInCommon, type Unit } from './circulars.ts';
import { allLinks } from './links.ts';
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
  /** Measures that stand only in the older one, and only in the newer one. */
  readonly dropped: readonly Unit[];
  readonly added: readonly Unit[];
}

/** What measures paired in two circulars are called: the same matter only where one issuer goes on with it. */
export function matterWord({ sameIssuer }: SideBySide): string {
  return sameIssuer ? '同一事项' : '相近任务';
}

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
      const pairings = newer.units.flatMap((later) =>
        (units[later.key]?.lineage ?? []).flatMap(({ id: other, confirmed }): Pairing[] => {
          const key = other.startsWith(ofOlder) ? other.slice(ofOlder.length) : undefined;
          const earlier = key === undefined ? undefined : older.unitByKey.get(key);
          return earlier === undefined ? [] : [{ earlier, later, confirmed }];
        }),
      );
      pairs.push(sideBySide(older, newer, pairings));
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

/** Two circulars side by side, of which it is known what in them is held for one matter. */
export function sideBySide(older: Circular, newer: Circular, pairings: readonly Pairing[]): SideBySide {
  const paired = new Set(pairings.flatMap(({ earlier, later }) => [earlier, later]));
  const without = (units: readonly Unit[]): Unit[] =>
    units.filter((unit) => unit.type === 'measure' && !paired.has(unit));
  return {
    older,
    newer,
    sameIssuer: haveIssuerInCommon(older, newer),
    same: sameMatters(pairings),
    dropped: without(older.units),
    added: without(newer.units),
  };
}
