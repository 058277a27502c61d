import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pagePictureFile, pagePicturesFolder } from '#domain/page-pictures.ts';
import { isFileInside } from '#formats/inside.ts';
import { asked } from './asked/asked.ts';
import { SEEDS } from './load/places.ts';

/** The bytes of a circular's file as received; `undefined` where the file is not at hand. */
export const originalOf = asked(
  'originalOf',
  async (file: string): Promise<Uint8Array<ArrayBuffer> | undefined> =>
    (await isFileInside(SEEDS, join(SEEDS, file)))
      ? readFile(join(SEEDS, file)).then(
          (bytes) => Uint8Array.from(bytes),
          () => undefined,
        )
      : undefined,
);

/** The picture of a page of a scan; `undefined` where it is not at hand. */
export async function pagePictureOf(id: string, page: number): Promise<Uint8Array<ArrayBuffer> | undefined> {
  return originalOf(join(pagePicturesFolder(id), pagePictureFile(page)));
}

export const hasPagePicture = async (id: string, page: number): Promise<boolean> =>
  hasOriginal(join(pagePicturesFolder(id), pagePictureFile(page)));

export const hasOriginal = asked(
  'hasOriginal',
  (file: string): Promise<boolean> => isFileInside(SEEDS, join(SEEDS, file)),
);
