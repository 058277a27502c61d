import { HEADING_NUMBER } from '../../../marker.ts';
import { withoutSpace } from '../../../without-space.ts';
import { columnOf, isColumnHead } from '../../../words/measure-fields.ts';
import { type CellLine, linesOfCells } from './cell-text.ts';
import type { Box } from './geometry.ts';
import type { Glyphs } from './page.ts';
import { byColumns, type PageTable, type TableCell } from './page-table.ts';
import { type Row, rowOf, rowsOf } from './rows.ts';
import { rowsApart } from './rows-apart.ts';
import { type Line, levelLines } from './ruled-grid.ts';

/** A gap between two columns. */
const GUTTER_EM = 0.9;
const NARROWEST_EM = 0.4;
/** Without heads that are known columns may be anything. */
const LONGEST_HEAD = 12;
const LINES_OF_HEADS = 3;
const FEWEST_COLUMNS = 3;
const FEWEST_HEADS = 2;
const FEWEST_LINES = 3;
/** Points by which a stretch may reach over the edge of its column. */
const SLACK = 4;
/** Lines of a table follow each other at most so many times the size of its characters. */
const FARTHEST_EM = 3.6;

/** A stretch of a line between two gaps. */
interface CellStretch {
  from: number;
  to: number;
  readonly glyphs: Glyphs[];
}

type Gutter = readonly [number, number];

/** Where a table stands among the lines of a page, and the gaps between its columns. */
interface Extent {
  readonly end: number;
  readonly gutters: readonly Gutter[];
  /** Indexes of lines across all columns, which name a group of rows. */
  readonly groups: ReadonlySet<number>;
}

/**
 * Tables without upright lines: below heads the same gaps stay open from line to line. Level
 * lines part rows, else `rowsApart` tells them; where it cannot the table is unread. Doubtful is
 * a page on which the heads of one stand, and nothing below them is read as its rows.
 */
export function gapTables(
  glyphs: readonly Glyphs[],
  drawn: readonly Box[],
): { tables: PageTable[]; rest: readonly Glyphs[]; isDoubtful: boolean } {
  const rows = rowsOf(glyphs);
  const rules = levelLines(drawn);
  const taken = new Set<Row>();
  const tables: PageTable[] = [];
  const headed: Row[] = [];
  for (let at = 0; at < rows.length; at += 1) {
    const pieces = piecesOf((rows[at] as Row).glyphs);
    if (pieces.length < 2) continue;
    if (namesColumns(pieces)) headed.push(rows[at] as Row);
    const heads = headsFrom(rows, at);
    if (heads === undefined) continue;
    const extent = extentOf(rows, at, heads);
    const lines = rows.slice(at, extent.end);
    if (lines.length < FEWEST_LINES) continue;
    const table = tableOf(lines, at, extent, rules);
    if (table === undefined) continue;
    tables.push(table);
    for (const line of lines) taken.add(line);
    at = extent.end - 1;
  }
  const isDoubtful = headed.some((row) => !taken.has(row));
  if (taken.size === 0) return { tables, rest: glyphs, isDoubtful };
  const inside = new Set([...taken].flatMap((row) => row.glyphs));
  return { tables, rest: glyphs.filter((run) => !inside.has(run)), isDoubtful };
}

/** Whether a line has a stretch of its own in several columns of a table on the page before, and stands across none. */
export function fillsColumns({ glyphs }: Row, { edges }: PageTable): boolean {
  // What the first and the last column hold on another page may be wider.
  const between = edges.slice(1, -1);
  const sides = [Number.NEGATIVE_INFINITY, ...between, Number.POSITIVE_INFINITY];
  const columns = piecesOf(glyphs).map(({ from, to }) =>
    sides.findIndex((side, i) => from >= side - SLACK && to <= (sides[i + 1] ?? side) + SLACK),
  );
  return (
    columns.length >= FEWEST_COLUMNS && !columns.includes(-1) && new Set(columns).size === columns.length
  );
}

/** Whether a line is nothing but names of columns, of which one is for offices. */
function namesColumns(pieces: readonly CellStretch[]): boolean {
  const columns = pieces.map(({ glyphs }) => columnOf(rowOf(glyphs, 0).text));
  return columns.every((one) => one !== undefined) && columns.some((one) => 'role' in one);
}

/** Columns as the lines of heads show them together, which stand at different heights in their cells. */
function headsFrom(rows: readonly Row[], at: number): CellStretch[] | undefined {
  for (let lines = LINES_OF_HEADS; lines > 0; lines -= 1) {
    const pieces = piecesOf(rows.slice(at, at + lines).flatMap(({ glyphs }) => glyphs));
    if (pieces.length >= FEWEST_COLUMNS) return pieces;
  }
  return undefined;
}

/** What stands between gaps, on one line or on several together. */
function piecesOf(glyphs: readonly Glyphs[]): CellStretch[] {
  const pieces: CellStretch[] = [];
  for (const run of [...glyphs].sort((a, b) => a.x - b.x)) {
    const last = pieces.at(-1);
    if (last !== undefined && run.x - last.to < GUTTER_EM * run.size) {
      last.to = Math.max(last.to, run.x + run.width);
      last.glyphs.push(run);
    } else pieces.push({ from: run.x, to: run.x + run.width, glyphs: [run] });
  }
  return pieces;
}

/** How far down the gaps between the pieces of a line stay open, and what is left of them. */
function extentOf(rows: readonly Row[], at: number, heads: readonly CellStretch[]): Extent {
  let gutters = heads.slice(1).map((piece, i): Gutter => [(heads[i] as CellStretch).to, piece.from]);
  const groups = new Set<number>();
  let end = at + 1;
  for (; end < rows.length; end += 1) {
    const row = rows[end] as Row;
    const previous = rows[end - 1] as Row;
    if (row.y - previous.y > FARTHEST_EM * Math.max(row.size, previous.size)) break;
    const open = gutters.map(([from, to]) => leftOpen(from, to, row.glyphs));
    if (open.every(([from, to]) => to - from >= NARROWEST_EM * row.size)) gutters = open;
    else if (HEADING_NUMBER.test(row.text) && piecesOf(row.glyphs).length === 1) groups.add(end);
    else break;
  }
  while (groups.delete(end - 1)) end -= 1;
  return { end, gutters, groups };
}

/** The widest stretch of a gap that runs leave open. */
function leftOpen(from: number, to: number, runs: readonly Glyphs[]): Gutter {
  let best: Gutter = [from, from];
  let open = from;
  for (const { x, width } of [...runs, { x: to, width: 0 }]) {
    if (x + width <= from || x > to) continue;
    if (x - open > best[1] - best[0]) best = [open, x];
    open = Math.max(open, x + width);
  }
  return best;
}

/** The table of these lines; `undefined` where its heads or its rows do not show. */
function tableOf(
  lines: readonly Row[],
  at: number,
  { gutters, groups }: Extent,
  rules: readonly Line[],
): PageTable | undefined {
  const left = Math.min(...lines.map(({ x }) => x));
  const right = Math.max(...lines.map((line) => line.right));
  const [top, bottom] = [(lines[0] as Row).y - (lines[0] as Row).size, (lines.at(-1) as Row).y];
  const columns = gutters.length + 1;
  const placeOf = ({ x, width }: Glyphs): number =>
    gutters.filter(([from, to]) => x + width / 2 > (from + to) / 2).length;
  const isGroup = (i: number): boolean => groups.has(at + i);
  const boxes = Array.from({ length: columns }, (_, column): Box => {
    const runs = lines.flatMap((line, i) =>
      isGroup(i) ? [] : line.glyphs.filter((run) => placeOf(run) === column),
    );
    return {
      left: Math.min(...runs.map(({ x }) => x)),
      right: Math.max(...runs.map(({ x, width }) => x + width)),
      top,
      bottom,
    };
  });
  const linesOf = (own: readonly Row[]): CellLine[][] =>
    linesOfCells(
      boxes,
      boxes.map((_, column) => own.flatMap((line) => line.glyphs.filter((run) => placeOf(run) === column))),
    );
  const bands = bandsOf(lines, isGroup, rules, right - left);
  const heads = headLines(lines, bands, placeOf);
  if (heads === undefined) return undefined;
  const cells: TableCell[] = [];
  let row = 0;
  let isUnread = false;
  const add = (texts: readonly (readonly CellLine[])[]): void => {
    for (const [column, text] of texts.entries())
      cells.push({ row, column, rowSpan: 1, columnSpan: 1, lines: text });
    row += 1;
  };
  add(linesOf(lines.slice(0, heads)));
  for (const band of bands) {
    const own = lines.slice(Math.max(band.from, heads), band.to);
    if (own.length === 0) continue;
    if (isGroup(band.from)) {
      const [text] = linesOfCells([{ left, right, top, bottom }], [own.flatMap((line) => line.glyphs)]);
      cells.push({ row, column: 0, rowSpan: 1, columnSpan: columns, lines: text as CellLine[] });
      row += 1;
      continue;
    }
    const texts = linesOf(own);
    const parted = band.ruled && (texts[0]?.length ?? 0) <= 1 ? [texts] : rowsApart(texts);
    isUnread ||= parted === undefined;
    for (const one of parted ?? [texts]) add(one);
  }
  const edges = [left, ...gutters.map(([from, to]) => (from + to) / 2), right];
  const table = { box: { left, right, top, bottom }, edges, rows: row, cells, isUnread };
  return isUnread ? byColumns(table) : row < FEWEST_LINES - 1 ? undefined : table;
}

/** Lines that stand between two level lines, or are a group's name. */
interface Band {
  readonly from: number;
  to: number;
  readonly ruled: boolean;
}

function bandsOf(
  lines: readonly Row[],
  isGroup: (i: number) => boolean,
  rules: readonly Line[],
  width: number,
): Band[] {
  const wide = rules.filter(({ from, to }) => to - from > width / 2);
  const bands: Band[] = [];
  lines.forEach((line, i) => {
    const before = lines[i - 1];
    const ruled =
      before !== undefined && wide.some(({ at }) => at > before.y - 1 && at < line.y - line.size / 2);
    const last = bands.at(-1);
    if (last === undefined || ruled || isGroup(i) || isGroup(i - 1))
      bands.push({ from: i, to: i + 1, ruled });
    else last.to = i + 1;
  });
  return bands;
}

const FIGURE_FIRST = /^\d/u;

/** How many lines at the start hold the heads of columns; `undefined` where they hold none. */
function headLines(
  lines: readonly Row[],
  bands: readonly Band[],
  placeOf: (run: Glyphs) => number,
): number | undefined {
  const firstOf = (line: Row): string =>
    rowOf(
      line.glyphs.filter((run) => placeOf(run) === 0),
      line.y,
    ).text.trim();
  const ruled =
    bands.length > 1 ? (bands[0] as Band).to : lines.findIndex((line) => FIGURE_FIRST.test(firstOf(line)));
  const count = ruled >= 1 && ruled <= LINES_OF_HEADS ? ruled : 1;
  const texts = Map.groupBy(
    lines.slice(0, count).flatMap((line) => line.glyphs),
    placeOf,
  );
  const heads = [...texts.values()].map((runs) =>
    rowsOf(runs)
      .map(({ text }) => withoutSpace(text))
      .join(''),
  );
  const known = heads.filter(isColumnHead).length >= FEWEST_HEADS;
  return known && heads.every((head) => head.length <= LONGEST_HEAD) ? count : undefined;
}
