import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readDataScript } from '#domain/search/data-script.ts';
import {
  DIRECTORY_FILE,
  DIRECTORY_NAME,
  type Directory,
  PAGEFIND_FOLDER,
  type Shard,
  shardFile,
  shardName,
} from '#domain/search/records.ts';
import { recordWords } from './record-words.ts';
import { writePagefind } from './write-pagefind.ts';

/**
 * Adds Pagefind's index to a built site. It reads the same files as the search page does,
 * so what is indexed is what the page shows.
 */
export async function buildSearchIndex(distDir: string): Promise<void> {
  const load = async (file: string, name: string): Promise<unknown> =>
    readDataScript(await readFile(join(distDir, file), 'utf8'), name);
  const directory = (await load(DIRECTORY_FILE, DIRECTORY_NAME)) as Directory;
  const count = directory.circulars.reduce((sum, { records }) => sum + records.length, 0);

  async function* contents(): AsyncIterable<string> {
    for (let shard = 0; shard * directory.shardSize < count; shard += 1) {
      const texts = (await load(shardFile(shard), shardName(shard))) as Shard;
      for (const text of texts) yield recordWords(text, directory.grams);
    }
  }
  await writePagefind(contents(), join(distDir, PAGEFIND_FOLDER));
}
