import { type AddressLine, earlierFingerprints } from '#domain/address-book/lines.ts';
import { circularAddress, unitAddress } from '#domain/addresses.ts';
import { cite, unitName } from '#domain/citation.ts';
import { bodyFingerprint, fingerprintOf, frameFingerprint } from '#domain/fingerprint.ts';
import type { CircularIdentity } from '#domain/verify/identity.ts';
import { publishedBefore } from './address-book.ts';
import type { Circular } from './circulars.ts';
import { fingerprintOfCircular, fingerprintOfUnit } from './fingerprints.ts';
import { gonePages } from './gone.ts';
import { once } from './once.ts';
import { sourceOf } from './sources.ts';

/** By what the texts of a circular are known, with the fingerprints that they had before. */
export async function identityOf(circular: Circular): Promise<CircularIdentity> {
  const before = await linesBehind();
  const source = await sourceOf(circular.id);
  const headings = circular.parts.flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.role === 'heading' && block.section !== undefined
        ? [{ key: block.section, text: block.text }]
        : [],
    ),
  );
  const fingerprint = fingerprintOfCircular(circular);
  return {
    id: circular.id,
    citation: cite(circular),
    fingerprint,
    earlier: earlier(before.get(circularAddress(circular.id)), fingerprint),
    frame: frameFingerprint(circular.parts),
    source: source === undefined ? null : fingerprintOf(source.lines.join('\n')),
    sections: headings.map(({ key, text }) => [key, fingerprintOf(text)] as const),
    units: circular.units.map((unit) => ({
      key: unit.key,
      name: unitName(unit),
      title: unit.title,
      fingerprint: fingerprintOfUnit(unit),
      body: bodyFingerprint(unit.paragraphs),
      earlier: earlier(before.get(unitAddress(circular.id, unit.key)), fingerprintOfUnit(unit)),
    })),
    corrections: circular.corrections ?? [],
  };
}

/** What was published at an address, and at those that lead to it now. */
const linesBehind = once(async (): Promise<ReadonlyMap<string, readonly AddressLine[]>> => {
  const behind = new Map<string, AddressLine[]>();
  for (const [address, line] of await publishedBefore()) behind.set(address, [line]);
  for (const { line, went } of await gonePages())
    if ('to' in went) behind.set(went.to, [...(behind.get(went.to) ?? []), line]);
  return behind;
});

function earlier(lines: readonly AddressLine[] = [], now: string): string[] {
  return [...new Set(lines.flatMap((line) => earlierFingerprints(line, now)))];
}
