import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'astro/zod';
import type { ReaderCircular } from '../../publish/changes/reader-text.ts';
import { move } from '../../publish/move.ts';

/** By fingerprint of a circular its paragraphs outside of measures: what a site's data do not tell. */
const memorySchema = z.record(z.string(), z.array(z.string()));
export type Memory = z.infer<typeof memorySchema>;

/** What is to be remembered once it is published. */
const next = (file: string): string => `${file}.next`;

/** What was published last from this machine; nothing where that is not known. */
export async function remembered(file: string): Promise<Memory> {
  try {
    return memorySchema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    return {};
  }
}

/** Notes what will be published. */
export async function remember(file: string, circulars: readonly ReaderCircular[]): Promise<void> {
  const memory = Object.fromEntries(circulars.map(({ fingerprint, outside = [] }) => [fingerprint, outside]));
  await mkdir(dirname(file), { recursive: true });
  await writeFile(next(file), JSON.stringify(memory));
}

/** What was noted is published now. */
export async function confirm(file: string): Promise<void> {
  await move(next(file), file).catch(() => undefined);
}

/** Circulars of a site with what is remembered of just these texts. */
export function withOutside(circulars: readonly ReaderCircular[], memory: Memory): ReaderCircular[] {
  return circulars.map((one) => ({ ...one, outside: memory[one.fingerprint] }));
}
