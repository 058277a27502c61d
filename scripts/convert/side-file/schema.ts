import { z } from 'astro/zod';
import { KINDS, type Kind } from '#domain/schema.ts';

const kindWords = new Map<string, Kind>(Object.entries(KINDS).map(([kind, word]) => [word, kind as Kind]));
const text = z.string().trim().min(1);

/** `seeds/<id>.yaml`: what the editor corrects or adds; every key may be left out. */
export const sideFileSchema = z.strictObject({
  title: text.optional(),
  /** 要点, 意见 … or the English word. */
  kind: z
    .enum([...kindWords.keys(), ...Object.keys(KINDS)] as [string, ...string[]])
    .transform((word) => kindWords.get(word) ?? (word as Kind))
    .optional(),
  issuer: z.union([text, z.array(text).min(1)]).optional(),
  number: text.optional(),
  date: z.iso.date().optional(),
  urgency: text.optional(),
  note: text.optional(),
  measures: z
    .record(z.string(), z.strictObject({ title: text.optional(), note: text.optional() }))
    .optional(),
  /** By key of a measure: its subjects, by id or name; an empty list where it has none. */
  topics: z.record(z.string(), z.union([text.transform((one) => [one]), z.array(text)])).optional(),
  /** When the text was read against its original, and by whom. */
  proofread: z
    .preprocess(
      (value) => (typeof value === 'string' ? { on: value } : value),
      z.strictObject({ on: z.iso.date(), by: text.optional() }),
    )
    .optional(),
  /** What was corrected in the source after it had been published. */
  corrections: z
    .array(
      z.strictObject({
        on: z.iso.date(),
        /** Key of a measure or question; YAML reads a plain 14 as a number. */
        at: z.union([text, z.int().transform(String)]).optional(),
        what: text,
      }),
    )
    .optional(),
});
export type SideFile = z.infer<typeof sideFileSchema>;
