import { extname } from 'node:path';
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
import { extractMht } from '../mht/index.ts';
import { readParts, type WordParts } from './document.ts';
import { readPart, relationsOf, targetOf } from './package.ts';
import { childOf, type XmlNode } from './xml.ts';

const OLE = [0xd0, 0xcf, 0x11, 0xe0];
/** Documents within a document, and within documents within documents. */
const MOST_CHUNKS = 50;
const MOST_NESTED = 3;

/**
 * The paragraphs of a Word document in order, with the numbers Word prints before them; a
 * letterhead in the page's header first, tables row by row where they stand, notes at the end.
 * What Word does not print or prints struck out, and running titles that say something of
 * their own, are lines and stretches that are set aside.
 */
export function extractDocx(bytes: Uint8Array): Extraction {
  return extractNested(bytes, 0);
}

function extractNested(bytes: Uint8Array, nested: number): Extraction {
  try {
    if (OLE.every((byte, index) => bytes[index] === byte))
      return {
        fault: 'encrypted',
        detail: 'Word 文件设有密码，请取消密码后另存为 .docx',
      };
    const { lines, doubts } = readParts(partsIn(openArchive(bytes), nested));
    return extraction(lines, doubts);
  } catch (error) {
    return faultOf(error);
  }
}

/** The parts of a document as they lie in the archive. */
function partsIn(archive: Archive, nested: number): WordParts {
  const main = targetOf(relationsOf(archive, ''), 'officeDocument') ?? 'word/document.xml';
  const body = childOf(readPart(archive, main), 'w:body');
  if (body === undefined) throw new FormatFault('broken', '压缩包内没有 Word 正文');
  const relations = relationsOf(archive, main);
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const part = (type: string): XmlNode | undefined =>
    readPart(archive, targetOf(relations, type) ?? `${folder}${type}.xml`);
  const partOf = (id: string): string | undefined => relations.find((relation) => relation.id === id)?.target;
  let chunks = 0;
  return {
    body,
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
