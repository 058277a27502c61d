import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pagePictureFile, pagePicturesFolder } from '#domain/page-pictures.ts';
import { SEEDS } from './load/places.ts';

/** The bytes of a circular's file as received; `undefined` where the file is not at hand. */
export async function originalOf(file: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  return readFile(join(SEEDS, file)).then(
    (bytes) => Uint8Array.from(bytes),
    () => undefined,
  );
}

/** The picture of a page of a scan; `undefined` where it is not at hand. */
export async function pagePictureOf(id: string, page: number): Promise<Uint8Array<ArrayBuffer> | undefined> {
  return originalOf(join(pagePicturesFolder(id), pagePictureFile(page)));
}

export async function hasPagePicture(id: string, page: number): Promise<boolean> {
  return access(join(SEEDS, pagePicturesFolder(id), pagePictureFile(page))).then(
    () => true,
    () => false,
  );
}

export async function hasOriginal(file: string): Promise<boolean> {
  return (await originalOf(file)) !== undefined;
}
