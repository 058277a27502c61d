import { createHash } from 'node:crypto';
import type { RecognisedPage, RecognisedText } from '#domain/recognised-text.ts';
import type { Format } from '../convert/1-decode/formats/index.ts';
import { startEngine } from './engine.ts';
import type { KnownPairs } from './known-pairs.ts';
import { type PagePicture, PictureFault, picturePagesOf } from './pictures.ts';
import { levelled, readPage, recognisedPageOf } from './recognise-page.ts';

export { NoEngine } from './engine.ts';
export { type KnownPairs, pairsOf } from './known-pairs.ts';
export { type PagePicture, PictureFault } from './pictures.ts';

/** A file of the seeds folder, or one that comes in. */
export interface ScannedFile {
  readonly name: string;
  readonly format: Format;
  readonly bytes: Uint8Array;
}

export interface RecogniseOptions {
  /** Pairs of characters that the archive's texts know. */
  readonly pairs: KnownPairs;
  /** Told before each page: how many are done, of how many. */
  readonly onPage?: (done: number, total: number) => void;
  /** Given the picture of each page as its lines count their pixels: upright and level. */
  readonly keepPicture?: (page: number, picture: PagePicture) => Promise<void>;
  /** Ends the work between two lines. */
  readonly stop?: AbortSignal;
  /** In milliseconds, for one page. */
  readonly mostTime?: number;
}

/** A page that takes longer is no page of a circular. */
const MOST_TIME = 300_000;

/**
 * The text of a file's pages that are pictures; `undefined` where it has none.
 *
 * @throws `NoEngine` where the packages are missing, `PictureFault` where a picture cannot be
 * read, both in words for the editor; the signal's reason where the work was stopped
 */
export async function recognise(
  { name, format, bytes }: ScannedFile,
  { pairs, onPage, keepPicture, stop, mostTime = MOST_TIME }: RecogniseOptions,
): Promise<RecognisedText | undefined> {
  const source = await picturePagesOf(format, bytes);
  try {
    if (source.pages.length === 0) return undefined;
    const engine = await startEngine();
    const pages: RecognisedPage[] = [];
    for (const page of source.pages) {
      onPage?.(pages.length, source.pages.length);
      const until = performance.now() + mostTime;
      const mayGoOn = async (): Promise<void> => {
        // The signal is set by what runs between two lines.
        await new Promise((done) => setImmediate(done));
        stop?.throwIfAborted();
        if (performance.now() > until)
          throw new PictureFault(`第 ${page} 页识别了 ${mostTime / 1000} 秒还没有完，已停止`);
      };
      await mayGoOn();
      const level = await levelled(engine, await source.picture(page));
      await keepPicture?.(page, level.upright);
      const read = await readPage(level, engine, mayGoOn);
      pages.push(recognisedPageOf(page, read, pairs));
    }
    onPage?.(pages.length, pages.length);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const { name: own, version, models } = engine;
    return { engine: { name: own, version, models: [...models] }, source: { file: name, sha256 }, pages };
  } finally {
    source.close();
  }
}
