import type { z } from 'astro/zod';
import { ContentError, RUN_CONVERT } from './content-error.ts';

/** Generated JSON read against its schema; an error names the file and the field. */
export function readJsonFile<T>(text: string, file: string, schema: z.ZodType<T>): T {
  const result = schema.safeParse(parse(text, file));
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new ContentError(file, undefined, `${issue?.path.join('.')}: ${issue?.message}`, RUN_CONVERT);
}

function parse(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ContentError(file, undefined, `not valid JSON: ${(error as Error).message}`, RUN_CONVERT);
  }
}
