import type { MovedAddress } from '#desk/wire.ts';
import type { AddressLine } from '#domain/address-book/lines.ts';
import { circularAddress, sectionAnchor, unitAddress } from '#domain/addresses.ts';
import { bodyFingerprint, unitFingerprint } from '#domain/fingerprint.ts';
import type { LinkedCircular } from '../convert/types.ts';

/**
 * Published addresses of a circular whose text a step moves or changes: those where something
 * else stands after it than before it and than what was published.
 */
export function movedAddresses(
  before: LinkedCircular | undefined,
  after: LinkedCircular | undefined,
  book: readonly AddressLine[],
): MovedAddress[] {
  if (before === undefined || after === undefined) return [];
  const { id } = before.head;
  const published = new Map(book.map((line) => [line.address, line]));
  const unitsAfter = new Map(after.units.map((unit) => [unit.head.key, unit]));
  const keyByBody = new Map(
    after.units.map(({ head, paragraphs }) => [bodyFingerprint(paragraphs), head.key]),
  );
  const moved: MovedAddress[] = [];
  for (const { head, paragraphs } of before.units) {
    const address = unitAddress(id, head.key);
    const line = published.get(address);
    if (line === undefined) continue;
    const now = unitsAfter.get(head.key);
    const fingerprint = now && unitFingerprint(now.paragraphs);
    if (fingerprint === line.fingerprint || fingerprint === unitFingerprint(paragraphs)) continue;
    const to = keyByBody.get(bodyFingerprint(paragraphs));
    moved.push({
      address,
      title: line.title,
      to: to === undefined || to === head.key ? null : unitAddress(id, to),
    });
  }
  const sections = new Set(after.head.sections.map(({ key }) => key));
  for (const { key } of before.head.sections) {
    const address = `${circularAddress(id)}#${sectionAnchor(key)}`;
    const line = published.get(address);
    if (line !== undefined && !sections.has(key)) moved.push({ address, title: line.title, to: null });
  }
  return moved;
}
