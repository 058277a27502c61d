import { join, resolve } from 'node:path';
import { rolldown } from 'rolldown';
import { asciiScript } from '#domain/charset.ts';
import { PAGEFIND_FOLDER, PAGEFIND_SCRIPT } from '#domain/search/records.ts';
import { writeNamed } from '../write-file.ts';
import { PROGRAM } from './write-pagefind.ts';

/** From the project's folder, where every build runs. */
const reader = (file: string): string => resolve('src', 'reader', 'search', 'rank', file);

/**
 * Makes one script of Pagefind's program and of what asks it. In the program's code a
 * function that tells what could not be loaded takes the place of `fetch`.
 */
export async function writeProgram(distDir: string): Promise<void> {
  // It takes the place of Pagefind's own.
  const program = join(distDir, PAGEFIND_FOLDER, PROGRAM);
  const bundle = await rolldown({
    input: reader('pagefind-phrases.ts'),
    platform: 'browser',
    resolve: { alias: { 'pagefind-program': resolve(program) } },
    transform: {
      inject: { fetch: [reader('pagefind-loads.ts'), 'load'] },
      // Words are four letters each: nothing is to be cut, and a browser takes long to make its segmenters.
      define: { 'Intl.Segmenter': 'undefined' },
    },
  });
  const file = join(distDir, PAGEFIND_FOLDER, PAGEFIND_SCRIPT);
  try {
    const { output } = await bundle.generate({ format: 'es', minify: true });
    await writeNamed(file, asciiScript(output[0].code));
  } finally {
    await bundle.close();
  }
}
