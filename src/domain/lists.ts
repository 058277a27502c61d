import { z } from 'astro/zod';
import { CIRCULAR_ID } from './schema.ts';

/** What the archive's circulars have in common: instruments, terms, subjects, each with an id for its address. */

/** One entry of `content/instruments.json`. */
export const instrumentSchema = z.strictObject({
  id: z.string().regex(CIRCULAR_ID),
  /** Without the outermost 《》. */
  name: z.string().min(1),
  /** Every spelling in the texts and the registry that is not the name, as printed, without the outermost 《》. */
  spellings: z.array(z.string()),
  /** 发文字号, where one stands beside it or the registry has it. */
  docNumber: z.string().nullable(),
  /** Who issued it, where its name says so or the registry has it. */
  issuer: z.string().nullable(),
  /** 法律, 司法解释, 意见 …, where its name says so or the registry has it. */
  type: z.string().nullable(),
  /** Id of the circular where the archive holds it. */
  circular: z.string().nullable(),
});
export type Instrument = z.infer<typeof instrumentSchema>;

/** One entry of `content/terms.json`: a term that stands in two measures or more. */
export const termSchema = z.strictObject({
  id: z.string().regex(CIRCULAR_ID),
  /** Without quotation marks. */
  name: z.string().min(1),
  /** Other forms in the texts, as printed: with other marks inside, other width. */
  spellings: z.array(z.string()),
  /** Ids of terms that contain it, and names of those that stand in one measure only. */
  variants: z.array(z.strictObject({ name: z.string(), id: z.string().nullable() })),
});
export type Term = z.infer<typeof termSchema>;

/** One entry of `content/topics.json`. */
export const subjectSchema = z.strictObject({
  id: z.string().regex(CIRCULAR_ID),
  name: z.string().min(1),
  /** What belongs to it and what does not. */
  scope: z.string(),
  /** Place in the registry, from 1: the order in which a reader gets them. */
  order: z.int().positive(),
});
export type Subject = z.infer<typeof subjectSchema>;

export const instrumentsFileSchema = z.strictObject({ instruments: z.array(instrumentSchema) });
export const termsFileSchema = z.strictObject({ terms: z.array(termSchema) });
export const subjectsFileSchema = z.strictObject({ topics: z.array(subjectSchema) });
