import { existsSync } from 'node:fs';
import { glob } from 'node:fs/promises';

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
