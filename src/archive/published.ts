import type { PublishedUnit } from '#domain/record.ts';
import type { Circular, Unit } from './circulars.ts';

/** A circular's units as src/domain/record.ts takes them. */
export function publishedUnits({ units }: Circular): PublishedUnit[] {
  return units.map(publishedUnit);
}

export function publishedUnit(unit: Unit): PublishedUnit {
  return { head: unit, paragraphs: unit.paragraphs };
}
