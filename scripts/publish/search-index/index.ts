import { mkdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { readDataScript } from '#domain/data-script.ts';
import { readAlso } from '#domain/search/fold.ts';
import {
  DIRECTORY_FILE,
  DIRECTORY_NAME,
  type Directory,
  dataFile,
  PAGEFIND_FOLDER,
  recordCount,
  shardName,
  textsOfFile,
} from '#domain/search/records.ts';
import { recordTexts, type TextFile } from './text-files.ts';
import { writePhrases } from './write-phrases.ts';
import { writePlaces } from './write-places.ts';
import { writeProgram } from './write-program.ts';

/**
 * Makes what answers which records hold a phrase: Pagefind's index, or the index of places of a
 * large archive. It reads the same files of the site as the search page does, so what is indexed is
 * what the page shows.
 * @param to the folder that it is written to: that of the site, or one whose files are placed there
 * @param kept a file in which a large index is kept, for builds that leave all texts as they are
 */
export async function buildSearchIndex(site: string, to = site, kept?: string): Promise<void> {
  const script = await readFile(join(site, DIRECTORY_FILE), 'utf8');
  const directory = readDataScript(script, DIRECTORY_NAME) as Directory;
  readAlso(directory.variants);
  await rm(join(to, PAGEFIND_FOLDER), { recursive: true, force: true });
  await mkdir(join(to, dirname(DIRECTORY_FILE)), { recursive: true });
  const files = await textFiles(site, directory);
  if (directory.large) await writePlaces(to, directory, files, kept);
  else if (recordCount(directory) > 0) {
    await writePhrases(to, recordTexts(files));
    await writeProgram(to);
  }
}

/** The files of texts in the order of their records' numbers. */
async function textFiles(distDir: string, directory: Directory): Promise<TextFile[]> {
  const most = textsOfFile(directory);
  const files: TextFile[] = [];
  for (const { id, records } of directory.circulars) {
    for (let part = 0; part * most < records.length; part += 1) {
      const name = shardName(id, part);
      const script = await readFile(join(distDir, dataFile(name)), 'utf8');
      files.push({ name, script, count: Math.min(most, records.length - part * most) });
    }
  }
  return files;
}
