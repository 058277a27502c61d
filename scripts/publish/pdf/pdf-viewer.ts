import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Browser, BrowserContext, Page } from 'playwright-core';

/** What is run in a page cannot import anything itself: the page brings pdf.js. */
const VIEWER = `<!doctype html><html lang="zh-CN"><body style="margin:0"><script type="module">
  import * as pdfjs from '/pdf.mjs';
  pdfjs.GlobalWorkerOptions.workerSrc = '/pdf.worker.mjs';
  globalThis.pdfjs = pdfjs;
</script>`;

/**
 * Opens a page that can draw a PDF: `globalThis.pdfjs` is pdf.js, `/paper.pdf` the PDF. The
 * browsers of the tests show no PDFs themselves.
 */
export async function openViewer(
  browser: Browser,
  pdf: Uint8Array,
): Promise<{ context: BrowserContext; page: Page }> {
  const entry = createRequire(import.meta.url).resolve('pdfjs-dist/legacy/build/pdf.mjs');
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.route('http://paper.test/**', async (route) => {
    const name = new URL(route.request().url()).pathname.slice(1);
    if (name === '') return route.fulfill({ body: VIEWER, contentType: 'text/html; charset=utf-8' });
    if (name === 'paper.pdf') return route.fulfill({ body: Buffer.from(pdf) });
    const body = await readFile(entry.replace(/pdf\.mjs$/u, name));
    return route.fulfill({ body, contentType: 'text/javascript' });
  });
  await page.goto('http://paper.test/');
  return { context, page };
}
