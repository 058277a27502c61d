import { readdir } from 'node:fs/promises';
import nodePath from 'node:path';

/**
 * The files below a folder whose names end so, by their paths from it: with `/` and in one
 * order on every system. None where there is no folder.
 */
export async function filesBelow(folder: string, ending = ''): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return [];
      throw error;
    },
  );
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => pathWithin(folder, nodePath.join(entry.parentPath, entry.name)))
    .sort();
}

/** The path from a folder to something in it, with `/`; `style` is the system's way of writing paths. */
export function pathWithin(folder: string, path: string, style: nodePath.PlatformPath = nodePath): string {
  return style.relative(folder, path).split(style.sep).join('/');
}
