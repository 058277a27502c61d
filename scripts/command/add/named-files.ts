import { existsSync } from 'node:fs';
import { glob, readdir, stat } from 'node:fs/promises';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';

/** The files that the words of a command name: the consoles of Windows leave `*` and `?` to the program. */
export async function namedFiles(words: readonly string[]): Promise<string[]> {
  const found = await Promise.all(
    words.map(async (word) => {
      if (!/[*?]/u.test(word) || existsSync(word)) return [word];
      const files = (await Array.fromAsync(glob(word))).sort();
      // What names nothing is told of as it was written.
      return files.length > 0 ? files : [word];
    }),
  );
  return found.flat();
}

/** Whether a word names a folder. */
export async function isFolder(word: string): Promise<boolean> {
  return (await stat(word).catch(() => undefined))?.isDirectory() ?? false;
}

/** What systems and office programs leave in folders, and what is no document of anybody's. */
const LEFT_BEHIND = /^(?:\..*|~\$.*|thumbs\.db|desktop\.ini|__MACOSX)$/iu;

/** All files in a folder and the folders below it, in order; what systems leave behind is left out. */
export async function filesInFolder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter(
      (path) =>
        !relative(folder, path)
          .split(sep)
          .some((name) => LEFT_BEHIND.test(name)),
    )
    .sort();
}

/** Whether one folder is the other, or lies in it. */
export function liesIn(inner: string, outer: string): boolean {
  const path = relative(resolve(outer), resolve(inner));
  return !isAbsolute(path) && path.split(sep)[0] !== '..';
}
