import { z } from 'astro/zod';
import { ROLES, type Role } from '#domain/schema.ts';

const names = z.array(z.string()).optional();

/**
 * Who answers for one measure; the measure is known by the Han characters that its text begins
 * with, one of several where a table may be read with the cell that groups its rows or without.
 */
const taskSchema = z.strictObject({
  begins: z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]),
  ...(Object.fromEntries(Object.keys(ROLES).map((role) => [role, names])) as Record<Role, typeof names>),
  /** Named beside a lead, or under a label that tells no role: anything but lead. */
  others: names,
  /** Named, in a role that the text does not decide. */
  unsure: names,
  /** Named to lead by the heading above: may be named here too. */
  above: names,
  /** As printed behind its label or in its column; `null` where none is. */
  deadline: z.string().nullable().optional(),
});
export type ExpectedTask = z.infer<typeof taskSchema>;

/** A text as a whole, without copying it: how many characters beside white space, and their hash. */
const textMarkSchema = z.strictObject({ characters: z.int(), sha256: z.string() });
export type TextMark = z.infer<typeof textMarkSchema>;

/**
 * What a careful reader finds in a text, `NAME.expect.json` beside `NAME.txt`. A key that
 * is absent was unsure; `null` means that the text prints none.
 */
export const expectationSchema = z.looseObject({
  issuer: z.string().nullable().optional(),
  docNumber: z.string().nullable().optional(),
  title: z.string().nullable().optional(),
  attachedTitle: z.string().nullable().optional(),
  date: z.string().nullable().optional(),
  sections: z.number().optional(),
  measures: z.number().optional(),
  levels: z.record(z.string(), z.number()).optional(),
  numberingRestarts: z.boolean().optional(),
  responsible: z.number().optional(),
  first: z.string().optional(),
  last: z.string().optional(),
  cited: z.array(z.string()).optional(),
  /** Headings of the text itself, in order; of the deeper levels all or none. */
  headings: z.array(z.string()).optional(),
  /** Measures, all of them or some. */
  tasks: z.array(taskSchema).optional(),
  /** The first and the last measure, without number and responsibility. */
  firstText: textMarkSchema.optional(),
  lastText: textMarkSchema.optional(),
  /** What must not stand in a paragraph: page chrome, running titles, captions. */
  absent: z.array(z.string()).optional(),
  /** What must stand in one paragraph, whole: where a page ends in mid-sentence. */
  present: z.array(z.string()).optional(),
});
export type Expectation = z.infer<typeof expectationSchema>;

/** The fields that a text has once, in the order of the table. */
export const ONCE = [
  'issuer',
  'docNumber',
  'title',
  'attachedTitle',
  'date',
  'sections',
  'measures',
  'levels',
  'numberingRestarts',
  'responsible',
  'first',
  'last',
  'firstText',
  'lastText',
  'cited',
] as const satisfies readonly (keyof Expectation)[];
export type FieldOnce = (typeof ONCE)[number];

/** All fields: each heading, each measure's departments … counts by itself. */
export const SCORED = [...ONCE, 'heading', 'departments', 'roles', 'deadline', 'absent', 'present'] as const;
export type ScoredField = (typeof SCORED)[number];
