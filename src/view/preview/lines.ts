import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SEEDS } from '#archive/load/places.ts';
import { sourceOf } from '#archive/sources.ts';
import type { ReportEntry } from './entries.ts';

const PLAIN = /\.(?:txt|md|ya?ml)$/iu;

/**
 * The lines in which diagnostics of a file of the seeds folder point: as published where
 * the file was converted, else the file's own; none where it is no text.
 */
export async function linesOf(path: string, { id, circular }: ReportEntry): Promise<readonly string[]> {
  const source = circular && (await sourceOf(id));
  if (source?.file === path) return source.lines;
  const bytes = PLAIN.test(path) ? await readFile(join(SEEDS, path)).catch(() => undefined) : undefined;
  return bytes === undefined ? [] : decoded(bytes).split(/\r\n|[\r\n]/u);
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
