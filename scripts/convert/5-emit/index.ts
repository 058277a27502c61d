import { circularSchema, sourceSchema, unitSchema } from '#domain/schema.ts';
import { type Diagnostic, diagnostic, wholeFile } from '../diagnostics/diagnostic.ts';
import type { LinkedCircular, Staged } from '../types.ts';
import { circularBody, unitBody } from './body.ts';
import { mdxFile } from './frontmatter.ts';

/** A file of the content folder. */
export interface ContentFile {
  /** Path within the content folder, with `/`. */
  readonly path: string;
  readonly text: string;
}

/**
 * Circular → files. After it:
 * 1. every frontmatter fits the schema with which the site loads it;
 * 2. read back as MDX, every body gives exactly the circular's text, and no character of
 *    it is syntax;
 * 3. the bytes depend on the circular alone.
 */
export function emit(circular: LinkedCircular): Staged<ContentFile[]> {
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
    { path: `circulars/${head.id}.mdx`, text: mdxFile(head, circularBody(parts)) },
    ...units.map((unit) => ({
      path: `measures/${head.id}/${unit.head.key}.mdx`,
      text: mdxFile(unit.head, unitBody(unit.paragraphs)),
    })),
    { path: `sources/${head.id}.json`, text: `${JSON.stringify(source, undefined, 1)}\n` },
  ];
  return { value, diagnostics: [] };
}
