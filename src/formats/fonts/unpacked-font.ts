import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { convert } from 'fontverter';

/** They belong to the packages, whatever archive is built. */
const CACHE = resolve('node_modules', '.cache', 'unpacked-fonts');
/** Bytes of a digest, and digits of a name. */
const DIGEST = 32;

/**
 * A packed font as TrueType. To unpack all parts of a package takes seconds, so each is kept: its digest, and
 * behind it the font. What is damaged is unpacked again.
 * @param of the package, and so the folder in which it is kept
 */
export async function unpackedFont(of: string, packed: Buffer): Promise<Buffer> {
  const file = join(CACHE, of.replaceAll('/', '-'), digest(packed).toString('hex').slice(0, DIGEST));
  const kept = await readFile(file).catch(() => undefined);
  const font = kept?.subarray(DIGEST);
  if (font !== undefined && kept?.subarray(0, DIGEST).equals(digest(font))) return font;
  const made = await convert(packed, 'truetype');
  await keep(file, made);
  return made;
}

async function keep(file: string, font: Buffer): Promise<void> {
  const beside = `${file}.${process.pid}`;
  try {
    await mkdir(join(file, '..'), { recursive: true });
    await writeFile(beside, Buffer.concat([digest(font), font]));
    await rename(beside, file);
  } catch {
    // It can be unpacked again.
    await rm(beside, { force: true }).catch(() => undefined);
  }
}

/** Of 32 bytes. */
const digest = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();
