import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { readDataScript } from '#domain/data-script.ts';
import {
  DIRECTORY_FILE,
  DIRECTORY_NAME,
  type Directory,
  dataFile,
  PAGEFIND_FOLDER,
  type RecordText,
  recordCount,
  type Shard,
  shardName,
  textsOfFile,
} from '#domain/search/records.ts';
import { writePhrases } from './write-phrases.ts';
import { writePlaces } from './write-places.ts';
import { writeProgram } from './write-program.ts';

/**
 * Adds to a built site what answers which records hold a phrase: Pagefind's index, or the
 * index of places of a large archive. It reads the same files as the search page does, so
 * what is indexed is what the page shows.
 */
export async function buildSearchIndex(distDir: string): Promise<void> {
  const script = await readFile(join(distDir, DIRECTORY_FILE), 'utf8');
  const directory = readDataScript(script, DIRECTORY_NAME) as Directory;
  await rm(join(distDir, PAGEFIND_FOLDER), { recursive: true, force: true });
  const texts = recordTexts(distDir, directory);
  if (directory.large) await writePlaces(distDir, directory, texts);
  else if (recordCount(directory) > 0) {
    await writePhrases(distDir, texts);
    await writeProgram(distDir);
  }
}

/** The texts of all records, in the order of their numbers. */
async function* recordTexts(distDir: string, directory: Directory): AsyncIterable<RecordText> {
  const most = textsOfFile(directory);
  for (const { id, records } of directory.circulars) {
    for (let part = 0; part * most < records.length; part += 1) {
      const name = shardName(id, part);
      const shard = readDataScript(await readFile(join(distDir, dataFile(name)), 'utf8'), name) as Shard;
      const wanted = Math.min(most, records.length - part * most);
      if (shard.length !== wanted) throw new Error(`${name} has ${shard.length} texts, not ${wanted}`);
      yield* shard;
    }
  }
}
