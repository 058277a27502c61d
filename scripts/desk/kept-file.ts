import { createHash } from 'node:crypto';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { writeWhole } from '../publish/write-file.ts';
import { Refused } from './refused.ts';

/** A file that desks write, as it was when it was read; `undefined` bytes where there is none. */
export interface KeptFile {
  readonly bytes: Buffer | undefined;
  /** Tells one state of the file from every other. */
  readonly revision: string;
}

/** The revision of a file that is not there. */
const NONE = 'none';

/** Reads a file that desks write. */
export async function readKept(path: string): Promise<KeptFile> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
    return undefined;
  });
  return { bytes, revision: revisionOf(bytes) };
}

/** The revision that a file with these bytes has. */
export function revisionOf(bytes: Uint8Array | undefined): string {
  return bytes === undefined ? NONE : createHash('sha256').update(bytes).digest('hex').slice(0, 16);
}

let last: Promise<unknown> = Promise.resolve();

/**
 * Writes a file, or removes it, if it still is what the editor saw; else refuses, so that two
 * desks, or a desk and a text editor, do not undo each other's work. The file is there whole, or
 * as it was before.
 */
export function writeKept(path: string, seen: string, bytes: Uint8Array | undefined): Promise<string> {
  const write = last.then(async () => {
    const now = await readKept(path);
    if (now.revision !== seen) throw new Refused(409, STALE, { revision: now.revision });
    if (bytes === undefined) await rm(path, { force: true });
    else {
      await mkdir(dirname(path), { recursive: true });
      await writeWhole(path, bytes);
    }
    return revisionOf(bytes);
  });
  last = write.catch(() => undefined);
  return write;
}

const STALE =
  '这个文件刚才在别处改过（另一个编校台窗口，或者别的程序），您这一步没有写入，别处的改动也没有丢。页面已换成现在的样子，请看过以后再做一次。';
