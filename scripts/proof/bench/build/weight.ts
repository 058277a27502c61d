import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** What a folder weighs. */
export interface Weight {
  readonly files: number;
  /** HTML files among them. */
  readonly pages: number;
  /** What is in the files, in bytes. */
  readonly bytes: number;
  /** What they take on the disk, in whole blocks, in bytes. */
  readonly onDisk: number;
}

const AT_A_TIME = 500;
/** What `blocks` counts (stat(2)). */
const BLOCK = 512;

export async function weigh(folder: string): Promise<Weight> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.flatMap((entry) => (entry.isFile() ? [join(entry.parentPath, entry.name)] : []));
  let [bytes, onDisk] = [0, 0];
  for (let at = 0; at < files.length; at += AT_A_TIME) {
    for (const { size, blocks } of await Promise.all(
      files.slice(at, at + AT_A_TIME).map((file) => stat(file)),
    )) {
      bytes += size;
      onDisk += blocks * BLOCK;
    }
  }
  const pages = files.filter((file) => file.endsWith('.html')).length;
  return { files: files.length, pages, bytes, onDisk };
}
