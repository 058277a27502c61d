import { placeOfLine } from '#domain/recognised-text.ts';
import type { ScanBox } from '#domain/scan-boxes.ts';
import { textWidth } from '#domain/text-width.ts';
import { type ExtractedLine, onOneLine } from '../extraction.ts';
import { paragraphsOf } from './cell-text.ts';
import { inReadingOrder } from './columns.ts';
import { noteRows } from './footnotes.ts';
import { findFurniture } from './furniture.ts';
import { joinedTables, type WholeTable } from './joined-tables.ts';
import { type Page, scanOf } from './page.ts';
import { pictureDoubts } from './picture-doubts.ts';
import { type Row, rowsOf, turnedRuns } from './rows.ts';
import { withoutStruck } from './struck.ts';
import { type TablesOfPage, tablesOf } from './tables.ts';
import { withoutWatermarks } from './watermarks.ts';

const WIDEST_INDENT = 30;
/** Share of the lines that begin at the left margin, at the least. */
const ON_MARGIN = 0.15;
/** Share by which the characters of two lines differ that are set in two sizes. */
const OTHER_SIZE = 0.12;

/**
 * The lines of pages on which everything has its place, page by page: running titles, page
 * numbers and notes are marked, tables are grids, indents are kept as full-width spaces.
 *
 * @returns the lines, and what of the pages may not be read rightly
 */
export function linesOfPages(read: readonly Page[]): { lines: ExtractedLine[]; doubts: string[] } {
  if (read.length === 0) return { lines: [], doubts: [] };
  const { pages, marks } = withoutWatermarks(read.map(withoutStruck));
  const parts = tablesOf(pages);
  const rows = pages.map((page, i) => inReadingOrder(page, rowsOf((parts[i] as TablesOfPage).rest)));
  const furniture = findFurniture(pages, rows);
  const isBody = (row: Row): boolean => !furniture.has(row);
  const notes = new Set(pages.flatMap((page, i) => noteRows(page, (rows[i] ?? []).filter(isBody))));
  const margin = leftMargin(rows.flat().filter(isBody));
  const body = rows.map((onPage) => onPage.filter((row) => isBody(row) && !notes.has(row)));
  const { tables, heads } = joinedTables(
    parts.map((part) => part.tables),
    body,
  );
  const lines: ExtractedLine[] = [];
  rows.forEach((onPage, index) => {
    const page = pages[index] as Page;
    const text = body[index] as readonly Row[];
    const own = leftMargin(text) ?? margin ?? Math.min(...text.map(({ x }) => x));
    const em = median(text.map(({ size }) => size)) || 1;
    let number = 0;
    // The recognised text counts lines its own way, as the editor sees them beside the picture.
    const placeOf = ([first]: readonly ScanBox[]): string =>
      first === undefined ? placeOfLine(index + 1, number + 1) : placeOfLine(first.page, first.line);
    const add = (text: string, kind: ExtractedLine['furniture'], scan: readonly ScanBox[] = []): void => {
      lines.push({
        text: onOneLine(text),
        place: placeOf(scan),
        ...(kind === undefined ? {} : { furniture: kind }),
        ...(scan.length === 0 ? {} : { scan }),
      });
      number += 1;
    };
    /** Of a blank line before a row: on a picture there is none, it goes with the line above. */
    const placeBetween = (row: Row): string =>
      row.glyphs.some(({ scan }) => scan !== undefined) ? (lines.at(-1)?.place ?? '') : placeOf([]);
    const waiting = tables.filter((table) => table.page === index);
    const addTables = (above: number): void => {
      while (waiting[0] !== undefined && waiting[0].top < above)
        lines.push(...tableLines(waiting[0], tables.indexOf(waiting.shift() as WholeTable) + 1));
    };
    let size: number | undefined;
    for (const row of onPage) {
      const kind = furniture.get(row) ?? (notes.has(row) ? 'footnote' : undefined);
      if (kind === undefined) {
        addTables(row.y);
        // Lines of two sizes are no one paragraph: a title is none with what stands below it.
        if (size !== undefined && Math.abs(row.size - size) > OTHER_SIZE * size)
          lines.push({ text: '', place: placeBetween(row) });
        size = row.size;
      }
      if (row.text !== '') add(indent(row, own, em) + row.text.trimStart(), kind, scanOf(row.glyphs));
    }
    addTables(Infinity);
    for (const head of heads) if (head.page === index) add(head.text, 'running-title');
    for (const mark of onPage.flatMap((row) => row.marks)) add(mark.text, 'footnote', scanOf([mark]));
    for (const run of turnedRuns(page.glyphs))
      add(run.text, Math.abs(Math.round(run.angle / 90) * 90 - run.angle) > 5 ? 'running-title' : undefined);
    for (const { text } of rowsOf(marks[index] ?? [])) add(text, 'running-title');
    for (const { text, kind, scan } of page.asides ?? []) add(text, kind, [scan]);
    const hidden = [...rowsOf(page.hidden), ...turnedRuns(page.hidden)];
    for (const { text } of hidden) add(text, 'hidden');
    for (const { text } of rowsOf(page.struck ?? [])) add(text, 'struck');
    for (const { kind, runs } of page.apart ?? [])
      for (const { text } of [...rowsOf(runs), ...turnedRuns(runs)]) add(text, kind);
  });
  const unread = parts.flatMap(({ isDoubtful }, i) => (isDoubtful ? [i + 1] : []));
  return {
    lines,
    doubts: [
      ...pictureDoubts(read),
      ...(unread.length === 0
        ? []
        : [`第${unread.join('、')}页有表格，没有认出行列，文字的先后可能不对，谁负责哪一项看不出来`]),
    ],
  };
}

/** The cells of a table row by row, their paragraphs as lines. */
function tableLines({ page, cells, isUnread }: WholeTable, number: number): ExtractedLine[] {
  const ordered = isUnread ? cells : [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  return ordered.flatMap(({ row, column, rowSpan, columnSpan, lines }) => {
    const place = `第${page + 1}页表${number}第${row + 1}行第${column + 1}格`;
    const cell = { table: number, row: row + 1, column: column + 1, rowSpan, columnSpan, head: false };
    const paragraphs = paragraphsOf(lines);
    return (paragraphs.length === 0 ? [{ text: '', scan: [] }] : paragraphs).map(({ text, scan }) => ({
      text: onOneLine(text),
      place,
      ...(scan.length === 0 ? {} : { scan }),
      ...(isUnread ? {} : { cell }),
    }));
  });
}

/** The indent of a line in full-width spaces: how far right it begins, and what spaces it begins with. */
function indent({ x, text }: Row, margin: number, em: number): string {
  const spaces = textWidth(text) - textWidth(text.trimStart());
  const wide = Math.round((x - margin) / em + spaces);
  return '\u3000'.repeat(Math.max(0, Math.min(WIDEST_INDENT, wide)));
}

/** Where most lines begin that begin furthest left; `undefined` where too few agree. */
function leftMargin(rows: readonly Row[]): number | undefined {
  const em = median(rows.map(({ size }) => size)) || 1;
  const starts = rows.map(({ x }) => x).sort((a, b) => a - b);
  const needed = Math.max(2, rows.length * ON_MARGIN);
  for (let first = 0; first < starts.length; first += 1) {
    const from = starts[first] as number;
    let last = first;
    while (last + 1 < starts.length && (starts[last + 1] as number) - from < em / 2) last += 1;
    if (last - first + 1 >= needed) return from;
  }
  return undefined;
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}
