import type { z } from 'astro/zod';
import { LineCounter, parse, parseDocument } from 'yaml';
import { readPlainRows } from '#domain/plain-rows.ts';
import { ContentError, RUN_CONVERT } from './content-error.ts';
import { readPlainYaml } from './plain-yaml.ts';

export interface MdxParts {
  readonly frontmatter: string;
  readonly body: string;
  /** Line of the file at which the body begins. */
  readonly bodyLine: number;
}

/** Splits an MDX file at the `---` lines that enclose its frontmatter. */
export function splitMdx(text: string, file: string): MdxParts {
  const match = /^---\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m.exec(text);
  if (match === null || match.index !== 0) {
    throw new ContentError(file, 1, 'there is no frontmatter between two lines of ---', RUN_CONVERT);
  }
  const body = text.slice(match[0].length);
  return { frontmatter: match[1] ?? '', body, bodyLine: match[0].split('\n').length };
}

/**
 * Reads YAML by a schema. `firstLine` is the line of the file at which it begins;
 * an error names the line of the key that is wrong.
 */
export function readYaml<S extends z.ZodType>(
  text: string,
  schema: S,
  { file, firstLine = 1, remedy }: { file: string; firstLine?: number; remedy: string },
): z.output<S> {
  let value: unknown;
  try {
    value = readPlainYaml(text) ?? readPlainRows(text) ?? parse(text);
  } catch (error) {
    const at = (error as { linePos?: { line: number }[] }).linePos?.[0]?.line ?? 1;
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
    throw new ContentError(file, firstLine + at - 1, `not valid YAML: ${reason}`, remedy);
  }
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const path = issue?.path ?? [];
  const key = path.map(String).join('.') || 'the file';
  throw new ContentError(file, firstLine + lineOf(text, path) - 1, `${key}: ${issue?.message}`, remedy);
}

/** Line, from 1, of the value at a path, or of the nearest thing around it. */
function lineOf(text: string, path: readonly PropertyKey[]): number {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter });
  for (let length = path.length; length > 0; length -= 1) {
    const node: unknown = document.getIn(path.slice(0, length), true);
    const range = (node as { range?: [number, number, number] } | undefined)?.range;
    if (range !== undefined) return counter.linePos(range[0]).line;
  }
  return 1;
}
