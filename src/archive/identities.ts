import { type AddressLine, earlierFingerprints } from '#domain/address-book/lines.ts';
import { circularAddress, unitAddress } from '#domain/addresses.ts';
import { cite, unitName } from '#domain/citation.ts';
import type { CircularIdentity } from '#domain/verify/identity.ts';
import { type KnownBy, knownBy } from '#domain/verify/known-by.ts';
import { publishedBefore } from './address-book.ts';
import type { Circular } from './circulars.ts';
import { fingerprintOfUnit } from './fingerprints.ts';
import { gonePages } from './gone.ts';
import { once } from './once.ts';
import { sourceOf } from './sources.ts';

/** By what the texts of a circular are known, with the fingerprints that they had before. */
export async function identityOf(circular: Circular): Promise<CircularIdentity> {
  const before = await linesBehind();
  const source = await sourceOf(circular.id);
  const known = knownBy({
    ...circular,
    source: source?.lines,
    corrections: circular.corrections ?? [],
  });
  return {
    ...known,
    citation: cite(circular),
    earlier: earlier(before.get(circularAddress(circular.id)), known.fingerprint),
    units: circular.units.map((unit, i) => ({
      ...(known.units[i] as KnownBy['units'][number]),
      name: unitName(unit),
      title: unit.title,
      earlier: earlier(before.get(unitAddress(circular.id, unit.key)), fingerprintOfUnit(unit)),
    })),
  };
}

/** What was published at an address, and at those that lead to it now. */
const linesBehind = once('linesBehind', async (): Promise<ReadonlyMap<string, readonly AddressLine[]>> => {
  const behind = new Map<string, AddressLine[]>();
  for (const [address, line] of await publishedBefore()) behind.set(address, [line]);
  for (const { line, went } of await gonePages())
    if ('to' in went) behind.set(went.to, [...(behind.get(went.to) ?? []), line]);
  return behind;
});

function earlier(lines: readonly AddressLine[] = [], now: string): string[] {
  return [...new Set(lines.flatMap((line) => earlierFingerprints(line, now)))];
}
