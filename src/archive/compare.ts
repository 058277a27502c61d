import { byDate } from '#domain/date-order.ts';
import { asked } from './asked/asked.ts';
import { allCirculars, type Circular, type Unit } from './circulars.ts';
import { allLinks } from './links.ts';
import { once } from './once.ts';

/** Measures of one matter in an older and a newer circular: one with one, where it is plain one with several. */
export interface SameMatter {
  readonly earlier: readonly Unit[];
  readonly later: readonly Unit[];
  /** The pairings in it that the editor confirmed. */
  readonly confirmed: readonly { readonly earlier: Unit; readonly later: Unit }[];
}

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
  return sameIssuer ? '同一事项' : '相近事项';
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
      pairs.push(
        sideBySide(older, newer, (unit) =>
          (units[unit.key]?.lineage ?? []).flatMap(({ id: other, confirmed }) =>
            other.startsWith(`${older.id}/`) ? [{ key: other.slice(older.id.length + 1), confirmed }] : [],
          ),
        ),
      );
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

function sideBySide(
  older: Circular,
  newer: Circular,
  counterparts: (unit: Unit) => readonly { readonly key: string; readonly confirmed: boolean }[],
): SideBySide {
  const groups: { earlier: Unit[]; later: Unit[]; confirmed: { earlier: Unit; later: Unit }[] }[] = [];
  const groupOf = new Map<Unit, (typeof groups)[number]>();
  for (const unit of newer.units) {
    for (const { key, confirmed } of counterparts(unit)) {
      const other = older.unitByKey.get(key);
      if (other === undefined) continue;
      let group = groupOf.get(unit) ?? groupOf.get(other);
      if (group === undefined) {
        group = { earlier: [], later: [], confirmed: [] };
        groups.push(group);
      }
      const joined = groupOf.get(other);
      if (joined !== undefined && joined !== group) {
        groups.splice(groups.indexOf(joined), 1);
        group.earlier.push(...joined.earlier);
        group.later.push(...joined.later);
        group.confirmed.push(...joined.confirmed);
        for (const moved of [...joined.earlier, ...joined.later]) groupOf.set(moved, group);
      }
      if (!group.later.includes(unit)) group.later.push(unit);
      if (!group.earlier.includes(other)) group.earlier.push(other);
      if (confirmed) group.confirmed.push({ earlier: other, later: unit });
      groupOf.set(unit, group).set(other, group);
    }
  }
  for (const { earlier } of groups) earlier.sort((a, b) => a.order - b.order);
  const without = (units: readonly Unit[]): Unit[] =>
    units.filter((unit) => unit.type === 'measure' && !groupOf.has(unit));
  const sameIssuer = older.issuers.some(({ id }) => newer.issuers.some((other) => other.id === id));
  return {
    older,
    newer,
    sameIssuer,
    same: groups,
    dropped: without(older.units),
    added: without(newer.units),
  };
}
