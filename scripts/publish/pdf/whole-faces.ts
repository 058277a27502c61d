import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { cutFace } from '#formats/fonts/cut-face.ts';
import { ARCHIVE_FACES, type ArchiveFace, FONT_SOURCES } from '#formats/fonts/faces.ts';
import { move } from '../move.ts';

const CACHE = resolve('node_modules', '.cache', 'faces');
/** The code that makes them. */
const MAKERS = resolve('src', 'formats', 'fonts');

/**
 * The folder that holds every face whole, as TrueType: they are made of the packages once, and
 * again when a package or the code that makes them has changed.
 */
export async function wholeFaces(): Promise<string> {
  const folder = join(CACHE, await stateOfFaces());
  if (existsSync(folder)) return folder;
  await mkdir(CACHE, { recursive: true });
  const partial = await mkdtemp(`${folder}-`);
  for (const face of ARCHIVE_FACES) await writeFile(join(partial, fontFile(face)), await cutFace(face));
  // Two runs may do this at once.
  await move(partial, folder).catch(async (error: unknown) => {
    await rm(partial, { recursive: true });
    if (!existsSync(folder)) throw error;
  });
  return folder;
}

/** The name of a face's file in that folder. */
export const fontFile = ({ file }: ArchiveFace): string => `${file}.ttf`;

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
