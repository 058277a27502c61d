import { withoutDraftSheets } from './draft-sheets.ts';
import type { Cell, ExtractedLine } from './extracted-line.ts';

/** A cell that holds more paragraphs than this, and more than this share of a table, holds a text, not an entry. */
const PARAGRAPHS_OF_A_CELL = 16;
const SHARE_OF_A_CELL = 0.5;
/** A table of which other tables hold more than this share lays them out. */
const SHARE_OF_INNER = 0.5;
/** Fewer rows or columns make a box or a list. */
const FEWEST_ROWS = 2;
const FEWEST_COLUMNS = 2;
/** Fewer columns in one row may be two offices side by side that sign. */
const COLUMNS_THAT_GO_ON = 3;

/** What the lines tell of a table: its size, its text, the text of the tables in it, its fullest cell. */
interface Extent {
  rows: number;
  columns: number;
  text: number;
  inner: number;
  /** Tables in it, each with the cell that it stands in. */
  readonly holds: Map<number, Cell>;
  readonly cells: Map<number, { paragraphs: number; text: number }>;
}

/**
 * The lines with the cells of those tables only that are grids: a table that merely lays out
 * a page, a letterhead or a signature is none, and neither is a box around a text. A grid keeps
 * what stands in a table inside of it in its own cell. What is furniture stands in no cell.
 */
export function keepGrids(lines: readonly ExtractedLine[]): ExtractedLine[] {
  if (lines.every(({ cell }) => cell === undefined)) return [...lines];
  const whole = withoutDraftSheets(withTablesJoined(lines));
  const grids = gridsAmong(whole);
  return whole.map(({ cell, ...line }) => {
    const kept = line.furniture === undefined ? outermost(cell, grids) : undefined;
    if (kept === undefined) return line;
    const { within: _, ...own } = kept;
    return { ...line, cell: own };
  });
}

function gridsAmong(lines: readonly ExtractedLine[]): ReadonlySet<number> {
  const extents = new Map<number, Extent>();
  for (const { cell, text } of lines) {
    const length = text.trim().length;
    let inner: number | undefined;
    for (let at = cell; at !== undefined; at = at.within) {
      const extent = extents.get(at.table) ?? {
        rows: 0,
        columns: 0,
        text: 0,
        inner: 0,
        holds: new Map(),
        cells: new Map(),
      };
      extents.set(at.table, extent);
      if (inner !== undefined) extent.holds.set(inner, at);
      inner = at.table;
      extent.rows = Math.max(extent.rows, at.row);
      extent.columns = Math.max(extent.columns, at.column + at.columnSpan - 1);
      extent.text += length;
      if (at !== cell) extent.inner += length;
      else if (length > 0) {
        const place = at.row * MANY + at.column;
        const before = extent.cells.get(place) ?? { paragraphs: 0, text: 0 };
        extent.cells.set(place, { paragraphs: before.paragraphs + 1, text: before.text + length });
      }
    }
  }
  const isLarge = ({ rows, columns }: Extent): boolean => rows >= FEWEST_ROWS && columns >= FEWEST_COLUMNS;
  /** One row with as many columns as the table above: the page ended between them. */
  const goesOn = (table: number, { columns }: Extent): boolean => {
    const above = extents.get(table - 1);
    return (
      columns >= COLUMNS_THAT_GO_ON && above !== undefined && isLarge(above) && above.columns === columns
    );
  };
  /** Most of it is one row, and that holds another grid: what stands beside is text around it. */
  const framesGrid = ({ columns, text, cells, holds }: Extent): boolean =>
    [...holds].some(([table, { row, column, columnSpan }]) => {
      const inside = extents.get(table) as Extent;
      const own = cells.get(row * MANY + column)?.text ?? 0;
      return columnSpan >= columns && isLarge(inside) && own + inside.text > text * SHARE_OF_A_CELL;
    });
  const grids = [...extents].filter(
    ([table, extent]) =>
      (isLarge(extent) || goesOn(table, extent)) &&
      !framesGrid(extent) &&
      extent.inner <= extent.text * SHARE_OF_INNER &&
      ![...extent.cells.values()].some(
        (cell) => cell.paragraphs > PARAGRAPHS_OF_A_CELL && cell.text > extent.text * SHARE_OF_A_CELL,
      ),
  );
  return new Set(grids.map(([table]) => table));
}

/** More columns than a table has. */
const MANY = 100_000;

/** The cell of the outermost grid that a cell stands in. */
function outermost(cell: Cell | undefined, grids: ReadonlySet<number>): Cell | undefined {
  let found: Cell | undefined;
  for (let at = cell; at !== undefined; at = at.within) if (grids.has(at.table)) found = at;
  return found;
}

/**
 * Tables right below each other, with nothing between and as many columns, are one: programs
 * that make PDF and Word from each other cut tables at the end of a page.
 */
function withTablesJoined(lines: readonly ExtractedLine[]): readonly ExtractedLine[] {
  const columns = new Map<number, number>();
  for (const { cell } of lines)
    if (cell !== undefined)
      columns.set(cell.table, Math.max(columns.get(cell.table) ?? 0, cell.column + cell.columnSpan - 1));
  /** By table the one it goes on with, and how many rows stand above. */
  const joined = new Map<number, { readonly table: number; readonly above: number }>();
  let last: { readonly cell: Cell; readonly end: number } | undefined;
  for (const { cell, furniture } of lines) {
    if (cell === undefined) {
      // A page may end between two parts of a table; a blank line parts two tables.
      if (furniture === undefined) last = undefined;
      continue;
    }
    if (cell.within !== undefined) continue;
    const begins = cell.table !== last?.cell.table && !joined.has(cell.table);
    if (begins && last !== undefined && columns.get(cell.table) === columns.get(last.cell.table)) {
      const before = joined.get(last.cell.table) ?? { table: last.cell.table, above: 0 };
      joined.set(cell.table, { table: before.table, above: before.above + last.end });
    }
    const end = Math.max(cell.table === last?.cell.table ? last.end : 0, cell.row + cell.rowSpan - 1);
    last = { cell, end };
  }
  if (joined.size === 0) return lines;
  const move = (cell: Cell): Cell => {
    const to = joined.get(cell.table);
    const within = cell.within === undefined ? {} : { within: move(cell.within) };
    return to === undefined
      ? { ...cell, ...within }
      : { ...cell, ...within, table: to.table, row: cell.row + to.above };
  };
  return lines.map((line) => (line.cell === undefined ? line : { ...line, cell: move(line.cell) }));
}
