import { readFile, stat } from 'node:fs/promises';
import { isInside } from '#formats/inside.ts';

/** Why a file among the seeds is not read: it cannot be, is none, or lies elsewhere. */
export type NotRead = 'unreadable' | 'no-file' | 'outside';

/**
 * The bytes of a file of a folder. Links are followed only inside of the folder; what is no file
 * is left alone, for a pipe or a device would be read without end.
 */
export async function readInside(folder: string, path: string): Promise<Buffer | NotRead> {
  const there = await stat(path).catch(() => undefined);
  if (there === undefined) return 'unreadable';
  if (!there.isFile()) return 'no-file';
  if (!(await isInside(folder, path))) return 'outside';
  return readFile(path).catch(() => 'unreadable' as const);
}
