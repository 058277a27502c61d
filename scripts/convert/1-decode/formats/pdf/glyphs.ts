import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { getDocument, type PDFDocumentProxy, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { TextItem } from 'pdfjs-dist/types/src/display/api.js';
import { FormatFault } from '../extraction.ts';
import { asWritten } from './aliases.ts';

const MOST_PAGES = 2_000;
const MOST_CHARACTERS = 12_000_000;
const MOST_MILLISECONDS = 30_000;

/** A run of text on a page; lengths in points, the origin at the top left. */
export interface Glyphs {
  readonly text: string;
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly width: number;
  /** Height of the font. */
  readonly size: number;
  /** Degrees against the horizontal. */
  readonly angle: number;
}

export interface Page {
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyphs[];
}

/** Reads where each run of text stands on each page, within bounds of pages, text and time. */
export async function readPages(bytes: Uint8Array): Promise<Page[]> {
  const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const task = getDocument({
    // The library takes the buffer over: it gets its own.
    data: Uint8Array.from(bytes),
    // Chinese encodings and widths of fonts that a file does not carry itself.
    cMapUrl: `${folder}/cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${folder}/standard_fonts/`,
    useSystemFonts: false,
    disableFontFace: true,
    useWorkerFetch: false,
    enableXfa: false,
    // Better a clear word than a text with holes in it.
    stopAtErrors: true,
    maxImageSize: 0,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    return await pagesOf(await task.promise);
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException')
      throw new FormatFault('encrypted', 'PDF 设有打开密码，请取消密码后再放入');
    throw error;
  } finally {
    await task.destroy().catch(() => {});
  }
}

async function pagesOf(document: PDFDocumentProxy): Promise<Page[]> {
  if (document.numPages > MOST_PAGES)
    throw new FormatFault('too-large', `PDF 超过 ${MOST_PAGES} 页（${document.numPages} 页）`);
  const until = performance.now() + MOST_MILLISECONDS;
  const pages: Page[] = [];
  let characters = 0;
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { width, height, transform } = page.getViewport({ scale: 1 });
    const glyphs: Glyphs[] = [];
    const reader = page.streamTextContent().getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      for (const item of value.items as readonly Partial<TextItem>[]) {
        if (item.str === undefined || item.str === '' || item.transform === undefined) continue;
        characters += item.str.length;
        glyphs.push(placed(item as TextItem, transform));
      }
      if (characters > MOST_CHARACTERS || performance.now() > until) {
        await reader.cancel(new Error('bounds')).catch(() => {});
        throw new FormatFault('too-large', `PDF 文字过多（读到第 ${number} 页时停止）`);
      }
    }
    page.cleanup();
    pages.push({ width, height, glyphs });
  }
  return pages;
}

/** Where a run stands once the page is turned the way it is read. */
function placed(item: TextItem, page: readonly number[]): Glyphs {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = item.transform as number[];
  const [pa = 1, pb = 0, pc = 0, pd = -1, pe = 0, pf = 0] = page;
  const [right, down] = [pa * a + pc * b, pb * a + pd * b];
  const [upX, upY] = [pa * c + pc * d, pb * c + pd * d];
  return {
    text: asWritten(item.str),
    x: pa * e + pc * f + pe,
    y: pb * e + pd * f + pf,
    width: item.width,
    size: Math.hypot(upX, upY) || item.height || 1,
    angle: (Math.atan2(down, right) * 180) / Math.PI,
  };
}
