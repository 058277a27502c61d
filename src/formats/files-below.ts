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
  /** Of each folder once: an archive has thousands of files, and finding a path takes longer than finding a file. */
  const ways = new Map<string, string>();
  const wayTo = (parent: string): string => {
    const known = ways.get(parent) ?? `${pathWithin(folder, parent)}/`.replace(/^\/$/u, '');
    ways.set(parent, known);
    return known;
  };
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => wayTo(entry.parentPath) + entry.name)
    .sort();
}

/** The path from a folder to something in it, with `/`; `style` is the system's way of writing paths. */
export function pathWithin(folder: string, path: string, style: nodePath.PlatformPath = nodePath): string {
  return style.relative(folder, path).split(style.sep).join('/');
}
