import type { RecognisedPage, RecognisedText } from '#domain/recognised-text.ts';
import { type Cell, type ExtractedLine, FormatFault, type ScannedPages } from '../extraction.ts';
import { linesOfPages } from '../layout/lines.ts';
import { withDoubts } from '../recognised/line-doubts.ts';
import { recognisedPage } from '../recognised/recognised-page.ts';
import type { TextPicture } from './document.ts';

/**
 * The lines of a document with those that were recognised on pictures in its text, where the
 * pictures stand. Their places tell the picture, by its number among those: 图片2第5行.
 *
 * @throws where something was recognised of a picture that the text does not hold
 */
export function withRecognisedPictures(
  own: readonly ExtractedLine[],
  pictures: readonly TextPicture[],
  kept: RecognisedText,
): { lines: ExtractedLine[]; doubts: string[]; scan: ScannedPages } {
  const lines: ExtractedLine[] = [];
  const doubts: string[] = [];
  let tables = own.reduce((most, { cell }) => Math.max(most, lastTable(cell)), 0);
  let from = 0;
  for (const page of kept.pages) {
    const picture = pictures[page.page - 1];
    if (picture === undefined)
      throw new FormatFault(
        'recognised',
        `识别文本里有第 ${page.page} 张图片，Word 正文里只有 ${pictures.length} 张可以识别`,
      );
    lines.push(...own.slice(from, picture.behind));
    from = picture.behind;
    const read = linesOfPicture(page);
    const before = tables;
    for (const { cell, ...line } of withDoubts(read.lines, kept)) {
      tables = Math.max(tables, before + (cell?.table ?? 0));
      lines.push(cell === undefined ? line : { ...line, cell: { ...cell, table: before + cell.table } });
    }
    doubts.push(...read.doubts);
  }
  lines.push(...own.slice(from));
  const pages = kept.pages.map(({ page, width, height }) => ({ page, width, height }));
  return { lines, doubts, scan: { pages, wholly: false } };
}

/** A picture is read by itself: nothing on it goes on with what stands on another. */
function linesOfPicture(page: RecognisedPage): { lines: ExtractedLine[]; doubts: string[] } {
  const { lines, doubts } = linesOfPages([recognisedPage(page)]);
  const named = (words: string): string => words.replace(/^(?:第\d+页)?/u, `图片${page.page}`);
  return { lines: lines.map((line) => ({ ...line, place: named(line.place) })), doubts: doubts.map(named) };
}

const lastTable = (cell: Cell | undefined): number =>
  cell === undefined ? 0 : Math.max(cell.table, lastTable(cell.within));
