import { issueYear } from '#domain/issue-year.ts';
import { digestOf, giveDigest } from './asked/digest.ts';
import { giveName } from './asked/names.ts';
import { entriesOf } from './entries-of.ts';
import type { CircularData, UnitData } from './load/collections.ts';
import { once } from './once.ts';

export type Unit = UnitData;

/** A circular with its measures or questions. */
export interface Circular extends CircularData {
  /** In reading order. */
  readonly units: readonly Unit[];
  /** The same by key. */
  readonly unitByKey: ReadonlyMap<string, Unit>;
  /** Of the date of issue, else of the document number; `null` where neither is known. */
  readonly year: number | null;
}

/** Every circular: newest year first, those without a year last; within a year by issuer, date and id. */
export const allCirculars = once('allCirculars', async (): Promise<readonly Circular[]> => {
  const [circulars, units] = await Promise.all([entriesOf('circulars'), entriesOf('measures')]);
  const unitsOf = Map.groupBy(units, (unit) => unit.circular);
  return circulars
    .map((data) => assemble(data, unitsOf.get(data.id) ?? []))
    .sort(
      (a, b) =>
        (b.year ?? 0) - (a.year ?? 0) ||
        compare(a.issuers[0]?.id, b.issuers[0]?.id) ||
        compare(b.issued ?? '', a.issued ?? '') ||
        compare(a.id, b.id),
    );
});

export const circularsById = once(
  'circularsById',
  async (): Promise<ReadonlyMap<string, Circular>> =>
    new Map((await allCirculars()).map((circular) => [circular.id, circular])),
);

/** Whether one issuer at least has issued both. */
export const haveIssuerInCommon = (one: Circular, other: Circular): boolean =>
  one.issuers.some(({ id }) => other.issuers.some((issuer) => issuer.id === id));

const counted = new WeakMap<Circular, number>();

/** How many measures a circular has; counted once, because lists tell it on many pages. */
export function measureCount(circular: Circular): number {
  const count = counted.get(circular) ?? circular.units.filter(({ type }) => type === 'measure').length;
  counted.set(circular, count);
  return count;
}

/** The measures before and after one, in reading order. */
export function neighbours(circular: Circular, unit: Unit): { previous?: Unit; next?: Unit } {
  const at = circular.units.indexOf(unit);
  const previous = circular.units[at - 1];
  const next = circular.units[at + 1];
  return { ...(previous && { previous }), ...(next && { next }) };
}

function assemble(data: CircularData, unordered: readonly Unit[]): Circular {
  const units = unordered.toSorted((a, b) => a.order - b.order || compare(a.key, b.key));
  const circular: Circular = {
    ...data,
    units,
    unitByKey: new Map(units.map((unit) => [unit.key, unit])),
    year: issueYear(data),
  };
  giveDigest(circular, digestOf([data, units]));
  giveName(circular, data.id);
  for (const unit of units) giveName(unit, `${data.id}/${unit.key}`);
  return circular;
}

function compare(a = '', b = ''): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
