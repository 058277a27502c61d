import { realpath, stat } from 'node:fs/promises';
import { sep } from 'node:path';

/**
 * Whether what a path leads to, through links too, lies in a folder: so that no link among the
 * circulars publishes what lies elsewhere on the machine. `false` where there is nothing.
 */
export async function isInside(folder: string, path: string): Promise<boolean> {
  try {
    const [whole, place] = [await realpath(folder), await realpath(path)];
    return place === whole || place.startsWith(whole + sep);
  } catch {
    return false;
  }
}

/** Whether a path leads to a file that lies in a folder: a pipe or a device would be read without end. */
export async function isFileInside(folder: string, path: string): Promise<boolean> {
  const there = await stat(path).catch(() => undefined);
  return there?.isFile() === true && (await isInside(folder, path));
}
