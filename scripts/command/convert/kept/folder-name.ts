import { createHash } from 'node:crypto';
import { resolve } from 'node:path';

/** What the files are called that are kept for a folder. */
export function folderName(folder: string): string {
  return createHash('sha256').update(resolve(folder)).digest('hex').slice(0, 16);
}
