import { resolve } from 'node:path';
import { rolldown } from 'rolldown';

/**
 * A script of src/search as one plain script: the search must also run on a page that was
 * opened from a folder, where browsers load no modules.
 */
export async function plainScript(name: 'page' | 'find-on-page'): Promise<string> {
  const bundle = await rolldown({
    // From the project's folder, where every build runs: this file is moved by it.
    input: resolve('src', 'search', `${name}.ts`),
    platform: 'browser',
    transform: { target: 'chrome86' },
  });
  try {
    const { output } = await bundle.generate({ format: 'iife', minify: true });
    return output[0].code;
  } finally {
    await bundle.close();
  }
}
