import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { cutFace } from './cut-face.ts';
import type { ArchiveFace } from './faces.ts';
import { stateOfFaces } from './state.ts';
import { writeWoff2 } from './woff2.ts';

/** Beside what commands keep (scripts/archive-folders.ts). */
const CACHE = resolve(process.env.ARCHIVE_CACHE ?? 'node_modules/.cache', 'cut-faces');
/** Files that are kept: of a few states of a few archives. */
const KEPT = 24;

/**
 * A face with those of these characters that it has, as WOFF2. Kept from build to build under what it is
 * made of, because most circulars bring no new character; lost, it is made again, the same.
 */
export async function packedFace(
  face: ArchiveFace,
  characters: ReadonlySet<string>,
): Promise<Uint8Array<ArrayBuffer>> {
  const name = createHash('sha256')
    .update(JSON.stringify([await stateOfFaces(), process.version, face.file, [...characters].sort()]))
    .digest('hex');
  const file = join(CACHE, `${name.slice(0, 32)}.woff2`);
  const known = await readFile(file).catch(() => undefined);
  if (known !== undefined) return Uint8Array.from(known);
  const bytes = Uint8Array.from(writeWoff2(await cutFace(face, characters)));
  await keep(file, bytes);
  return bytes;
}

/** A build needs no cache: where none can be written it does without. */
async function keep(file: string, bytes: Uint8Array): Promise<void> {
  try {
    await mkdir(CACHE, { recursive: true });
    // Two builds may write the same at once.
    await writeFile(`${file}.${process.pid}`, bytes);
    await rename(`${file}.${process.pid}`, file);
    const files = (await readdir(CACHE)).map((name) => join(CACHE, name));
    const dated = await Promise.all(files.map(async (path) => ({ path, at: (await stat(path)).mtimeMs })));
    for (const { path } of dated.sort((a, b) => b.at - a.at).slice(KEPT)) await rm(path, { force: true });
  } catch {
    await rm(`${file}.${process.pid}`, { force: true }).catch(() => undefined);
  }
}
