import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { FormatFault } from '../extraction.ts';
import type { Matrix } from '../layout/geometry.ts';
import type { Page } from '../layout/page.ts';
import { drawnPage, type Font, type Operators } from './drawing.ts';
import {
  getDocument,
  OPS,
  type PDFDocumentProxy,
  type PDFPageProxy,
  type PDFWorker,
  VerbosityLevel,
} from './pdf-js.ts';
import { readerOnThisThread } from './same-thread.ts';
import { NO_FONTS } from './without-drawing.ts';

const MOST_PAGES = 2_000;
const MOST_CHARACTERS = 12_000_000;
const MOST_MILLISECONDS = 30_000;

/** Reads what each page shows, within bounds of pages, text and time. */
export async function readPages(bytes: Uint8Array): Promise<Page[]> {
  const { worker, brokenOff } = readerOnThisThread();
  const strict = openDocument(withoutPictures(bytes), true, worker);
  let lenient: ReturnType<typeof openDocument> | undefined;
  const drawnAnyhow = (): Promise<PDFDocumentProxy> => {
    lenient ??= openDocument(Uint8Array.from(bytes), false, worker);
    return lenient.promise;
  };
  try {
    return await pagesOf(await strict.promise, drawnAnyhow, brokenOff);
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException')
      throw new FormatFault('encrypted', 'PDF 设有打开密码，请取消密码后再放入');
    throw error;
  } finally {
    await Promise.allSettled([strict.destroy(), lenient?.destroy()]);
    worker.destroy();
  }
}

/** @param data the library takes it over */
function openDocument(data: Uint8Array, strict: boolean, worker: PDFWorker): ReturnType<typeof getDocument> {
  const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  return getDocument({
    data,
    worker,
    // Chinese encodings and widths of fonts that a file does not carry itself.
    cMapUrl: `${folder}/cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${folder}/standard_fonts/`,
    useSystemFonts: false,
    // Else the outline of every character would be made, to draw it with.
    disableFontFace: false,
    ownerDocument: NO_FONTS as unknown as HTMLDocument,
    useWorkerFetch: false,
    enableXfa: false,
    // Better a clear word than a text with holes in it.
    stopAtErrors: strict,
    maxImageSize: 0,
    verbosity: VerbosityLevel.ERRORS,
  });
}

/**
 * What each page shows, as a document draws it that stops at faults; where it does, the text alone
 * tells whether it is whole, and another document draws the page as far as it goes, which says
 * nothing of what it leaves out.
 */
async function pagesOf(
  strict: PDFDocumentProxy,
  lenient: () => Promise<PDFDocumentProxy>,
  brokenOff: () => number,
): Promise<Page[]> {
  if (strict.numPages > MOST_PAGES)
    throw new FormatFault('too-large', `PDF 超过 ${MOST_PAGES} 页（${strict.numPages} 页）`);
  const until = performance.now() + MOST_MILLISECONDS;
  const isLate = (): boolean => performance.now() > until;
  const draw = await drawing(strict, brokenOff);
  let drawAnyhow: Draw | undefined;
  const pages: Page[] = [];
  let characters = 0;
  for (let number = 1; number <= strict.numPages; number += 1) {
    const page = await draw(number).catch(() => undefined);
    characters += page === undefined ? await countCharacters(strict, number, isLate) : lengthOf(page);
    if (characters > MOST_CHARACTERS || isLate())
      throw new FormatFault('too-large', `PDF 文字过多（读到第 ${number} 页时停止）`);
    drawAnyhow ??= page === undefined ? await drawing(await lenient()) : undefined;
    pages.push(page ?? (await (drawAnyhow as Draw)(number)));
  }
  return pages;
}

/** What a page of a document shows; rejects where it has a fault that the document stops at. */
type Draw = (number: number) => Promise<Page>;

/** @param brokenOff for a document that stops at faults, how often it did */
async function drawing(document: PDFDocumentProxy, brokenOff?: () => number): Promise<Draw> {
  const layers = await document.getOptionalContentConfig({ intent: 'print' });
  return async (number) => {
    const page = await document.getPage(number);
    const { width, height, transform } = page.getViewport({ scale: 1 });
    const before = brokenOff?.();
    const operators = await page.getOperatorList({ intent: 'print' });
    if (brokenOff?.() !== before) throw new Error('a page that is not whole');
    const fonts = await fontsOf(page, operators);
    if (brokenOff !== undefined && [...fonts.values()].includes(undefined))
      throw new Error('a font without characters');
    const shown = drawnPage(operators, {
      width,
      height,
      toPage: transform as unknown as Matrix,
      fontOf: (name) => fonts.get(name),
      isOn: (layer) => layers.isVisible(layer) !== false,
    });
    page.cleanup();
    return shown;
  };
}

const lengthOf = ({ glyphs, hidden }: Page): number =>
  [...glyphs, ...hidden].reduce((sum, { text }) => sum + text.length, 0);

/** How much text a page holds; stops where that is too much, throws where the text has faults. */
async function countCharacters(
  document: PDFDocumentProxy,
  number: number,
  isLate: () => boolean,
): Promise<number> {
  const page = await document.getPage(number);
  let characters = 0;
  const reader = page.streamTextContent().getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    for (const item of value.items) characters += 'str' in item ? item.str.length : 0;
    if (characters > MOST_CHARACTERS || isLate()) break;
  }
  await reader.cancel(new Error('bounds')).catch(() => {});
  page.cleanup();
  return characters;
}

/** The fonts that a page's operators name; `undefined` for one that could not be read. */
async function fontsOf(
  { commonObjs }: PDFPageProxy,
  { fnArray, argsArray }: Operators,
): Promise<Map<string, Font | undefined>> {
  const named = new Set(
    fnArray.flatMap((operator, i) => {
      const args = argsArray[i] as readonly unknown[];
      if (operator === OPS.setFont) return [args[0] as string];
      if (operator !== OPS.setGState) return [];
      return (args[0] as [string, unknown[]][]).flatMap(([key, value]) =>
        key === 'Font' ? [value[0] as string] : [],
      );
    }),
  );
  const objects = commonObjs as {
    get(name: string, then: (font: unknown) => void, failed: () => void): void;
  };
  const read = (name: string): Promise<unknown> =>
    new Promise((resolve) => objects.get(name, resolve, () => resolve(undefined)));
  const fonts = new Map<string, Font | undefined>();
  for (const name of named) {
    const font = await read(name);
    fonts.set(name, typeof font === 'object' && font !== null ? font : undefined);
  }
  return fonts;
}

const SUBTYPE = Buffer.from('/Subtype');
/** A picture by its dictionary, which no file holds packed. */
const PICTURE = /^\s{0,4}\/Image(?![^\s/<>[\]()%{}])/u;
/** A kind of object that the library knows and does not draw, as long as the word for a picture. */
const DRAWN_AS_NOTHING = Buffer.from('/PS   ');

/**
 * A copy of the file in which pictures are something that is not drawn: the library would unpack
 * them, or count it as a fault that it may not. What is left of each is the place made for it.
 */
function withoutPictures(bytes: Uint8Array): Uint8Array {
  const copy = Uint8Array.from(bytes);
  const file = Buffer.from(copy.buffer);
  for (let at = file.indexOf(SUBTYPE); at >= 0; at = file.indexOf(SUBTYPE, at + 1)) {
    const behind = at + SUBTYPE.length;
    const found = PICTURE.exec(file.toString('latin1', behind, behind + 12))?.[0];
    if (found !== undefined) DRAWN_AS_NOTHING.copy(file, behind + found.length - DRAWN_AS_NOTHING.length);
  }
  return copy;
}
