import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pagePictureFile, pagePicturesFolder } from '#domain/page-pictures.ts';
import { formatOf } from '../../convert/1-decode/formats/index.ts';
import { writeWhole } from '../../publish/write-file.ts';
import { picturePagesOf, uprightPicture } from '../../recognise/pictures.ts';
import { readersPicture } from '../../recognise/readers-picture.ts';
import { readInside } from '../convert/read-inside.ts';
import { sourceOf } from '../convert/read-seeds.ts';
import { readKept } from './kept-file.ts';

/** Numbers of the pages of a scan that was recognised of which no picture is kept beside it. */
export async function pagesWithoutPicture(file: string, seeds: string): Promise<readonly number[]> {
  const id = sourceOf(file)?.id ?? '';
  const kept = await readKept(seeds, id);
  if (kept === undefined || kept === 'broken') return [];
  const there: string[] = await readdir(join(seeds, pagePicturesFolder(id))).catch(() => []);
  return kept.pages.map(({ page }) => page).filter((page) => !there.includes(pagePictureFile(page)));
}

/**
 * Makes the pictures that are missing, as the kept text tells how the pages lie: nothing is
 * recognised anew. Returns how many were made.
 */
export async function completePictures(file: string, seeds: string): Promise<number> {
  const missing = await pagesWithoutPicture(file, seeds);
  if (missing.length === 0) return 0;
  const id = sourceOf(file)?.id ?? '';
  const kept = await readKept(seeds, id);
  if (kept === undefined || kept === 'broken') return 0;
  const bytes = await readInside(seeds, join(seeds, file));
  if (typeof bytes === 'string') return 0;
  const source = await picturePagesOf(formatOf(file, bytes), bytes);
  const folder = join(seeds, pagePicturesFolder(id));
  try {
    await mkdir(folder, { recursive: true });
    for (const page of kept.pages) {
      if (!missing.includes(page.page) || !source.pages.includes(page.page)) continue;
      const picture = await readersPicture(await uprightPicture(await source.picture(page.page), page));
      const whole = join(folder, pagePictureFile(page.page));
      await writeWhole(whole, picture);
    }
  } finally {
    source.close();
  }
  return missing.length - (await pagesWithoutPicture(file, seeds)).length;
}
