import type { PublishedUnit } from '#domain/record.ts';
import type { Unit } from './circulars.ts';

/** Units of a circular as src/domain/record.ts takes them. */
export const publishedUnits = ({ units }: { readonly units: readonly Unit[] }): PublishedUnit[] =>
  units.map(publishedUnit);

export function publishedUnit(unit: Unit): PublishedUnit {
  return { head: unit, paragraphs: unit.paragraphs };
}
