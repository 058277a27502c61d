import type { Circular, Unit } from '#archive/circulars.ts';
import { nameOf } from '#archive/names.ts';
import { unitName } from '#domain/citation.ts';

/** Where a measure stands, in a line: `广州中院2025年要点第14项`. */
export async function unitPlace(circular: Circular, unit: Unit): Promise<string> {
  return `${(await nameOf(circular)).short}${unitName(unit)}`;
}
