/**
 * `node scripts/proof/browser/gallery.ts`: prints every circular in the standard's form and draws its
 * pages, one picture a circular, into `.pictures/paper/`. `--site DIR` takes a built site.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { openViewer } from '../../publish/pdf/pdf-viewer.ts';
import { printCirculars } from '../../publish/pdf/print-circulars.ts';
import { withBrowser } from '../bench/browser.ts';

/** Pixels of a page's width, and pages in a row. */
const [WIDTH, ROW] = [330, 6];

const { values } = parseArgs({ options: { site: { type: 'string', default: 'dist' } } });
const folder = resolve('.pictures', 'paper');
await mkdir(folder, { recursive: true });
const printed = await printCirculars(resolve(values.site));
await withBrowser(async (browser) => {
  for (const { id, bytes } of printed) {
    const picture = await drawPages(browser, bytes);
    await writeFile(join(folder, `${id}.png`), picture);
    console.log(`${id}.png ${Math.round(picture.length / 1024)} KB`);
  }
});

/** All pages of a PDF side by side, as a PNG. */
async function drawPages(browser: Browser, pdf: Uint8Array): Promise<Buffer> {
  const { context, page } = await openViewer(browser, pdf);
  try {
    await page.setViewportSize({ width: (WIDTH + 8) * ROW + 8, height: 600 });
    await page.evaluate(
      async ({ width, row }) => {
        const { getDocument } = (globalThis as unknown as { pdfjs: typeof import('pdfjs-dist') }).pdfjs;
        const pdf = await getDocument({ url: '/paper.pdf', verbosity: 0 }).promise;
        Object.assign(document.body.style, {
          display: 'grid',
          gridTemplateColumns: `repeat(${row}, ${width}px)`,
          gap: '8px',
          padding: '8px',
          background: '#999',
        });
        for (let number = 1; number <= pdf.numPages; number++) {
          const sheet = await pdf.getPage(number);
          const viewport = sheet.getViewport({ scale: width / sheet.getViewport({ scale: 1 }).width });
          const canvas = document.createElement('canvas');
          [canvas.width, canvas.height] = [width, Math.round(viewport.height)];
          document.body.append(canvas);
          await sheet.render({ canvas, viewport }).promise;
        }
      },
      { width: WIDTH, row: ROW },
    );
    return await page.screenshot({ fullPage: true });
  } finally {
    await context.close();
  }
}
