/**
 * Converts the files of a folder with the converter of a checkout of this project, in a process of its own,
 * and prints the seconds of processor that it took the first time, in which the engine compiles the program,
 * and a later time, as it goes on in a large archive. Arguments: the checkout, the folder.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, parse, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as Formats from '../../convert/1-decode/formats/index.ts';
import type * as Converter from '../../convert/index.ts';
import type { SeedFile } from '../../convert/types.ts';

/** Times that all is converted; from the third on the seconds change little. */
const ROUNDS = 4;
const [, , checkout = '', folder = ''] = process.argv;
const at = (path: string): string => pathToFileURL(resolve(checkout, 'scripts/convert', path)).href;
const { extract, formatOf } = (await import(at('1-decode/formats/index.ts'))) as typeof Formats;
const { convertArchive } = (await import(at('index.ts'))) as typeof Converter;
const files = readdirSync(folder).map((file, i) => {
  const { name, ext } = parse(file);
  const id = `${name.toLowerCase().replaceAll(/[^a-z0-9]+/gu, '-')}-${i}`;
  return { id, file: `${id}${ext}`, bytes: readFileSync(join(folder, file)) };
});
/** Converts all files and gives the seconds of processor that it took, and how many characters were made. */
async function converted(): Promise<{ readonly processor: number; readonly characters: number }> {
  const used = process.cpuUsage();
  const circulars: SeedFile[] = [];
  for (const seed of files) {
    const format = formatOf(seed.file, seed.bytes);
    circulars.push(format === 'text' ? seed : { ...seed, extraction: await extract(format, seed.bytes) });
  }
  const { files: made } = convertArchive({ circulars, sideFiles: [], registry: [] });
  const characters = made.reduce((sum, { text }) => sum + text.length, 0);
  const { user, system } = process.cpuUsage(used);
  return { processor: (user + system) / 1e6, characters };
}
const first = await converted();
for (let round = 2; round < ROUNDS; round += 1) await converted();
console.log(
  JSON.stringify({
    first: first.processor,
    later: (await converted()).processor,
    characters: first.characters,
  }),
);
