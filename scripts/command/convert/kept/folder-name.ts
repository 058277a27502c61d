import { createHash } from 'node:crypto';
import { resolve } from 'node:path';

/** What something is called that belongs to a folder and lies elsewhere: a file that is kept for it, who is at work in it. */
export function folderName(folder: string): string {
  return createHash('sha256').update(resolve(folder)).digest('hex').slice(0, 16);
}
