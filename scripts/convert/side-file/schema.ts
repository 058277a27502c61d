import { z } from 'astro/zod';
import { KINDS, type Kind, ROLES, type Role } from '#domain/schema.ts';
import { readingEntrySchema } from './reading-schema.ts';

const kindWords = new Map<string, Kind>(Object.entries(KINDS).map(([kind, word]) => [word, kind as Kind]));
const text = z.string().trim().min(1);
/** 无 says that there is none. */
const orNone = text.transform((word) => (word === '无' ? null : word));
const date = z.iso.date();
const dateOrNone = z.union([date, z.literal('无').transform(() => null)]);

const roleWords = new Map<string, Role>(Object.entries(ROLES).map(([role, word]) => [word, role as Role]));
const department = z.union([
  text.transform((name) => ({ name, role: 'responsible' as Role })),
  z.strictObject({
    name: text,
    role: z
      .enum([...roleWords.keys(), ...Object.keys(ROLES)] as [string, ...string[]])
      .transform((word) => roleWords.get(word) ?? (word as Role))
      .default('responsible'),
  }),
]);
const measure = z.strictObject({
  title: text.optional(),
  /** All that answer for it; an empty list where nobody does. */
  departments: z.array(department).optional(),
  /** A day, words as printed, or both. */
  deadline: z.union([orNone, z.strictObject({ printed: text, date: date.nullable().optional() })]).optional(),
  outcome: orNone.optional(),
  note: text.optional(),
});

/** `seeds/<id>.yaml`: what the editor corrects or adds; every key may be left out. */
export const sideFileSchema = z.strictObject({
  title: text.optional(),
  /** 要点, 意见 … or the English word. */
  kind: z
    .enum([...kindWords.keys(), ...Object.keys(KINDS)] as [string, ...string[]])
    .transform((word) => kindWords.get(word) ?? (word as Kind))
    .optional(),
  issuer: z.union([orNone, z.array(text).min(1)]).optional(),
  number: orNone.optional(),
  date: dateOrNone.optional(),
  urgency: orNone.optional(),
  addressees: orNone.optional(),
  handlingOffice: orNone.optional(),
  copiedTo: orNone.optional(),
  printingOffice: orNone.optional(),
  /** The day of printing. */
  printed: dateOrNone.optional(),
  /** Of the cover notice. */
  notice: z.strictObject({ title: orNone.optional() }).optional(),
  note: text.optional(),
  /** How the text is to be read. */
  reading: z.array(readingEntrySchema).optional(),
  measures: z.record(z.string(), measure).optional(),
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
