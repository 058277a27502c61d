import type { Circular } from '#archive/circulars.ts';
import { nameOf } from '#archive/names.ts';
import { issuersOf } from '#archive/registry.ts';
import { circularAddress, issuerAddress } from '#domain/addresses.ts';
import { titleWithin } from '#domain/circular-name.ts';

/** One step of the way down from the home page; what is shown itself has no address. */
export interface Step {
  readonly name: string;
  readonly address?: string;
}

/** The way to a circular, for what stands below it: over the first of its issuers. */
export async function circularSteps(circular: Circular): Promise<readonly Step[]> {
  const [issuer] = await issuersOf(circular);
  const name = await nameOf(circular);
  return [
    ...(issuer === undefined ? [] : [{ name: issuer.short, address: issuerAddress(issuer.id) }]),
    { name: titleWithin(name), address: circularAddress(circular.id) },
  ];
}
