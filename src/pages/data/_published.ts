import type { PublishedUnit } from '#domain/record.ts';
import type { Circular } from '../../queries/circulars.ts';

/** A circular's units as src/domain/record.ts takes them. */
export function publishedUnits({ units }: Circular): PublishedUnit[] {
  return units.map((unit) => ({ head: unit, paragraphs: unit.paragraphs }));
}
