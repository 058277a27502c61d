import { realpath } from 'node:fs/promises';
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
