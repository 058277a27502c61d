import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { standardDocNumber } from '#domain/doc-number.ts';
import { convertArchive } from '../../convert/index.ts';
import { seedFile } from '../convert/read-seeds.ts';
import type { Incoming } from './incoming.ts';

/**
 * The id to propose where others are taken: the id itself where it is free or stands for
 * the same document in other bytes (its number says so), else the next one that is free.
 */
export async function freeId(
  id: string,
  incoming: Incoming,
  seeds: string,
  occupant: (id: string) => string | undefined,
): Promise<string> {
  const there = occupant(id);
  const number = standardDocNumber(incoming.circular.head.docNumber ?? '');
  if (there === undefined || (number !== undefined && number === (await numberIn(join(seeds, there), there))))
    return id;
  for (let i = 2; ; i += 1) if (occupant(`${id}-${i}`) === undefined) return `${id}-${i}`;
}

async function numberIn(path: string, file: string): Promise<string | undefined> {
  const bytes = await readFile(path).catch(() => undefined);
  if (bytes === undefined) return undefined;
  const seed = await seedFile(file, bytes);
  const { circulars } = convertArchive({ circulars: [seed], sideFiles: [], registry: [] });
  return standardDocNumber(circulars[0]?.head.docNumber ?? '');
}
