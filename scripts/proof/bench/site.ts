import { cp, mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeDataScript } from '#domain/data-script.ts';
import { KINDS } from '#domain/schema.ts';
import { type IndexedCircular, makeIndex } from '#domain/search/make-index.ts';
import {
  DIRECTORY_FILE,
  DIRECTORY_NAME,
  dataFile,
  MOST_TEXTS,
  namesName,
  recordCount,
  shardName,
  TEXTS_NAME,
} from '#domain/search/records.ts';

/** Puts the built search page over an invented archive: all of a site that a search needs. */
export async function writeSearchSite(
  circulars: readonly IndexedCircular[],
  page: string,
  to: string,
): Promise<void> {
  await rm(to, { recursive: true, force: true });
  await mkdir(join(to, 'search'), { recursive: true });
  await cp(join(page, '_astro'), join(to, '_astro'), { recursive: true });
  for (const file of ['index.html', 'page.js', 'places.js', 'spelling.js'])
    await cp(join(page, 'search', file), join(to, 'search', file));
  await cp(join(page, 'favicon.svg'), join(to, 'favicon.svg'));

  const { directory, texts, names } = makeIndex(circulars, { kinds: KINDS, synonyms: [] });
  const write = (name: string, data: unknown): Promise<void> =>
    writeFile(join(to, dataFile(name)), writeDataScript(name, data));
  const script = writeDataScript(DIRECTORY_NAME, { version: 'bench', ...directory });
  await writeFile(join(to, DIRECTORY_FILE), script);
  for (const [shard, list] of texts.entries()) await write(shardName(shard), list);
  for (const [shard, list] of names.entries()) await write(namesName(shard), list);
  await write(TEXTS_NAME, recordCount(directory) > MOST_TEXTS ? [] : texts.flat());
}

/** Bytes of all files below a folder. */
export async function sizeOf(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const sizes = await Promise.all(
    files.map(async ({ parentPath, name }) => (await stat(join(parentPath, name))).size),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}
