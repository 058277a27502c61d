import { extname } from 'node:path';
import type { RecognisedText } from '#domain/recognised-text.ts';
import { type Archive, openArchive } from '../archive.ts';
import { decodeBytes } from '../decode-bytes.ts';
import {
  type ExtractedLine,
  type Extraction,
  extraction,
  FormatFault,
  faultOf,
  LINE_END,
} from '../extraction.ts';
import { extractHtml } from '../html/index.ts';
import { textLayer } from '../layout/text-layer.ts';
import { extractMht } from '../mht/index.ts';
import { keptTextOf } from '../recognised/kept-text.ts';
import { type Unread, WHOLE_PAGE } from '../unread.ts';
import { readParts, type WordParts } from './document.ts';
import { readPart, relationsOf, targetOf } from './package.ts';
import { withRecognisedPictures } from './recognised-pictures.ts';
import { type Ground, WHITE } from './shading.ts';
import { childOf, type XmlNode } from './xml.ts';

const OLE = [0xd0, 0xcf, 0x11, 0xe0];
/** Documents within a document, and within documents within documents. */
const MOST_CHUNKS = 50;
const MOST_NESTED = 3;
const MAIN = 'word/document.xml';
/** A picture of this size or more, in square centimetres, may be a page that was scanned. */
const SCANNED_PAGE = WHOLE_PAGE / 2;
/** So many characters beside such pictures are a label on the scan. */
const WORDS_BESIDE_SCAN = 20;

/**
 * The paragraphs of a Word document in order, with the numbers Word prints before them; a
 * letterhead in the page's header first, tables row by row where they stand, notes at the end.
 * What Word does not print or prints struck out, and running titles that say something of
 * their own, are lines and stretches that are set aside. What was recognised on large pictures in
 * the text stands where they stand; of a document that is nothing but scanned pages, that alone.
 *
 * @param recognised the recognised text that is kept beside it, as its file has it
 */
export function extractDocx(bytes: Uint8Array, recognised?: string): Extraction {
  return extractNested(bytes, 0, recognised);
}

/** The pictures of a document that is a scan, page by page; none where it says something of its own. */
export function scanIn(bytes: Uint8Array): readonly Uint8Array[] {
  const archive = openArchive(bytes);
  const { lines, unread } = readParts(partsIn(archive, 0));
  return filesOf(archive, pagesAmong(lines, unread)).flatMap((picture) => picture ?? []);
}

/** The large pictures among the text of a document that is no scan, in its order; `undefined` for one that is not in the file. */
export function picturesAmongText(bytes: Uint8Array): readonly (Uint8Array | undefined)[] {
  const archive = openArchive(bytes);
  const { lines, unread, pictures } = readParts(partsIn(archive, 0));
  return pagesAmong(lines, unread).length > 0 ? [] : filesOf(archive, pictures);
}

/** The files of pictures that the body names. */
function filesOf(
  archive: Archive,
  pictures: readonly { readonly id?: string | undefined }[],
): (Uint8Array | undefined)[] {
  const main = targetOf(relationsOf(archive, ''), 'officeDocument') ?? MAIN;
  const relations = relationsOf(archive, main);
  return pictures.map(({ id }) => {
    const target = relations.find((relation) => relation.id === id)?.target;
    return target === undefined ? undefined : archive.read(target);
  });
}

/** Pages that were scanned and put into the document; none where words stand beside them. */
function pagesAmong(lines: readonly ExtractedLine[], unread: readonly Unread[]): readonly Unread[] {
  let words = 0;
  for (const { text, furniture } of lines) {
    if (furniture === undefined) words += text.trim().length;
    if (words > WORDS_BESIDE_SCAN) return [];
  }
  return unread.filter(
    ({ kind, area = 0, id }) => kind === '图片' && id !== undefined && area >= SCANNED_PAGE,
  );
}

function extractNested(bytes: Uint8Array, nested: number, recognised?: string): Extraction {
  try {
    if (OLE.every((byte, index) => bytes[index] === byte))
      return {
        fault: 'encrypted',
        detail: 'Word 文件设有密码，请取消密码后另存为 .docx',
      };
    const kept = recognised === undefined ? undefined : keptTextOf(bytes, recognised);
    const numbers = new Set(kept?.pages.map(({ page }) => page));
    const { lines, doubts, unread, pictures } = readParts(partsIn(openArchive(bytes), nested), numbers);
    if (nested === 0 && pagesAmong(lines, unread).length > 0) return extractScan(lines, kept);
    if (kept === undefined || kept.pages.length === 0) return extraction(lines, doubts);
    const whole = withRecognisedPictures(lines, pictures, kept);
    const found = extraction(whole.lines, [...doubts, ...whole.doubts]);
    return 'fault' in found ? found : { ...found, scan: whole.scan };
  } catch (error) {
    return faultOf(error);
  }
}

/** A document whose pages are pictures: what was recognised on them, behind what words it has. */
function extractScan(own: readonly ExtractedLine[], recognised: RecognisedText | undefined): Extraction {
  if (recognised === undefined)
    throw new FormatFault('unrecognised', 'Word 文件里只有扫描的图片，还没有识别出文字');
  const found = textLayer('Word 文件', [{ pages: [], recognised }]);
  if ('fault' in found) return found;
  const before = own.filter(({ text }) => text.trim() !== '');
  const apart = before.length === 0 ? [] : [...before, { text: '', place: '第1页第1行' }];
  return { ...found, lines: [...apart, ...found.lines], linesAreParagraphs: false };
}

/** The parts of a document as they lie in the archive. */
function partsIn(archive: Archive, nested: number): WordParts {
  const main = targetOf(relationsOf(archive, ''), 'officeDocument') ?? MAIN;
  const document = readPart(archive, main);
  const body = childOf(document, 'w:body');
  if (body === undefined) throw new FormatFault('broken', '压缩包内没有 Word 正文');
  const relations = relationsOf(archive, main);
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const part = (type: string): XmlNode | undefined =>
    readPart(archive, targetOf(relations, type) ?? `${folder}${type}.xml`);
  const partOf = (id: string): string | undefined => relations.find((relation) => relation.id === id)?.target;
  let chunks = 0;
  return {
    body,
    ground: groundOfPages(document),
    styles: part('styles'),
    numbering: part('numbering'),
    settings: part('settings'),
    footnotes: part('footnotes'),
    endnotes: part('endnotes'),
    edge: (id) => {
      const name = partOf(id);
      return name === undefined ? undefined : readPart(archive, name);
    },
    chunk: (id) => {
      chunks += 1;
      return chunks > MOST_CHUNKS ? undefined : chunkLines(archive, partOf(id), nested);
    },
  };
}

/** The colour of pages is shown on screens, and printed where one asks for it. */
function groundOfPages(document: XmlNode | undefined): Ground {
  const colour = childOf(document, 'w:background')?.attributes['w:color'] ?? 'auto';
  return colour === 'auto' || WHITE.test(colour) ? 'paper' : 'unknown';
}

/** The lines of a document that stands in another (`w:altChunk`). */
function chunkLines(
  archive: Archive,
  name: string | undefined,
  nested: number,
): readonly ExtractedLine[] | undefined {
  const bytes = name === undefined ? undefined : archive.read(name);
  if (name === undefined || bytes === undefined || nested >= MOST_NESTED) return undefined;
  const found = chunkOf(bytes, extname(name).slice(1).toLowerCase(), nested);
  return found !== undefined && 'lines' in found ? found.lines : undefined;
}

function chunkOf(bytes: Uint8Array, ending: string | undefined, nested: number): Extraction | undefined {
  switch (ending) {
    case 'htm':
    case 'html':
    case 'xhtml':
      return extractHtml(bytes);
    case 'mht':
    case 'mhtml':
      return extractMht(bytes);
    case 'docx':
    case 'docm':
    case 'dotx':
      return extractNested(bytes, nested + 1);
    case 'txt':
      return extraction(
        decodeBytes(bytes)
          .split(LINE_END)
          .map((text, i) => ({ text, place: `第${i + 1}行` })),
      );
    default:
      return undefined;
  }
}
