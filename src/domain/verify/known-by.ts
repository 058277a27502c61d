import type { Paragraph, Part } from '../elements.ts';
import {
  bodyFingerprint,
  circularFingerprint,
  fingerprintOf,
  frameFingerprint,
  unitFingerprint,
} from '../fingerprint.ts';
import type { Correction } from '../schema.ts';

/** A circular's texts, wherever they were read. */
export interface Texts {
  readonly id: string;
  readonly parts: readonly Part[];
  readonly units: readonly { readonly key: string; readonly paragraphs: readonly Paragraph[] }[];
  /** Lines of the file as received; `undefined` where none is kept. */
  readonly source: readonly string[] | undefined;
  readonly corrections: readonly Correction[];
}

/** By what fingerprints the texts of a circular are known. */
export interface KnownBy {
  readonly id: string;
  readonly fingerprint: string;
  /** Of the text outside of its measures. */
  readonly frame: string;
  /** Of the file as received; `null` where none is kept. */
  readonly source: string | null;
  /** Key and fingerprint of each heading. */
  readonly sections: readonly (readonly [key: string, fingerprint: string])[];
  readonly units: readonly { readonly key: string; readonly fingerprint: string; readonly body: string }[];
  readonly corrections: readonly Correction[];
}

export function knownBy({ id, parts, units, source, corrections }: Texts): KnownBy {
  const paragraphs = new Map(units.map((unit) => [unit.key, unit.paragraphs]));
  return {
    id,
    fingerprint: circularFingerprint(parts, (key) => paragraphs.get(key) ?? []),
    frame: frameFingerprint(parts),
    source: source === undefined ? null : fingerprintOf(source.join('\n')),
    sections: parts.flatMap(({ blocks }) =>
      blocks.flatMap((block) =>
        block.role === 'heading' && block.section !== undefined
          ? [[block.section, fingerprintOf(block.text)] as const]
          : [],
      ),
    ),
    units: units.map((unit) => ({
      key: unit.key,
      fingerprint: unitFingerprint(unit.paragraphs),
      body: bodyFingerprint(unit.paragraphs),
    })),
    corrections,
  };
}
