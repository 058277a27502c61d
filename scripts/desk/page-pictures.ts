import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { pagePictureFile, pagePicturesFolder } from '#domain/page-pictures.ts';
import { Refused } from './refused.ts';
import type { Answer } from './route.ts';

/** Width of a page's picture in pixels: a pane's, twice as fine. */
const WIDTH = 1000;
/** What drawing one page may take (ms), and of memory for objects (MiB). */
const LIMIT = 20_000;
const MEMORY = 512;

/** The picture of a page of a circular's file: what a scan keeps beside it, or a PDF's page as it is drawn. */
export async function pagePicture(
  seeds: string,
  { id, file, bytes }: { readonly id: string; readonly file: string; readonly bytes: Uint8Array },
  page: number,
): Promise<Answer> {
  const kept = join(seeds, pagePicturesFolder(id), pagePictureFile(page));
  if (existsSync(kept)) return { bytes: await readFile(kept), type: 'image/webp' };
  if (!/\.pdf$/iu.test(file)) throw new Refused(404, '这个文件没有页面的图。');
  return { bytes: await drawn(bytes, page), type: 'image/png' };
}

let last: Promise<unknown> = Promise.resolve();

/** One page at a time: many are asked for at once where a reader scrolls. */
function drawn(bytes: Uint8Array, page: number): Promise<Uint8Array> {
  const turn = last.then(() => draw(bytes, page));
  last = turn.catch(() => undefined);
  return turn;
}

function draw(bytes: Uint8Array, page: number): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./render-page.ts', import.meta.url), {
      workerData: { bytes, page, width: WIDTH },
      resourceLimits: { maxOldGenerationSizeMb: MEMORY },
    });
    const fail = (): void => {
      clearTimeout(timer);
      void worker.terminate();
      reject(new Refused(422, '这一页画不出来，请在阅读器里打开原件对照。'));
    };
    const timer = setTimeout(fail, LIMIT);
    worker.once('message', (picture: Uint8Array) => {
      clearTimeout(timer);
      void worker.terminate();
      resolve(picture);
    });
    worker.once('error', fail);
    worker.once('exit', fail);
  });
}
