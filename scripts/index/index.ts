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
import { type FolderTask, writeFolder } from './write-folder.ts';

/** Folders that are made at a time: each takes a processor and up to a gigabyte. */
const AT_A_TIME = 2;

/**
 * Adds Pagefind's index to a built site. It reads the same files as the search page does,
 * so what is indexed is what the page shows. A large archive has several folders, each
 * made by a Pagefind process of its own, so that memory stays bounded whatever the
 * archive holds.
 */
export async function buildSearchIndex(distDir: string): Promise<void> {
  const script = await readFile(join(distDir, DIRECTORY_FILE), 'utf8');
  const directory = readDataScript(script, DIRECTORY_NAME) as Directory;
  await rm(join(distDir, PAGEFIND_FOLDER), { recursive: true, force: true });

  const { folders, grams, shardSize } = directory;
  const waiting = folders.map((from, which): FolderTask => {
    const to = folders[which + 1] ?? recordCount(directory);
    return { distDir, which, from, to, grams, shardSize };
  });
  if (waiting.length === 1) {
    await writeFolder(waiting[0] as FolderTask);
    return;
  }
  const work = async (): Promise<void> => {
    for (let task = waiting.shift(); task !== undefined; task = waiting.shift()) await inWorker(task);
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, work));
}

function inWorker(workerData: FolderTask): Promise<void> {
  return new Promise((done, fail) => {
    const worker = new Worker(new URL('./folder-worker.ts', import.meta.url), { workerData });
    worker.once('error', fail);
    worker.once('exit', (code) => (code === 0 ? done() : fail(new Error(`the indexer ended with ${code}`))));
  });
}
