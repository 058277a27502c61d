import { type AddressLine, earlierFingerprints } from '#domain/address-book/lines.ts';
import { circularAddress, unitAddress } from '#domain/addresses.ts';
import { cite, unitName } from '#domain/citation.ts';
import type { CircularIdentity } from '#domain/verify/identity.ts';
import { type KnownBy, knownBy } from '#domain/verify/known-by.ts';
import { publishedBefore } from './address-book.ts';
import { digestOf } from './asked/digest.ts';
import type { Circular } from './circulars.ts';
import { gonePages } from './gone.ts';
import { keptEach } from './load/kept-parts.ts';
import { once } from './once.ts';
import { sourceOf } from './sources.ts';

/** By what the texts of circulars are known, with the fingerprints that they had before. */
export async function identitiesOf(circulars: readonly Circular[]): Promise<CircularIdentity[]> {
  const before = await linesBehind();
  const sources = await Promise.all(circulars.map(({ id }) => sourceOf(id)));
  const known = keptEach(
    'known-by',
    circulars.map((circular, i) => ({ circular, source: sources[i] })),
    digestOf,
    ({ circular, source }) =>
      knownBy({ ...circular, source: source?.lines, corrections: circular.corrections ?? [] }),
  );
  return circulars.map((circular, i) => {
    const own = known[i] as KnownBy;
    return {
      ...own,
      citation: cite(circular),
      earlier: earlier(before.get(circularAddress(circular.id)), own.fingerprint),
      units: circular.units.map((unit, at) => {
        const ofUnit = own.units[at] as KnownBy['units'][number];
        return {
          ...ofUnit,
          name: unitName(unit),
          title: unit.title,
          earlier: earlier(before.get(unitAddress(circular.id, unit.key)), ofUnit.fingerprint),
        };
      }),
    };
  });
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
