import type { Box } from './geometry.ts';
import type { Page } from './page.ts';
import { NOTE_SIGNS, type Row } from './rows.ts';

/** How a note begins that its mark does not stand before as a raised figure. */
const MARK = new RegExp(
  `^\\s*(?:[${NOTE_SIGNS}]|[[（(〔]\\d{1,2}[\\])）〕]|\\d{1,2}(?=[\\s．.、\\p{Script=Han}《“])|注\\s*\\d{0,2}\\s*[:：])`,
  'u',
);
/** The figure or the signs of a mark. */
const FIGURE = /\d+|[*＊※†‡]+/u;
/** Notes are set smaller than the text. */
const SMALLER = 0.93;
/** The line above notes: a part of the page's width. */
const NARROWEST_LINE = 0.08;
const WIDEST_LINE = 0.5;

/**
 * The rows at the foot of a page that are notes: below the last row of the text, under a
 * short line or set smaller and called for by a raised figure.
 *
 * @param rows the page's rows without page numbers and running titles, in reading order
 */
export function noteRows(page: Page, rows: readonly Row[]): readonly Row[] {
  const sizes = rows.map(({ size }) => size).sort((a, b) => a - b);
  const body = sizes[Math.floor(sizes.length / 2)] ?? 0;
  const byHeight = [...rows].sort((a, b) => a.y - b.y);
  const marks = new Set(
    rows.flatMap((row) => row.marks.filter(({ x }) => x > row.x).map(({ text }) => figure(text))),
  );
  let found: readonly Row[] = [];
  for (let from = byHeight.length - 1; from > 0; from -= 1) {
    const first = byHeight[from] as Row;
    const below = byHeight.slice(from);
    const small = below.every(({ size }) => size < body * SMALLER);
    const same = below.every(({ size }) => Math.abs(size - first.size) < 1);
    if (!small && !same) break;
    const line = page.rules.some((rule) => isAbove(rule, first, byHeight[from - 1] as Row, page.width));
    const begins = first.marks[0]?.x === first.x || MARK.test(first.text);
    const called = marks.has(figure(first.marks[0]?.text ?? first.text));
    if ((line && (begins || small)) || (small && begins && called)) found = below;
  }
  return found;
}

/** Whether a short line stands between two rows. */
function isAbove(rule: Box, row: Row, before: Row, width: number): boolean {
  const long = rule.right - rule.left;
  return (
    rule.bottom < row.y &&
    rule.top > before.y &&
    rule.bottom - rule.top < long &&
    long >= width * NARROWEST_LINE &&
    long <= width * WIDEST_LINE
  );
}

/** The figure of a mark, in whatever form. */
const figure = (text: string): string => FIGURE.exec(text.normalize('NFKC'))?.[0] ?? text.trim();
