import { createHash } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { readDataScript } from '#domain/data-script.ts';
import {
  DIRECTORY_FILE,
  DIRECTORY_NAME,
  type Directory,
  PAGEFIND_FOLDER,
  recordCount,
} from '#domain/search/records.ts';
import { keptFolder } from './kept-folders.ts';
import { type FolderTask, folderOf, folderTexts, writeFolder } from './write-folder.ts';
import { writeProgram } from './write-program.ts';

const pagefindVersion = async (): Promise<string> => {
  const file = new URL('../package.json', import.meta.resolve('pagefind'));
  return (JSON.parse(await readFile(file, 'utf8')) as { version: string }).version;
};

/** Folders that are made at a time: each takes a processor and up to a gigabyte. */
const AT_A_TIME = 2;
/** Changes with the words that are indexed (src/domain/search/grams.ts, record-words.ts). */
const FORMAT = 3;

/**
 * Adds Pagefind's index to a built site. It reads the same files as the search page does,
 * so what is indexed is what the page shows. A large archive has several folders, each
 * made by a Pagefind process of its own, so that memory stays bounded whatever the
 * archive holds. `cache`: a folder in which those are kept whose texts stay as they are.
 */
export async function buildSearchIndex(distDir: string, cache?: string): Promise<void> {
  const script = await readFile(join(distDir, DIRECTORY_FILE), 'utf8');
  const directory = readDataScript(script, DIRECTORY_NAME) as Directory;
  await rm(join(distDir, PAGEFIND_FOLDER), { recursive: true, force: true });

  const { folders, grams, shardSize } = directory;
  const waiting = folders.map((from, which): FolderTask => {
    const to = folders[which + 1] ?? recordCount(directory);
    return { distDir, which, from, to, grams, shardSize };
  });
  const work = async (): Promise<void> => {
    for (let task = waiting.shift(); task !== undefined; task = waiting.shift()) {
      const one = task;
      if (cache === undefined) await inWorker(one);
      else await keptFolder(cache, await keyOf(one), folderOf(one), () => inWorker(one));
    }
  };
  if (waiting.length === 1) await writeFolder(waiting[0] as FolderTask);
  else await Promise.all(Array.from({ length: AT_A_TIME }, work));
  await writeProgram(distDir);
}

/** Names what a folder is made of: its texts, and the versions of Pagefind and of our own words. */
async function keyOf(task: FolderTask): Promise<string> {
  const hash = createHash('sha256').update(
    `${FORMAT} ${await pagefindVersion()} ${task.grams} ${task.which === 0}`,
  );
  for await (const text of folderTexts(task)) hash.update(`\n${JSON.stringify(text)}`);
  return hash.digest('hex').slice(0, 32);
}

function inWorker(workerData: FolderTask): Promise<void> {
  return new Promise((done, fail) => {
    const worker = new Worker(new URL('./folder-worker.ts', import.meta.url), { workerData });
    worker.once('error', fail);
    worker.once('exit', (code) => (code === 0 ? done() : fail(new Error(`the indexer ended with ${code}`))));
  });
}
