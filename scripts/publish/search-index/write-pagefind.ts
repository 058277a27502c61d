import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { minify } from 'rolldown/utils';

/**
 * Not a language that Pagefind cuts or stems: the words are spelled out already
 * (src/domain/search/grams.ts). `zxx`: no linguistic content.
 */
const LANGUAGE = 'zxx';

/** Records that are on their way to Pagefind at a time; it takes them in the order in which they are sent. */
const AT_A_TIME = 64;

/** The search page brings its own interface, and texts of its own in place of Pagefind's fragments. */
const NOT_NEEDED = /(?:^|\/)pagefind-(?!entry)|(?:^|\/)fragment\//;
const PROGRAM = /(?:^|\/)(?:pagefind\.js|wasm\.[^/]*)$/;

/**
 * Indexes the contents, numbered from 0 in the order given, and writes what a browser
 * loads of Pagefind to `folder`, its program only if `program`. The numbers are kept as a
 * sort key, by which the search page tells which result is which.
 */
export async function writePagefind(
  contents: AsyncIterable<string>,
  folder: string,
  program: boolean,
): Promise<void> {
  try {
    const { index, errors } = await createIndex({ maxFragments: 1, includeCharacters: '' });
    if (index === undefined) throw new Error(`Pagefind: ${errors.join('; ')}`);
    let number = 0;
    let waiting: Promise<{ errors: string[] }>[] = [];
    const settle = async (): Promise<void> => {
      for (const { errors: faults } of await Promise.all(waiting)) {
        if (faults.length > 0) throw new Error(`Pagefind: ${faults.join('; ')}`);
      }
      waiting = [];
    };
    for await (const content of contents) {
      const order = String(number).padStart(7, '0');
      waiting.push(index.addCustomRecord({ url: order, content, language: LANGUAGE, sort: { order } }));
      number += 1;
      if (waiting.length === AT_A_TIME) await settle();
    }
    await settle();
    const { files, errors: failed } = await index.getFiles();
    if (failed.length > 0) throw new Error(`Pagefind: ${failed.join('; ')}`);
    await rm(folder, { recursive: true, force: true });
    for (const { path, content } of files) {
      if (NOT_NEEDED.test(path) || (!program && PROGRAM.test(path))) continue;
      const file = join(folder, path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, path.endsWith('.js') ? await smaller(path, content) : content);
    }
  } finally {
    await close();
  }
}

/** Pagefind's script comes with its white space taken out, but with all of its names. */
async function smaller(path: string, content: Uint8Array): Promise<string> {
  const { code, errors } = await minify(path, new TextDecoder().decode(content), { module: true });
  if (errors.length > 0) throw new Error(`${path}: ${errors.map(({ message }) => message).join('; ')}`);
  return code;
}
