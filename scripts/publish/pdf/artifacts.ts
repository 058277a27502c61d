import {
  decodePDFRawStream,
  PDFArray,
  type PDFDocument,
  PDFName,
  type PDFPage,
  PDFRawStream,
} from '@cantoo/pdf-lib';
import { takeOut } from './structure-tree.ts';

const BEGIN = /^\/(\w+) <<\/MCID (\d+) ?>>BDC$/u;
const END = 'EMC';
const ARTIFACT = '/Artifact BMC';
/** Operators that show text (ISO 32000-1, 9.4.3), and those that draw (8.5.3, 8.8, 8.7.4.2). */
const SHOWS = /(?:^|[\s>\])])(?:Tj|TJ|'|")$/u;
const DRAWS = /(?:^|\s)(?:S|s|f|F|f\*|B|B\*|b|b\*|Do|sh)$/u;

/**
 * Marks as artifact what belongs to no text (ISO 14289-1, 7.1): page numbers and heads, which a browser draws
 * unmarked, and rules and grounds, which it takes for content of the box that they are drawn for.
 */
export function markArtifacts(pdf: PDFDocument): void {
  for (const page of pdf.getPages()) {
    const lines = contentOf(page).split('\n');
    const { marked, taken } = markLines(lines);
    takeOut(pdf, page.node, taken);
    const stream = pdf.context.flateStream(Buffer.from(marked.join('\n'), 'latin1'));
    page.node.set(PDFName.of('Contents'), pdf.context.register(stream));
  }
}

/** Content of a page as the browser writes it: one operator a line, one byte a character. */
function contentOf(page: PDFPage): string {
  const contents = page.node.Contents();
  const streams =
    contents instanceof PDFArray
      ? contents.asArray().map((stream) => page.node.context.lookup(stream))
      : [contents];
  return streams
    .map((stream) => {
      if (!(stream instanceof PDFRawStream)) throw new Error('the content of a page is no stream');
      return Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');
    })
    .join('\n');
}

/** The lines with all that is no text marked, and the marked content that is text no more. */
function markLines(lines: readonly string[]): { marked: string[]; taken: Set<number> } {
  const marked: string[] = [];
  const taken = new Set<number>();
  let from = 0;
  while (from < lines.length) {
    const [, role, id] = BEGIN.exec(lines[from] ?? '') ?? [];
    const isEnd = (line: string): boolean => (id === undefined ? BEGIN.test(line) : line === END);
    let end = id === undefined ? from : from + 1;
    while (end < lines.length && !isEnd(lines[end] ?? '')) end += 1;
    const inside = lines.slice(id === undefined ? from : from + 1, end);
    if (id === undefined) {
      const drawn = inside.some((line) => SHOWS.test(line) || DRAWS.test(line));
      marked.push(...(drawn ? [ARTIFACT, ...inside, END] : inside));
      from = end;
      continue;
    }
    const isText = role === 'Figure' || inside.some((line) => SHOWS.test(line));
    if (!isText) taken.add(Number(id));
    marked.push(isText ? (lines[from] ?? '') : ARTIFACT, ...inside, END);
    from = end + 1;
  }
  return { marked, taken };
}
