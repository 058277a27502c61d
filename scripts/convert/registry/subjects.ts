import { z } from 'astro/zod';
import { subjectSchema } from '#domain/lists.ts';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import type { ReadYaml } from '../side-file/read-yaml.ts';
import type { RegisteredSubject, Staged } from '../types.ts';

/** `seeds/registry/topics.yaml`: the subjects, and how much each word speaks for them. */
export const subjectsSchema = z.array(
  subjectSchema.omit({ order: true }).extend({
    scope: z.string().default(''),
    /** From 4, enough by itself, to 1, a hint; 0 hides shorter words inside it; below 0 speaks against. */
    words: z.record(z.string().min(1), z.int().min(-4).max(4)),
  }),
);
type SubjectsFile = z.infer<typeof subjectsSchema>;

/** The subjects of the file. One id, and one name, can mean one subject only. */
export function readSubjects(read: ReadYaml<SubjectsFile> | undefined): Staged<readonly RegisteredSubject[]> {
  if (read?.value === undefined) return { value: [], diagnostics: [] };
  const { value, placeOf } = read;
  const seen = new Set<string>();
  const diagnostics: Diagnostic[] = [];
  for (const [i, subject] of value.entries()) {
    for (const field of ['id', 'name'] as const) {
      const key = subject[field];
      if (seen.has(key))
        diagnostics.push(diagnostic('registry/invalid', placeOf([i, field]), `“${key}”写在了两个主题上`));
      seen.add(key);
    }
  }
  return { value, diagnostics };
}
