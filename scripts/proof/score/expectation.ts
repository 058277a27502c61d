import { z } from 'astro/zod';

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
});
export type Expectation = z.infer<typeof expectationSchema>;

/** The fields that are compared, in the order of the table. */
export const SCORED = [
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
  'cited',
] as const satisfies readonly (keyof Expectation)[];
export type ScoredField = (typeof SCORED)[number];
