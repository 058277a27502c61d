import type { Glyphs, Page } from './glyphs.ts';

/** A line on a page: runs on one baseline, left to right. */
export interface Row {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly glyphs: readonly Glyphs[];
}

/** Runs turned further than this are no lines of the text: watermarks, notes at the edge. */
const LEVEL_DEGREES = 5;
const WESTERN = /[!-~]/u;

/** The level runs of a page as lines, from top to bottom. */
export function rowsOf(page: Page): Row[] {
  const level = page.glyphs.filter(
    ({ angle, text }) => Math.abs(angle) <= LEVEL_DEGREES && text.trim() !== '',
  );
  const sorted = [...level].sort((a, b) => a.y - b.y || a.x - b.x);
  const lines: { y: number; size: number; glyphs: Glyphs[] }[] = [];
  for (const run of sorted) {
    const line = lines.at(-1);
    // A raised figure stands off the baseline by a third of its line's height.
    if (line !== undefined && run.y - line.y < 0.5 * Math.max(run.size, line.size)) {
      line.glyphs.push(run);
      if (run.size > line.size) Object.assign(line, { y: run.y, size: run.size });
    } else lines.push({ y: run.y, size: run.size, glyphs: [run] });
  }
  return lines.map(({ y, glyphs }) => rowOf(glyphs, y));
}

/** What stands across the page: diagonal runs (watermarks) and upright ones, in the file's order. */
export function turnedRuns(page: Page): readonly Glyphs[] {
  return page.glyphs.filter(({ angle, text }) => Math.abs(angle) > LEVEL_DEGREES && text.trim() !== '');
}

/** One line from its runs: doubles that only make it bolder are dropped, gaps become spaces. */
export function rowOf(runs: readonly Glyphs[], y: number): Row {
  const kept = [...runs].sort((a, b) => a.x - b.x);
  let text = '';
  let right = kept[0]?.x ?? 0;
  for (const run of kept) {
    const rest = run.text.slice(doubled(text, run, right - run.x));
    if (text !== '' && rest === run.text) text += gap(text, run, run.x - right);
    text += rest;
    right = Math.max(right, run.x + run.width);
  }
  return {
    text: text.trimEnd(),
    x: kept[0]?.x ?? 0,
    right,
    y,
    size: Math.max(...kept.map(({ size }) => size)),
    glyphs: kept,
  };
}

/** How many characters at the start of a run are printed a second time over the end of the text. */
function doubled(before: string, run: Glyphs, overlap: number): number {
  if (overlap < 0.5 * run.size) return 0;
  const width = run.width / run.text.length;
  const about = Math.min(run.text.length, Math.round(overlap / width));
  for (const count of [about, about + 1, about - 1])
    if (count > 0 && count <= run.text.length && before.endsWith(run.text.slice(0, count))) return count;
  return 0;
}

function gap(before: string, run: Glyphs, width: number): string {
  const em = run.size;
  if (/\s$/u.test(before) || /^\s/u.test(run.text)) return width > 1.8 * em ? ' ' : '';
  if (width > 1.8 * em) return '  ';
  const western = WESTERN.test(before.at(-1) ?? '') && WESTERN.test(run.text[0] ?? '');
  return width > (western ? 0.18 : 0.6) * em ? ' ' : '';
}
