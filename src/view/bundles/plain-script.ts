import { resolve } from 'node:path';
import { rolldown } from 'rolldown';
import { asciiScript } from '#domain/charset.ts';

/**
 * A script of `src/reader`, with all that it imports, as one plain script: it must also run on a
 * page that was opened from a folder, where browsers load no modules.
 * @param entry its path in `src/reader`, without ending
 */
export async function plainScript(entry: string): Promise<string> {
  const bundle = await rolldown({
    // From the project's folder, where every build runs: this file is moved by it.
    input: resolve('src', 'reader', `${entry}.ts`),
    platform: 'browser',
    transform: { target: 'chrome86' },
  });
  try {
    const { output } = await bundle.generate({ format: 'iife', minify: true });
    return asciiScript(output[0].code);
  } finally {
    await bundle.close();
  }
}
