import { decode } from '../../convert/1-decode/index.ts';
import { normalise } from '../../convert/2-normalise/index.ts';
import { type Conversion, convertArchive } from '../../convert/index.ts';
import type { SeedFile } from '../../convert/types.ts';
import { brokenConservation } from './conservation.ts';
import { publishedText } from './read-back.ts';

/** A seed from a text or from bytes. */
export function seedOf(id: string, content: string | Uint8Array): SeedFile {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  return { id, file: `${id}.txt`, bytes };
}

/** Converts seeds alone, without side files or registry. */
export function convertSeeds(circulars: readonly SeedFile[]): Conversion {
  return convertArchive({ circulars, sideFiles: [], registry: [] });
}

/**
 * Laws 1 and 4 for one seed: its text reads back from the files, character for character.
 * A seed that was refused must have an error that says why, and no files.
 * @returns what is wrong, `undefined` where nothing is.
 */
export function brokenLaw(seed: SeedFile, { files, failed, diagnostics }: Conversion): string | undefined {
  if (failed.includes(seed.id)) {
    if (files.some(({ path }) => path.split(/[/.]/u).includes(seed.id)))
      return 'refused, yet there are files';
    const fault = diagnostics.find(({ code }) => code === 'convert/fault');
    if (fault !== undefined) return `a fault of the converter: ${fault.message}`;
    return diagnostics.some(({ severity }) => severity === 'error') ? undefined : 'refused without an error';
  }
  const decoded = decode(seed).value;
  if (decoded === undefined) return 'published, yet it could not be decoded';
  const { furniture } = normalise(decoded).value;
  return brokenConservation(decoded.text, furniture, publishedText(files, seed.id));
}
