import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { CIRCULAR_ID } from '#domain/schema.ts';
import { sourceOf } from '../convert/read-seeds.ts';

/** The sources of a seeds folder by id. A name that is no id stands for none. */
export type Occupants = ReadonlyMap<string, string>;

/** Which file stands for which id. Throws where the folder cannot be read. */
export async function occupantsOf(seeds: string): Promise<Occupants> {
  const names = (await readdir(seeds)).sort();
  return new Map(
    names.flatMap((file) => {
      const id = sourceOf(file)?.id;
      return id !== undefined && CIRCULAR_ID.test(id) ? [[id, file] as const] : [];
    }),
  );
}

/** The id under which exactly these bytes lie in the folder already. */
export async function idOfSame(
  bytes: Uint8Array,
  seeds: string,
  occupants: Occupants,
): Promise<string | undefined> {
  for (const [id, file] of occupants) {
    const path = join(seeds, file);
    // Most files differ in length; only the others have to be read.
    if ((await stat(path).catch(() => undefined))?.size !== bytes.length) continue;
    if ((await readFile(path).catch(() => undefined))?.equals(bytes)) return id;
  }
  return undefined;
}
