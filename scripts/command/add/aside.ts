import { copyFile, cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pagePicturesFolder } from '#domain/page-pictures.ts';
import { recognisedFileOf } from '#domain/recognised-text.ts';
import { move } from '../../publish/move.ts';
import { NoEngine } from '../../recognise/index.ts';
import { besideSource } from '../half-done.ts';
import { recogniseSeed } from '../recognise/recognise-seed.ts';

/** What a file is called, without its ending, in the folder of its own in which it is recognised. */
export const ASIDE = 'file';

export interface RecogniseAside {
  readonly content: string;
  readonly onPage?: ((done: number, total: number) => void) | undefined;
  readonly stop?: AbortSignal | undefined;
}

/** Recognises the scan in a folder of its own, and keeps there what was recognised. Returns why it could not be. */
export async function recogniseIn(folder: string, options: RecogniseAside): Promise<string | undefined> {
  const file = (await readdir(folder)).find((name) => isScanFile(name)) ?? ASIDE;
  try {
    const outcome = await recogniseSeed(file, { seeds: folder, ...options });
    if (outcome.kind === 'recognised') return undefined;
    return outcome.kind === 'failed' ? `${outcome.why}。` : '没有只有图片的页，认不出文字。';
  } catch (error) {
    if (error instanceof NoEngine) return `${error.message}。`;
    throw error;
  }
}

const isScanFile = (name: string): boolean =>
  name.startsWith(`${ASIDE}.`) && name !== recognisedFileOf(ASIDE) && name !== pagePicturesFolder(ASIDE);

/** The text that was recognised in such a folder; `undefined` where nothing was yet. */
export function recognisedIn(folder: string): Promise<string | undefined> {
  return readFile(join(folder, recognisedFileOf(ASIDE)), 'utf8').catch(() => undefined);
}

/** Puts the recognised text and the pictures of its pages beside a source. */
export async function placeRecognised(folder: string, id: string, seeds: string): Promise<void> {
  const partial = besideSource(seeds, pagePicturesFolder(id));
  const pictures = join(seeds, pagePicturesFolder(id));
  await cp(join(folder, pagePicturesFolder(ASIDE)), partial, { recursive: true });
  await rm(pictures, { recursive: true, force: true });
  await move(partial, pictures);
  const json = besideSource(seeds, recognisedFileOf(id));
  await copyFile(join(folder, recognisedFileOf(ASIDE)), json);
  await move(json, join(seeds, recognisedFileOf(id)));
}

/** Takes away what is beside a source that gives way to one that is no scan. */
export async function dropRecognised(id: string, seeds: string): Promise<void> {
  await rm(join(seeds, recognisedFileOf(id)), { force: true });
  await rm(join(seeds, pagePicturesFolder(id)), { recursive: true, force: true });
}

/** Folders in which the scans of one command are recognised; gone when it ends. */
export class ScanFolders {
  readonly #folders: string[] = [];

  /** Copies a scan aside and recognises it; a string says why that could not be done. */
  async recognise(
    path: string,
    ending: string,
    options: RecogniseAside,
  ): Promise<{ readonly folder: string } | string> {
    const folder = await mkdtemp(join(tmpdir(), 'scan-'));
    this.#folders.push(folder);
    await copyFile(path, join(folder, ASIDE + ending));
    return (await recogniseIn(folder, options)) ?? { folder };
  }

  async remove(): Promise<void> {
    for (const folder of this.#folders) await rm(folder, { recursive: true, force: true });
  }
}
