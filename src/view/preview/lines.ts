import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { SEEDS } from '#archive/load/places.ts';
import { sourceOf } from '#archive/sources.ts';
import { decodeText } from '#domain/decode-text.ts';
import { formatOfEnding } from '#domain/source-formats.ts';
import type { ReportEntry } from './entries.ts';

const YAML = /^\.ya?ml$/u;

/**
 * The lines in which diagnostics of a file of the seeds folder point: as published where
 * the file was converted, else the file's own; none where it is no text.
 */
export async function linesOf(path: string, { id, circular }: ReportEntry): Promise<readonly string[]> {
  const source = circular && (await sourceOf(id));
  if (source?.file === path) return source.lines;
  const ending = extname(path).toLowerCase();
  const plain = YAML.test(ending) || formatOfEnding(ending) === 'text';
  const bytes = plain ? await readFile(join(SEEDS, path)).catch(() => undefined) : undefined;
  return bytes === undefined
    ? []
    : (decodeText(bytes)?.text ?? new TextDecoder().decode(bytes)).split(/\r\n|[\r\n]/u);
}
