import { textWidth } from '#domain/text-width.ts';
import { isWhiteSpace } from '../character-kinds.ts';
import type { DecodedText, Furniture, SourceCell } from '../types.ts';
import { beginsItem, isMarkdownText } from './furniture/markdown-marks.ts';
import { isBetweenPages } from './furniture/page-chrome.ts';
import type { Line } from './lines.ts';
import { ODD, oddMarksOf } from './odd-marks.ts';
import { type Gap, gapsIn, standingIn } from './white-space.ts';

/** A line without furniture and without the white space that does not belong to the text. */
export interface CleanLine {
  readonly number: number;
  readonly text: string;
  /** For each UTF-16 unit of `text` its offset in the decoded text. */
  readonly offsets: Uint32Array;
  /** Number of `#` before it in Markdown, else 0. */
  readonly headingMarks: number;
  /** Columns before the first character; a full-width space is two. */
  readonly indent: number;
  /** Columns that narrow white space within it took, 第 一 条, of which the text keeps none. */
  readonly closed: number;
  /** Whether a blank line or a line of furniture alone stands right before it. */
  readonly apart: boolean;
  /** Whether a page number or a running title stands right before it: a page ended there. */
  readonly cut: boolean;
  /** Whether furniture that is no page's end stands alone on a line right before it. */
  readonly behindChrome: boolean;
  /** The cell of a table that it stands in. */
  readonly cell?: SourceCell;
  /** Whether it stands behind another paragraph in one line as received. */
  readonly inner: boolean;
  /** Whether it begins an item of a list in Markdown. */
  readonly item?: boolean;
}

/** What stands at the end of a page, or at the head of the next. */
const BETWEEN_PAGES: ReadonlySet<Furniture['kind']> = new Set([
  'page-number',
  'running-title',
  'footnote',
  'hidden',
  'annotation',
  'template',
  'set-aside',
]);

/** The lines that hold text, cleaned, in order. */
export function cleanLines(
  decoded: DecodedText,
  lines: readonly Line[],
  furniture: readonly Furniture[],
): CleanLine[] {
  const { text } = decoded;
  const asMeant = oddMarksOf(text);
  // Every character that is kept has its place here; each line looks at its own stretch.
  const offsets = new Uint32Array(text.length);
  let filled = 0;
  const stripped: CleanLine[] = [];
  let next = 0;
  let apart = true;
  let cut = false;
  let behindChrome = false;
  const isMarkdown = isMarkdownText(decoded);
  for (const { number, span, cell, begins, inner } of lines) {
    const from = filled;
    const pieces: string[] = [];
    let headingMarks = 0;
    let at = span.start;
    while (at < span.end) {
      while (next < furniture.length && (furniture[next] as Furniture).span.end <= at) next += 1;
      const mark = furniture[next];
      if (mark !== undefined && mark.span.start <= at) {
        if (mark.kind === 'heading-mark') headingMarks = mark.span.end - mark.span.start;
        if (BETWEEN_PAGES.has(mark.kind) || isBetweenPages(text.slice(mark.span.start, mark.span.end)))
          cut = true;
        at = mark.span.end;
        continue;
      }
      // White space at the start shows only once furniture before it is gone.
      if (pieces.length === 0 && isWhiteSpace(text.charCodeAt(at))) {
        at += 1;
        continue;
      }
      const end = Math.min(span.end, mark?.span.start ?? span.end);
      pieces.push(text.slice(at, end));
      for (; at < end; at += 1) offsets[filled++] = at;
    }
    const kept = pieces.join('');
    let length = kept.length;
    while (length > 0 && isWhiteSpace(kept.charCodeAt(length - 1))) length -= 1;
    filled = from + length;
    if (length === 0) {
      apart = true;
      behindChrome ||= !cut && text.slice(span.start, span.end).trim() !== '';
      continue;
    }
    const indent = cell === undefined ? columns(text.slice(begins, span.start)) : 0;
    stripped.push({
      number,
      text: kept.slice(0, length).replace(ODD, asMeant),
      offsets: offsets.subarray(from, filled),
      headingMarks,
      indent,
      closed: 0,
      apart,
      cut,
      behindChrome,
      ...(cell === undefined ? {} : { cell }),
      inner,
      item: isMarkdown && beginsItem(text.slice(span.start, span.end)),
    });
    apart = false;
    cut = false;
    behindChrome = false;
  }
  const gaps = stripped.map((line) => gapsIn(line.text));
  const doubtful = new Set(
    gaps.flat().flatMap((g) => (g.keep === 'unless-joined-elsewhere' ? [g.joined] : [])),
  );
  const joined = standingIn(text, doubtful);
  return stripped.map((line, index) => closeGaps(line, gaps[index] as Gap[], joined));
}

/** The line without its gaps; the places of what stays move up within the line's stretch. */
function closeGaps(line: CleanLine, gaps: readonly Gap[], joined: ReadonlySet<string>): CleanLine {
  if (gaps.length === 0) return line;
  const { offsets } = line;
  const parts: string[] = [];
  let length = 0;
  let from = 0;
  let closed = 0;
  const take = (start: number, end: number): void => {
    parts.push(line.text.slice(start, end));
    offsets.copyWithin(length, start, end);
    length += end - start;
  };
  for (const gap of gaps) {
    take(from, gap.start);
    if (gap.keep === 'yes' || (gap.keep === 'unless-joined-elsewhere' && !joined.has(gap.joined))) {
      parts.push(' ');
      offsets[length++] = offsets[gap.start] as number;
    } else closed += Math.min(NARROW, columns(line.text.slice(gap.start, gap.end)));
    from = gap.end;
  }
  take(from, line.text.length);
  return { ...line, text: parts.join(''), offsets: offsets.subarray(0, length), closed };
}

/** Columns that a tab takes as an indent: two characters, as offices set it. */
const TAB = 4;

/** Columns of a gap that belongs to running text; a wider one sets something apart. */
const NARROW = 2;

/** Columns at which a line ends. */
export const widthOf = ({ text, indent, closed }: CleanLine): number => columns(text) + indent + closed;

/** Width on a terminal or a typewriter: two columns a Han character. */
export function columns(text: string): number {
  if (!text.includes('\t')) return 2 * textWidth(text);
  const tabs = text.split('\t').length - 1;
  return 2 * textWidth(text.replaceAll('\t', '')) + tabs * TAB;
}
