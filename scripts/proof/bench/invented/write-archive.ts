import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { misused } from '../../../command/options.ts';
import { inventCirculars, type SubjectWords } from './plans.ts';
import { issuersFile, seedFiles } from './seed-files.ts';

/** Files of the registry that an invented archive takes over as they are. */
const TAKEN_OVER = ['archive.yaml', 'topics.yaml', 'synonyms.yaml'];

/** Writes an archive of so many invented circulars, the same every time, as seed files into an empty folder. */
export async function writeArchive(
  count: number,
  folder: string,
  registry = 'seeds/registry',
): Promise<void> {
  await mkdir(join(folder, 'registry'), { recursive: true });
  for (const name of TAKEN_OVER)
    await writeFile(join(folder, 'registry', name), await readFile(join(registry, name)));
  const topics = parse(await readFile(join(registry, 'topics.yaml'), 'utf8')) as SubjectWords[];
  const circulars = inventCirculars(count, topics);
  for (const { path, text } of [issuersFile(circulars), ...circulars.flatMap(seedFiles)])
    await writeFile(join(folder, path), text);
}

if (import.meta.main) {
  const [, , count, folder] = process.argv;
  if (!(Number(count) > 0) || folder === undefined)
    misused('usage: node scripts/proof/bench/invented/write-archive.ts COUNT FOLDER');
  await writeArchive(Number(count), folder);
}
