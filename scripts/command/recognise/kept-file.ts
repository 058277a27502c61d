import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pagePictureFile, pagePicturesFolder } from '#domain/page-pictures.ts';
import {
  type RecognisedText,
  readRecognisedText,
  recognisedFileOf,
  recognisedFileText,
} from '#domain/recognised-text.ts';
import { writeNamed } from '../../publish/write-file.ts';
import { type KnownPairs, type PagePicture, pairsOf } from '../../recognise/index.ts';
import { readersPicture } from '../../recognise/readers-picture.ts';
import { readInside } from '../convert/read-inside.ts';
import { besideSource } from '../half-done.ts';

/** The recognised text that is kept of a circular; `undefined` where there is none, `broken` where it cannot be read. */
export async function readKept(seeds: string, id: string): Promise<RecognisedText | undefined | 'broken'> {
  const bytes = await readInside(seeds, join(seeds, recognisedFileOf(id)));
  if (typeof bytes === 'string') return undefined;
  try {
    return readRecognisedText(bytes.toString());
  } catch {
    return 'broken';
  }
}

/** What is recognised of one circular, on its way into the seeds folder: there whole or not at all. */
export interface Keeping {
  readonly picture: (page: number, picture: PagePicture) => Promise<void>;
  /** Puts the text and the pictures beside their source, in the place of what was there. */
  readonly keep: (text: RecognisedText) => Promise<void>;
  /** Takes away what was not kept. */
  readonly end: () => Promise<void>;
}

export async function startKeeping(seeds: string, id: string): Promise<Keeping> {
  const partial = besideSource(seeds, pagePicturesFolder(id));
  const json = besideSource(seeds, recognisedFileOf(id));
  await mkdir(partial, { recursive: true });
  return {
    picture: async (page, picture) =>
      writeNamed(join(partial, pagePictureFile(page)), await readersPicture(picture)),
    keep: async (text) => {
      const kept = join(seeds, recognisedFileOf(id));
      const pictures = join(seeds, pagePicturesFolder(id));
      await writeNamed(json, recognisedFileText(text));
      await rm(pictures, { recursive: true, force: true });
      await rename(partial, pictures);
      await rename(json, kept);
    },
    end: async () => {
      await rm(partial, { recursive: true, force: true });
      await rm(json, { force: true });
    },
  };
}

/**
 * The pairs of characters that the archive's published texts know. What is recognised now is
 * left out: its own mistakes would vouch for themselves.
 */
export async function knownPairs(content: string, id: string | undefined): Promise<KnownPairs> {
  const texts: string[] = [];
  for (const folder of ['circulars', 'measures']) {
    const entries = await readdir(join(content, folder), { recursive: true }).catch(() => []);
    for (const entry of entries.sort()) {
      const owner = entry.split(/[\\/]/u)[0]?.replace(/\.mdx$/u, '');
      if (!entry.endsWith('.mdx') || owner === id) continue;
      texts.push(await readFile(join(content, folder, entry), 'utf8').catch(() => ''));
    }
  }
  return pairsOf(texts);
}
