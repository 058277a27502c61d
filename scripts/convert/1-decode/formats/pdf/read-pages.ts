import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { FormatFault } from '../extraction.ts';
import type { Matrix } from '../layout/geometry.ts';
import type { Page } from '../layout/page.ts';
import { drawnPage, type Font } from './drawing.ts';
import { getDocument, type PDFDocumentProxy, type PDFPageProxy, VerbosityLevel } from './pdf-js.ts';

const MOST_PAGES = 2_000;
const MOST_CHARACTERS = 12_000_000;
const MOST_MILLISECONDS = 30_000;

/** Reads what each page shows, within bounds of pages, text and time. */
export async function readPages(bytes: Uint8Array): Promise<Page[]> {
  // The library draws a page as far as it goes and says nothing of what it left out; of its
  // text alone it tells where it is not whole. Pictures, which are not unpacked, count as faults.
  const [whole, drawn] = [openDocument(bytes, true), openDocument(bytes, false)];
  try {
    return await pagesOf(await whole.promise, await drawn.promise);
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException')
      throw new FormatFault('encrypted', 'PDF 设有打开密码，请取消密码后再放入');
    throw error;
  } finally {
    await Promise.allSettled([whole.destroy(), drawn.destroy()]);
  }
}

function openDocument(bytes: Uint8Array, strict: boolean): ReturnType<typeof getDocument> {
  const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  return getDocument({
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
    stopAtErrors: strict,
    maxImageSize: 0,
    verbosity: VerbosityLevel.ERRORS,
  });
}

async function pagesOf(whole: PDFDocumentProxy, drawn: PDFDocumentProxy): Promise<Page[]> {
  if (whole.numPages > MOST_PAGES)
    throw new FormatFault('too-large', `PDF 超过 ${MOST_PAGES} 页（${whole.numPages} 页）`);
  const until = performance.now() + MOST_MILLISECONDS;
  const layers = await drawn.getOptionalContentConfig({ intent: 'print' });
  const pages: Page[] = [];
  let characters = 0;
  for (let number = 1; number <= whole.numPages; number += 1) {
    const checked = await whole.getPage(number);
    characters += await countCharacters(checked, () => performance.now() > until);
    checked.cleanup();
    if (characters > MOST_CHARACTERS || performance.now() > until)
      throw new FormatFault('too-large', `PDF 文字过多（读到第 ${number} 页时停止）`);
    const page = await drawn.getPage(number);
    const { width, height, transform } = page.getViewport({ scale: 1 });
    const operators = await page.getOperatorList({ intent: 'print' });
    pages.push(
      drawnPage(operators, {
        width,
        height,
        toPage: transform as unknown as Matrix,
        fontOf: (name) => fontOf(page, name),
        isOn: (layer) => layers.isVisible(layer) !== false,
      }),
    );
    page.cleanup();
  }
  return pages;
}

/** How much text a page holds; stops where that is too much, throws where the text has faults. */
async function countCharacters(page: PDFPageProxy, isLate: () => boolean): Promise<number> {
  let characters = 0;
  const reader = page.streamTextContent().getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return characters;
    for (const item of value.items) characters += 'str' in item ? item.str.length : 0;
    if (characters <= MOST_CHARACTERS && !isLate()) continue;
    await reader.cancel(new Error('bounds')).catch(() => {});
    return characters;
  }
}

/** A font as the page's operators name it. */
function fontOf({ commonObjs }: PDFPageProxy, name: string): Font | undefined {
  const objects = commonObjs as { has(name: string): boolean; get(name: string): Font };
  return objects.has(name) ? objects.get(name) : undefined;
}
