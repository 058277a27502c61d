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
import { unreadInWords } from '../unread.ts';
import { type Reading, readAt, readBody } from './body.ts';
import { isHeading } from './contents.ts';
import { readEdges } from './headers.ts';
import { noteMarks, notesOf } from './notes.ts';
import { readNumbering } from './numbering.ts';
import { readPart, relationsOf, targetOf } from './package.ts';
import { runLooks } from './run-look.ts';
import { readStyles } from './styles.ts';
import { UNKNOWN_SYMBOL } from './symbols.ts';
import { childOf, type XmlNode } from './xml.ts';

const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const NOTES = { footnote: '脚注', endnote: '尾注' } as const;
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
        detail: 'Word 文件设有密码，或为旧版 .doc 格式；请取消密码后另存为 .docx',
      };
    const { lines, doubts } = readDocument(openArchive(bytes), nested);
    return extraction(lines, doubts);
  } catch (error) {
    return faultOf(error);
  }
}

function readDocument(
  archive: Archive,
  nested: number,
): { readonly lines: readonly ExtractedLine[]; readonly doubts: readonly string[] } {
  const main = targetOf(relationsOf(archive, ''), 'officeDocument') ?? 'word/document.xml';
  const body = childOf(readPart(archive, main), 'w:body');
  if (body === undefined) throw new FormatFault('broken', '压缩包内没有 Word 正文');
  const relations = relationsOf(archive, main);
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const part = (type: string): XmlNode | undefined =>
    readPart(archive, targetOf(relations, type) ?? `${folder}${type}.xml`);
  const partOf = (id: string): string | undefined => relations.find((relation) => relation.id === id)?.target;
  const styles = readStyles(part('styles'));
  let chunks = 0;
  const marks = noteMarks(part('settings'));
  const reading: Reading = {
    styles,
    looks: runLooks(styles),
    numbering: readNumbering(part('numbering'), styles),
    lines: [],
    refer: marks.refer,
    chunk: (id) => {
      chunks += 1;
      return chunks > MOST_CHUNKS ? undefined : chunkLines(archive, partOf(id), nested);
    },
    unread: [],
    counts: { paragraphs: 0, tables: 0, boxes: 0, chunks: 0 },
    fields: [],
  };
  readBody(body, reading);
  for (const kind of ['footnote', 'endnote'] as const) {
    const notes = notesOf(part(`${kind}s`), kind);
    // In the order of the text, then those the text does not refer to.
    const referred = marks.referred(kind);
    const known = new Set(referred.map(({ id }) => id));
    const others = [...notes.keys()].filter((id) => !known.has(id)).map((id) => ({ id, mark: '' }));
    let number = 0;
    for (const { id, mark } of [...referred, ...others]) {
      const note = notes.get(id);
      if (note === undefined) continue;
      number += 1;
      readAt(`${NOTES[kind]}${number}`, note.children, reading, mark);
    }
  }
  const { letterhead, others } = readEdges(body, reading, (id) => {
    const name = partOf(id);
    return name === undefined ? undefined : readPart(archive, name);
  });
  return {
    lines: [...letterhead, ...withContentsHeading(reading.lines), ...others],
    doubts: [...unreadInWords(reading.unread), ...unknownSymbols(reading.lines)],
  };
}

/** Signs of symbol fonts that text cannot say. */
function unknownSymbols(lines: readonly ExtractedLine[]): string[] {
  const holding = lines.filter(({ text }) => text.includes(UNKNOWN_SYMBOL));
  if (holding.length === 0) return [];
  const count = holding.reduce((sum, { text }) => sum + text.split(UNKNOWN_SYMBOL).length - 1, 0);
  return [`有 ${count} 个符号认不出（第一个在${holding[0]?.place}），以“${UNKNOWN_SYMBOL}”代替`];
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

/** The word 目录 before a table of contents is a part of it. */
function withContentsHeading(lines: readonly ExtractedLine[]): readonly ExtractedLine[] {
  const written = lines.filter(({ text }) => text.trim() !== '');
  const headings = new Set(
    written.filter((line, i) => isHeading(line.text) && written[i + 1]?.furniture === 'contents'),
  );
  return lines.map((line) => (headings.has(line) ? { ...line, furniture: 'contents' } : line));
}
