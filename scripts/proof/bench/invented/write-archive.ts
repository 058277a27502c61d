import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { misused } from '../../../command/options.ts';
import type { Seeds } from '../../../convert/index.ts';
import type { YamlFile } from '../../../convert/side-file/read-yaml.ts';
import { type InventedCircular, inventCirculars, type SubjectWords } from './plans.ts';
import { type InventedFile, issuersFile, seedFiles } from './seed-files.ts';

/** This archive's registry. */
const REGISTRY = 'seeds/registry';
/** Files of the registry that an invented archive takes over as they are. */
const TAKEN_OVER = ['archive.yaml', 'topics.yaml', 'synonyms.yaml'];

/** So many invented circulars, about the subjects of this archive's registry. */
export async function inventedCirculars(count: number): Promise<InventedCircular[]> {
  const topics = parse(await readFile(join(REGISTRY, 'topics.yaml'), 'utf8')) as SubjectWords[];
  return inventCirculars(count, topics);
}

/** The files of a seeds folder of invented circulars, with a registry. */
async function filesOf(circulars: readonly InventedCircular[]): Promise<InventedFile[]> {
  const takenOver = TAKEN_OVER.map(async (name) => ({
    path: `registry/${name}`,
    text: await readFile(join(REGISTRY, name), 'utf8'),
  }));
  return [...(await Promise.all(takenOver)), issuersFile(circulars), ...circulars.flatMap(seedFiles)];
}

/** Writes invented circulars as seed files, with a registry, into an empty folder. */
export async function writeArchive(circulars: readonly InventedCircular[], folder: string): Promise<void> {
  await mkdir(join(folder, 'registry'), { recursive: true });
  for (const { path, text } of await filesOf(circulars)) await writeFile(join(folder, path), text);
}

/** Invented circulars as the converter takes them, with a registry. */
export async function seedsOf(circulars: readonly InventedCircular[]): Promise<Seeds> {
  const files = (await filesOf(circulars)).map(({ path, text }) => ({ file: path, text }));
  const [registry, own] = [true, false].map((of) =>
    files.filter(({ file }) => file.startsWith('registry/') === of),
  ) as [YamlFile[], YamlFile[]];
  return {
    circulars: own
      .filter(({ file }) => file.endsWith('.txt'))
      .map(({ file, text }) => ({ id: file.replace(/\.txt$/u, ''), file, bytes: Buffer.from(text) })),
    sideFiles: own.filter(({ file }) => file.endsWith('.yaml')),
    registry,
  };
}

if (import.meta.main) {
  const [, , count, folder] = process.argv;
  if (!(Number(count) > 0) || folder === undefined)
    misused('usage: node scripts/proof/bench/invented/write-archive.ts COUNT FOLDER');
  await writeArchive(await inventedCirculars(Number(count)), folder);
}
