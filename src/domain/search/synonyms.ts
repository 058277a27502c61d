import { z } from 'astro/zod';

/** `seeds/registry/synonyms.yaml`: rows of words that mean the same to a reader. */
export const synonymsSchema = z.array(z.array(z.string().trim().min(1)).min(2));
export type Synonyms = z.infer<typeof synonymsSchema>;
