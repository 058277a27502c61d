import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { misused } from '../../../command/options.ts';
import { type InventedCircular, inventCirculars, type SubjectWords } from './plans.ts';
import { issuersFile, seedFiles } from './seed-files.ts';

const REGISTRY = 'seeds/registry';
/** Files of the registry that an invented archive takes over as they are. */
const TAKEN_OVER = ['archive.yaml', 'topics.yaml', 'synonyms.yaml'];

/** So many invented circulars, about the subjects of this archive's registry. */
export async function inventedCirculars(count: number): Promise<InventedCircular[]> {
  const topics = parse(await readFile(join(REGISTRY, 'topics.yaml'), 'utf8')) as SubjectWords[];
  return inventCirculars(count, topics);
}

/** Writes invented circulars as seed files, with a registry, into an empty folder. */
export async function writeArchive(circulars: readonly InventedCircular[], folder: string): Promise<void> {
  await mkdir(join(folder, 'registry'), { recursive: true });
  for (const name of TAKEN_OVER)
    await writeFile(join(folder, 'registry', name), await readFile(join(REGISTRY, name)));
  for (const { path, text } of [issuersFile(circulars), ...circulars.flatMap(seedFiles)])
    await writeFile(join(folder, path), text);
}

if (import.meta.main) {
  const [, , count, folder] = process.argv;
  if (!(Number(count) > 0) || folder === undefined)
    misused('usage: node scripts/proof/bench/invented/write-archive.ts COUNT FOLDER');
  await writeArchive(await inventedCirculars(Number(count)), folder);
}
