import { circularFingerprint, unitFingerprint } from '#domain/fingerprint.ts';
import type { Circular, Unit } from './circulars.ts';

const units = new WeakMap<Unit, string>();
const circulars = new WeakMap<Circular, string>();

/** The fingerprint of a measure or question; worked out once, because several pages show it. */
export function fingerprintOfUnit(unit: Unit): string {
  const fingerprint = units.get(unit) ?? unitFingerprint(unit.paragraphs);
  units.set(unit, fingerprint);
  return fingerprint;
}

/** The fingerprint of a whole circular. */
export function fingerprintOfCircular(circular: Circular): string {
  const fingerprint =
    circulars.get(circular) ??
    circularFingerprint(circular.parts, (key) => circular.unitByKey.get(key)?.paragraphs ?? []);
  circulars.set(circular, fingerprint);
  return fingerprint;
}
