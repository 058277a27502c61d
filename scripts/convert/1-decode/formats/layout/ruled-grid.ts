import type { Box } from './geometry.ts';

/** A cell of a grid by its place, from 0, and by where it stands. */
export interface GridCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly box: Box;
}

/** A table as it is drawn. */
export interface Grid {
  readonly box: Box;
  /** Where columns begin and end, from the left. */
  readonly edges: readonly number[];
  readonly rows: number;
  readonly cells: readonly GridCell[];
}

/** Lines so near to each other are one, drawn twice or as a frame. */
const NEAR = 4;
/** A line goes on over so small a gap. */
const GAP = 3;
/** A page with more lines is a drawing. */
const MOST_RULES = 4_000;
const FEWEST = 2;
/** A single row is a part of a table on the page before or behind, if it has as many cells. */
const FEWEST_IN_ROW = 3;

/** A level or upright line: where it stands, and from where to where it goes. */
export interface Line {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/**
 * The tables that lines draw: rows and columns where lines cross, one cell where none parts
 * two. Sides that are not drawn are where the lines end.
 *
 * @returns the grids, single rows of several cells among them, and the boxes of what looks like one and has cells of no shape
 */
export function ruledGrids(rules: readonly Box[]): { grids: Grid[]; unread: Box[] } {
  if (rules.length > MOST_RULES) return { grids: [], unread: [] };
  const level = levelLines(rules);
  const upright = mergedLines(
    rules
      .filter((rule) => !isLevel(rule))
      .map(({ left, top, right, bottom }) => ({ at: (left + right) / 2, from: top, to: bottom })),
  );
  const grids: Grid[] = [];
  const unread: Box[] = [];
  for (const [rows, columns] of crossing(level, upright)) {
    const xs = edgesOf(columns, rows);
    const ys = edgesOf(rows, columns);
    const isRow = ys.length === 2 && xs.length > FEWEST_IN_ROW;
    if (xs.length <= FEWEST || (ys.length <= FEWEST && !isRow)) continue;
    const box = {
      left: xs[0] as number,
      right: xs.at(-1) as number,
      top: ys[0] as number,
      bottom: ys.at(-1) as number,
    };
    const cells = cellsOf(xs, ys, columns, rows);
    if (cells === undefined) unread.push(box);
    else grids.push({ box, edges: xs, rows: ys.length - 1, cells });
  }
  return { grids, unread };
}

const isLevel = ({ left, top, right, bottom }: Box): boolean => right - left >= bottom - top;

/** The level lines among rules, each whole. */
export function levelLines(rules: readonly Box[]): Line[] {
  return mergedLines(
    rules
      .filter(isLevel)
      .map(({ left, top, right, bottom }) => ({ at: (top + bottom) / 2, from: left, to: right })),
  );
}

/** Pieces of one line as one. */
function mergedLines(lines: readonly Line[]): Line[] {
  const merged: Line[] = [];
  for (const line of [...lines].sort((a, b) => a.at - b.at || a.from - b.from)) {
    const i = merged.findLastIndex(
      (one) => line.at - one.at <= GAP / 2 && line.from <= one.to + GAP && line.to >= one.from - GAP,
    );
    const one = merged[i];
    if (one === undefined) merged.push(line);
    else merged[i] = { at: one.at, from: Math.min(one.from, line.from), to: Math.max(one.to, line.to) };
  }
  return merged;
}

/** Level and upright lines that touch each other, directly or by others. */
function crossing(level: readonly Line[], upright: readonly Line[]): [Line[], Line[]][] {
  const open = new Set<Line>([...level, ...upright]);
  const areLevel = new Set(level);
  const groups: [Line[], Line[]][] = [];
  const touches = (a: Line, b: Line): boolean =>
    b.at >= a.from - NEAR && b.at <= a.to + NEAR && a.at >= b.from - NEAR && a.at <= b.to + NEAR;
  for (const first of open) {
    const group: [Line[], Line[]] = [[], []];
    const waiting = [first];
    open.delete(first);
    for (let line = waiting.pop(); line !== undefined; line = waiting.pop()) {
      const own = areLevel.has(line);
      group[own ? 0 : 1].push(line);
      for (const other of own ? upright : level) {
        if (!open.has(other) || !touches(line, other)) continue;
        open.delete(other);
        waiting.push(other);
      }
    }
    if (group[0].length > 0 && group[1].length > 0) groups.push(group);
  }
  return groups;
}

/** Where lines stand, and where those that cross them begin and end beyond them. */
function edgesOf(lines: readonly Line[], across: readonly Line[]): number[] {
  const places = [
    ...lines.map(({ at }) => at),
    Math.min(...across.map(({ from }) => from)),
    Math.max(...across.map(({ to }) => to)),
  ];
  const edges: number[] = [];
  for (const place of places.sort((a, b) => a - b))
    if (place - (edges.at(-1) ?? -Infinity) > NEAR) edges.push(place);
  return edges;
}

/** The cells between edges; `undefined` where what no line parts is no rectangle. */
function cellsOf(
  xs: readonly number[],
  ys: readonly number[],
  upright: readonly Line[],
  level: readonly Line[],
): GridCell[] | undefined {
  const columns = xs.length - 1;
  const rows = ys.length - 1;
  const middle = (edges: readonly number[], i: number): number =>
    ((edges[i] as number) + (edges[i + 1] as number)) / 2;
  const parts = (lines: readonly Line[], at: number, through: number): boolean =>
    lines.some((line) => Math.abs(line.at - at) <= NEAR && line.from <= through && line.to >= through);
  const taken = new Set<number>();
  const cells: GridCell[] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      if (taken.has(row * columns + column)) continue;
      let [right, bottom] = [column, row];
      while (right + 1 < columns && !parts(upright, xs[right + 1] as number, middle(ys, row))) right += 1;
      while (bottom + 1 < rows && !parts(level, ys[bottom + 1] as number, middle(xs, column))) bottom += 1;
      for (let r = row; r <= bottom; r += 1) {
        for (let c = column; c <= right; c += 1) {
          const cut =
            (c < right && parts(upright, xs[c + 1] as number, middle(ys, r))) ||
            (r < bottom && parts(level, ys[r + 1] as number, middle(xs, c)));
          if (cut || taken.has(r * columns + c)) return undefined;
          taken.add(r * columns + c);
        }
      }
      const box = {
        left: xs[column] as number,
        right: xs[right + 1] as number,
        top: ys[row] as number,
        bottom: ys[bottom + 1] as number,
      };
      cells.push({ row, column, rowSpan: bottom - row + 1, columnSpan: right - column + 1, box });
    }
  }
  return cells;
}
