import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { FONT_SOURCES } from './faces.ts';

/** The code that makes them, from the project's folder, where every command runs. */
const MAKERS = resolve('src', 'formats', 'fonts');

let state: Promise<string> | undefined;

/** Tells one state of the faces from another: the packages that they come from, and the code that makes them. */
export function stateOfFaces(): Promise<string> {
  state ??= (async () => {
    const packages = [...FONT_SOURCES.map((source) => source.package), 'fontverter', 'subset-font'];
    const code = (await readdir(MAKERS)).filter((file) => /(?<!\.test|\.d)\.ts$/u.test(file));
    const files = [
      ...packages.map((name) => resolve('node_modules', name, 'package.json')),
      ...code.sort().map((file) => join(MAKERS, file)),
    ];
    const hash = createHash('sha256');
    for (const file of files) hash.update(await readFile(file)).update('\0');
    return hash.digest('hex').slice(0, 16);
  })();
  return state;
}
