import { z } from 'astro/zod';
import { CIRCULAR_ID } from '#domain/schema.ts';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import type { ReadYaml } from '../side-file/read-yaml.ts';
import type { RegisteredLineage, RegisteredPair, Staged } from '../types.ts';

const circular = z.string().regex(CIRCULAR_ID);
/** `<circular>/<key>`. */
const measure = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*\/[a-z0-9]+(?:-[a-z0-9]+)*$/);

/** `seeds/registry/lineage.yaml`: what the editor says of measures and circulars that belong together. */
export const lineageSchema = z.strictObject({
  /** Circulars to set side by side, besides those of one issuer or one series. */
  compare: z
    .array(z.tuple([circular, circular]))
    .nullable()
    .default([]),
  /** Measures that deal with the same matter. */
  confirmed: z
    .array(z.tuple([measure, measure]))
    .nullable()
    .default([]),
  /** Measures that do not: they are never shown together. */
  rejected: z
    .array(z.tuple([measure, measure]))
    .nullable()
    .default([]),
});
type LineageFile = z.infer<typeof lineageSchema>;

export const NO_LINEAGE: RegisteredLineage = { compare: [], confirmed: [], rejected: [] };

/** The pairs of the file. One pair cannot be confirmed and rejected, nor anything be paired with itself. */
export function readLineage(read: ReadYaml<LineageFile | null> | undefined): Staged<RegisteredLineage> {
  if (read?.value === undefined || read.value === null) return { value: NO_LINEAGE, diagnostics: [] };
  const { value, placeOf } = read;
  const diagnostics: Diagnostic[] = [];
  const pairs = (name: keyof LineageFile): RegisteredPair[] =>
    (value[name] ?? []).map(([a, b], i) => {
      const place = placeOf([name, i]);
      if (a === b) diagnostics.push(diagnostic('registry/invalid', place, `“${a}”不能与自己配对`));
      return { pair: [a, b], place };
    });
  const lineage = {
    compare: pairs('compare'),
    confirmed: pairs('confirmed'),
    rejected: pairs('rejected'),
  };
  const confirmed = new Set(lineage.confirmed.map(({ pair }) => pairKey(...pair)));
  for (const { pair, place } of lineage.rejected) {
    if (!confirmed.has(pairKey(...pair))) continue;
    diagnostics.push(diagnostic('registry/invalid', place, `“${pair.join('”与“')}”既写了确认，又写了否定`));
  }
  return { value: lineage, diagnostics };
}

/** One key for a pair, whichever comes first. */
export function pairKey(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}
