import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { cutFace } from '#formats/fonts/cut-face.ts';
import { ARCHIVE_FACES, type ArchiveFace } from '#formats/fonts/faces.ts';
import { stateOfFaces } from '#formats/fonts/state.ts';
import { move } from '../move.ts';

const CACHE = resolve('node_modules', '.cache', 'faces');

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
