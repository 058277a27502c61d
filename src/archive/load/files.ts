import { readdir, readFile } from 'node:fs/promises';
import { relative, resolve } from 'node:path';

/** Files of a folder and of those below it that end so, sorted by path; none if there is no folder. */
export async function filesBelow(folder: string, ending: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
      .map((entry) => resolve(entry.parentPath, entry.name))
      .sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/** Reads many files, a few at a time, and hands each to `take` in the order given. */
export async function readInOrder(
  paths: readonly string[],
  take: (path: string, text: string) => void | Promise<void>,
): Promise<void> {
  const atOnce = 64;
  for (let at = 0; at < paths.length; at += atOnce) {
    const batch = paths.slice(at, at + atOnce);
    const texts = await Promise.all(batch.map((path) => readFile(path, 'utf8')));
    for (const [i, path] of batch.entries()) await take(path, texts[i] ?? '');
  }
}

/** A path as messages show it: from the project's folder, with slashes. */
export function shown(root: string, path: string): string {
  return relative(root, path).replaceAll('\\', '/');
}
