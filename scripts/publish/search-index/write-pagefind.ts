import { mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { writeNamed } from '../write-file.ts';

/**
 * Not a language that Pagefind cuts or stems: the words are spelled out already
 * (src/domain/search/grams.ts). `zxx`: no linguistic content.
 */
const LANGUAGE = 'zxx';

/** The search page brings its own interface, and texts of its own in place of Pagefind's fragments. */
const NOT_NEEDED = /(?:^|\/)pagefind-(?!entry)|(?:^|\/)fragment\//;
/** Pagefind's program: what is loaded as it is, and what write-program.ts makes a script of. */
export const PROGRAM = 'pagefind.js';

/** Indexes a text and writes what a browser loads of Pagefind to `folder`. */
export async function writePagefind(text: string, folder: string): Promise<void> {
  try {
    const { index, errors } = await createIndex({ maxFragments: 1, includeCharacters: '' });
    if (index === undefined) throw new Error(`Pagefind: ${errors.join('; ')}`);
    if (text !== '') {
      const { errors: faults } = await index.addCustomRecord({ url: '/', content: text, language: LANGUAGE });
      if (faults.length > 0) throw new Error(`Pagefind: ${faults.join('; ')}`);
    }
    const { files, errors: failed } = await index.getFiles();
    if (failed.length > 0) throw new Error(`Pagefind: ${failed.join('; ')}`);
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    for (const { path, content } of files) {
      if (NOT_NEEDED.test(path)) continue;
      const file = join(folder, path);
      await mkdir(dirname(file), { recursive: true });
      await writeNamed(file, content);
    }
  } finally {
    await close();
  }
}
