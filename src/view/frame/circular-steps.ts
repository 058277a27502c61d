import type { Circular } from '#archive/circulars.ts';
import { nameOf } from '#archive/names.ts';
import { circularAddress } from '#domain/addresses.ts';
import { nameAlone } from '#domain/circular-name.ts';

/** One step of the way down from the home page; what is shown itself has no address. */
export interface Step {
  readonly name: string;
  readonly address?: string;
}

/** The way to a circular, for what stands below it. */
export async function circularSteps(circular: Circular): Promise<readonly Step[]> {
  return [{ name: nameAlone(await nameOf(circular)), address: circularAddress(circular.id) }];
}
