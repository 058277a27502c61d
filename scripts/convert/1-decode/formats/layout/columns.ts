import type { Page } from './page.ts';
import { type Row, rowOf } from './rows.ts';

/** Fewer lines side by side, or shorter ones, and it may be a table or a list. */
const FEWEST_ROWS = 10;
const MOSTLY = 0.6;
const SHORTEST = 10;
const GUTTER_EM = 1.2;
/** Shares of the page's width between which the gutter is looked for, and the step. */
const GUTTER_FROM = 0.42;
const GUTTER_TO = 0.58;
const GUTTER_STEP = 0.01;

/**
 * The lines of a page in the order in which they are read: a page set in two columns the
 * left one first, any other from top to bottom. Lines across both columns part what is
 * above them from what is below.
 */
export function inReadingOrder(page: Page, rows: readonly Row[]): readonly Row[] {
  const gutter = gutterOf(page, rows);
  if (gutter === undefined) return rows;
  const ordered: Row[] = [];
  let left: Row[] = [];
  let right: Row[] = [];
  for (const row of rows) {
    const sides = split(row, gutter);
    if (sides === undefined) {
      ordered.push(...left, ...right, row);
      left = [];
      right = [];
      continue;
    }
    if (sides[0] !== undefined) left.push(sides[0]);
    if (sides[1] !== undefined) right.push(sides[1]);
  }
  return [...ordered, ...left, ...right];
}

/** The x between two columns, where the page clearly has two. */
function gutterOf(page: Page, rows: readonly Row[]): number | undefined {
  if (rows.length < FEWEST_ROWS) return undefined;
  for (let share = GUTTER_FROM; share <= GUTTER_TO; share += GUTTER_STEP) {
    const x = page.width * share;
    const sides = rows.map((row) => split(row, x));
    const both = sides.filter((side) => side?.[0] !== undefined && side[1] !== undefined);
    if (both.length < FEWEST_ROWS || both.length < rows.length * MOSTLY) continue;
    const lengths = (at: 0 | 1): number[] => both.map((side) => side?.[at]?.text.length ?? 0);
    if (median(lengths(0)) >= SHORTEST && median(lengths(1)) >= SHORTEST) return x;
  }
  return undefined;
}

/** The two halves of a line; `undefined` where it runs across the gutter. */
function split(row: Row, x: number): readonly [Row | undefined, Row | undefined] | undefined {
  const half = (GUTTER_EM / 2) * row.size;
  if (row.glyphs.some((run) => run.x < x + half && run.x + run.width > x - half)) return undefined;
  const left = row.glyphs.filter((run) => run.x < x);
  const right = row.glyphs.filter((run) => run.x >= x);
  return [
    left.length > 0 ? rowOf(left, row.y) : undefined,
    right.length > 0 ? rowOf(right, row.y) : undefined,
  ];
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}
