import type { Browser } from 'playwright-core';
import { openViewer } from '../../publish/pdf/pdf-viewer.ts';

/** Where the ink of a page lies, in mm from its upper left corner. */
export interface Ink {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  /** Of what stands above the page number. */
  readonly bottom: number;
  /** Upper and lower end of the page number. */
  readonly number: readonly [number, number];
}

/** Pictures are drawn so fine, pixels per mm. */
const FINE = 6;
/** Between the core and the page number nothing may stand: from here on ink is the number's. */
const FOOT = 264;
/** And here that ends; below it a leaf says what it is a copy of. */
const LEAF = 275;

/** Draws pages of a PDF in the browser and looks where they are black. */
export async function inkOf(browser: Browser, pdf: Uint8Array, pages: readonly number[]): Promise<Ink[]> {
  const { context, page } = await openViewer(browser, pdf);
  try {
    return await page.evaluate(
      async ({ pages, fine, foot, leaf }) => {
        const { getDocument } = (globalThis as unknown as { pdfjs: typeof import('pdfjs-dist') }).pdfjs;
        const document_ = await getDocument({ url: '/paper.pdf', verbosity: 0 }).promise;
        const all: Ink[] = [];
        for (const number of pages) {
          const sheet = await document_.getPage(number);
          const viewport = sheet.getViewport({ scale: (fine * 25.4) / 72 });
          const canvas = document.createElement('canvas');
          [canvas.width, canvas.height] = [Math.ceil(viewport.width), Math.ceil(viewport.height)];
          await sheet.render({ canvas, viewport }).promise;
          const { width } = canvas;
          const height = leaf * fine;
          const { data } = (canvas.getContext('2d') as CanvasRenderingContext2D).getImageData(
            0,
            0,
            width,
            height,
          );
          const rows: number[] = [];
          let [left, right] = [width, 0];
          for (let y = 0; y < height; y++) {
            let isBlack = false;
            for (let x = 0; x < width; x++) {
              if ((data[(y * width + x) * 4] as number) > 140) continue;
              isBlack = true;
              left = Math.min(left, x);
              right = Math.max(right, x + 1);
            }
            if (isBlack) rows.push(y);
          }
          const [core, below] = [rows.filter((y) => y < foot * fine), rows.filter((y) => y >= foot * fine)];
          all.push({
            left: left / fine,
            right: right / fine,
            top: (core[0] ?? 0) / fine,
            bottom: ((core.at(-1) ?? 0) + 1) / fine,
            number: [(below[0] ?? 0) / fine, ((below.at(-1) ?? 0) + 1) / fine],
          });
        }
        return all;
      },
      { pages, fine: FINE, foot: FOOT, leaf: LEAF },
    );
  } finally {
    await context.close();
  }
}
