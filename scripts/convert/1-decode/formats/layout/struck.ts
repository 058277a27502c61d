import type { Box } from './geometry.ts';
import type { Glyphs, Page } from './page.ts';

/** A line strikes out text where it stands so far above the baseline, in heights of the font. */
const LOWEST_EM = 0.12;
const HIGHEST_EM = 0.6;
/** So far it may reach beyond the text of its line: a side of a table reaches further. */
const BEYOND_EM = 0.6;
const LEVEL_DEGREES = 1;
/** A page with more lines is a drawing: what strikes what is not asked. */
const MOST_RULES = 2_000;

/** A page without what is struck out on it, which is handed over apart. */
export function withoutStruck(page: Page): Page {
  const level = page.rules.filter(({ left, top, right, bottom }) => right - left > 2 * (bottom - top));
  if (level.length === 0 || level.length > MOST_RULES) return page;
  const glyphs: Glyphs[] = [];
  const struck: Glyphs[] = [];
  for (const run of page.glyphs) {
    const lines = linesThrough(run, level, page.glyphs);
    if (lines.length === 0) glyphs.push(run);
    else for (const { piece, out } of piecesOf(run, lines)) (out ? struck : glyphs).push(piece);
  }
  return struck.length === 0 ? page : { ...page, glyphs, struck };
}

/** The lines that run through a run and not beyond the text beside it. */
function linesThrough(run: Glyphs, rules: readonly Box[], all: readonly Glyphs[]): readonly Box[] {
  const { x, y, width, size, angle, scan } = run;
  if (scan !== undefined || Math.abs(angle) > LEVEL_DEGREES) return [];
  const through = rules.filter(({ left, top, right, bottom }) => {
    const above = (y - (top + bottom) / 2) / size;
    return above >= LOWEST_EM && above <= HIGHEST_EM && left < x + width && right > x;
  });
  if (through.length === 0) return through;
  const beside = all.filter((one) => Math.abs(one.y - y) < size / 2);
  const from = Math.min(...beside.map((one) => one.x)) - BEYOND_EM * size;
  const to = Math.max(...beside.map((one) => one.x + one.width)) + BEYOND_EM * size;
  return through.filter(({ left, right }) => left >= from && right <= to);
}

/** A run in pieces, each wholly struck out or not at all. */
function piecesOf(run: Glyphs, lines: readonly Box[]): { readonly piece: Glyphs; readonly out: boolean }[] {
  const { starts, text, x, width } = run;
  const end = x + width;
  const isOut = (middle: number): boolean => lines.some(({ left, right }) => left < middle && right > middle);
  if (starts.length === 0) return [{ piece: run, out: isOut(x + width / 2) }];
  const outs = starts.map((start, i) => isOut((start + (starts[i + 1] ?? end)) / 2));
  const pieces: { piece: Glyphs; out: boolean }[] = [];
  for (let from = 0; from < starts.length; ) {
    let to = from + 1;
    while (to < starts.length && outs[to] === outs[from]) to += 1;
    const left = starts[from] as number;
    const piece = {
      ...run,
      text: text.slice(from, to),
      x: left,
      width: (starts[to] ?? end) - left,
      starts: starts.slice(from, to),
    };
    if (piece.text.trim() !== '') pieces.push({ piece, out: outs[from] as boolean });
    from = to;
  }
  return pieces;
}
