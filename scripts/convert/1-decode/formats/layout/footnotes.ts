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
/** Lines that end so near to each other touch. */
const TOUCH = 3;

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
    const line = page.rules.some(
      (rule) => isAbove(rule, first, byHeight[from - 1] as Row, page.width) && !isOfTable(rule, page.rules),
    );
    const begins = first.marks[0]?.x === first.x || MARK.test(first.text);
    const called = marks.has(figure(first.marks[0]?.text ?? first.text));
    // What is as large as the text is a note only where a mark in the text calls for it.
    if ((line && small) || (begins && called && (line || small))) found = below;
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

/**
 * Whether a line is the end of a table, drawn cell by cell: others stand beside it, or come down to it. What
 * stands below is the page's text, whatever number it begins with.
 */
function isOfTable(rule: Box, rules: readonly Box[]): boolean {
  return rules.some((other) => {
    const beside = other.left > rule.right - TOUCH || other.right < rule.left + TOUCH;
    const level = Math.abs(other.top - rule.top) < TOUCH && Math.abs(other.bottom - rule.bottom) < TOUCH;
    const down =
      other.bottom - other.top > TOUCH * 2 &&
      Math.abs(other.bottom - rule.top) < TOUCH &&
      other.left > rule.left - TOUCH &&
      other.right < rule.right + TOUCH;
    return (level && beside) || down;
  });
}

/** The figure of a mark, in whatever form. */
const figure = (text: string): string => FIGURE.exec(text.normalize('NFKC'))?.[0] ?? text.trim();
