import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SEEDS } from './load/places.ts';

/** The bytes of a circular's file as received; `undefined` where the file is not at hand. */
export async function originalOf(file: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  return readFile(join(SEEDS, file)).then(
    (bytes) => Uint8Array.from(bytes),
    () => undefined,
  );
}

export async function hasOriginal(file: string): Promise<boolean> {
  return (await originalOf(file)) !== undefined;
}
