import type { RecognisedText } from '#domain/recognised-text.ts';
import { type ExtractedLine, type Extraction, extraction, type ScannedPages } from '../extraction.ts';
import { withDoubts } from '../recognised/line-doubts.ts';
import { withRecognised } from '../recognised/with-recognised.ts';
import { linesOfPages } from './lines.ts';
import type { Page } from './page.ts';

/** Characters that tell no meaning: private use, replacement, control, the sign for a glyph without one. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const MEANINGLESS = /[\uE000-\uF8FF\uFFFD¤\u0000-\u0008\u000E-\u001F]/gu;

/** A document of a file, and what else of it may not be read rightly. */
export interface PagedDocument {
  readonly pages: readonly Page[];
  readonly doubts?: readonly string[];
  /** What was recognised on those of its pages that are pictures. */
  readonly recognised?: RecognisedText;
  /** Whether pages of this format can be recognised where they are pictures. */
  readonly recognisable?: boolean;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: see above
const CONTROL = /[\u0000-\u0008\u000E-\u001F]/gu;

/**
 * What the documents of a file say, page by page, line by line. Pages without text, and text that
 * is no more than numbers of glyphs, are a fault. Pages that are pictures say what was recognised
 * on them.
 *
 * @param name of the format, for the editor
 */
export function textLayer(name: string, documents: readonly PagedDocument[]): Extraction {
  const { lines, doubts, scan } = inOrder(documents);
  const text = lines.map((line) => (line.furniture === undefined ? line.text : '')).join('');
  if (text.trim() === '')
    return withoutText(
      name,
      documents.some(({ recognisable }) => recognisable === true),
      scan !== undefined,
    );
  if ((text.match(MEANINGLESS)?.length ?? 0) > text.length / 2)
    return { fault: 'no-text', detail: `${name} 的字体没有文字编码，读不出文字` };
  const all = extraction(
    lines.map((line) => ({ ...line, text: line.text.replace(CONTROL, '') })),
    doubts,
  );
  return scan === undefined || 'fault' in all ? all : { ...all, scan };
}

/** Why there is no text: nothing was recognised, or nothing can be recognised of such a file. */
function withoutText(name: string, recognisable: boolean, scanned: boolean): Extraction {
  if (scanned) return { fault: 'no-text', detail: `${name} 没有文字层，图片上也没有识别出文字` };
  if (recognisable) return { fault: 'unrecognised', detail: `${name} 没有文字层（可能是扫描件）` };
  return { fault: 'no-text', detail: `${name} 没有文字层（可能是扫描件），请另存为 PDF 再识别` };
}

/** All lines; of several documents those behind the first say in which of them they stand. */
function inOrder(documents: readonly PagedDocument[]): {
  lines: ExtractedLine[];
  doubts: string[];
  scan: ScannedPages | undefined;
} {
  const lines: ExtractedLine[] = [];
  const doubts: string[] = [];
  let tables = 0;
  let scan: ScannedPages | undefined;
  documents.forEach((document, i) => {
    const { recognised } = document;
    const read = withRecognised(document.pages, recognised);
    scan ??= read.scan;
    const laidOut = linesOfPages(read.pages);
    const own =
      recognised === undefined ? laidOut : { ...laidOut, lines: withDoubts(laidOut.lines, recognised) };
    const name = i === 0 ? '' : `文件${i + 1}`;
    const before = tables;
    if (i > 0) lines.push({ text: '', place: `${name}第1页` });
    for (const { cell, ...line } of own.lines) {
      const place = `${name}${line.place}`;
      if (cell === undefined) lines.push({ ...line, place });
      else {
        tables = Math.max(tables, before + cell.table);
        lines.push({ ...line, place, cell: { ...cell, table: before + cell.table } });
      }
    }
    doubts.push(
      ...[...own.doubts, ...read.doubts, ...(document.doubts ?? [])].map((doubt) => `${name}${doubt}`),
    );
  });
  return { lines, doubts, scan };
}
