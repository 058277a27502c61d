import { circularSchema, sourceSchema, unitSchema } from '#domain/schema.ts';
import { type Diagnostic, diagnostic, wholeFile } from '../diagnostics/diagnostic.ts';
import type { LinkedCircular, Staged } from '../types.ts';
import { circularBody, unitBody } from './body.ts';
import { type ContentFile, contentFile } from './content-file.ts';
import { mdxFile } from './frontmatter.ts';

export type { ContentFile } from './content-file.ts';

/**
 * Circular → files. After it:
 * 1. every frontmatter fits the schema with which the site loads it;
 * 2. read back as MDX, every body gives exactly the circular's text, and no character of
 *    it is syntax;
 * 3. the bytes depend on the circular alone.
 *
 * @param key tells all that the circular follows from from anything else
 */
export function emit(circular: LinkedCircular, key?: string): Staged<ContentFile[]> {
  const { head, parts, units, source } = circular;
  const checks = [
    circularSchema.safeParse(head),
    sourceSchema.safeParse(source),
    ...units.map((unit) => unitSchema.safeParse(unit.head)),
  ];
  const diagnostics: Diagnostic[] = checks.flatMap((check) =>
    check.success
      ? []
      : check.error.issues.map((issue) =>
          diagnostic(
            'emit/invalid-head',
            wholeFile(source.file),
            `${issue.path.join('.')}: ${issue.message}`,
          ),
        ),
  );
  if (diagnostics.length > 0) return { value: [], diagnostics };
  const value: ContentFile[] = [
    contentFile(`circulars/${head.id}.mdx`, () => mdxFile(head, circularBody(parts)), key),
    ...units.map((unit) =>
      contentFile(`measures/${head.id}/${unit.head.key}.mdx`, () => mdxFile(unit.head, unitBody(unit)), key),
    ),
    contentFile(`sources/${head.id}.json`, () => `${JSON.stringify(source, undefined, 1)}\n`, key),
  ];
  return { value, diagnostics: [] };
}
