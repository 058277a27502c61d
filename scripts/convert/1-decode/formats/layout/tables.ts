import { type CellLine, linesOfCells, runsIn } from './cell-text.ts';
import { fillsColumns, gapTables } from './gap-tables.ts';
import type { Box } from './geometry.ts';
import type { Glyphs, Page } from './page.ts';
import { byColumns, haveSameColumns, type PageTable, type TableCell } from './page-table.ts';
import { rowsOf } from './rows.ts';
import { countUp, rowsApart } from './rows-apart.ts';
import { type Grid, ruledGrids } from './ruled-grid.ts';

export interface TablesOfPage {
  readonly tables: readonly PageTable[];
  /** What stands in no table. */
  readonly rest: readonly Glyphs[];
  /** Whether something looks like a table and was not read as one. */
  readonly isDoubtful: boolean;
}

/** So few of a grid's cells with text make a frame around a text, or a form to fill in. */
const FEWEST_FILLED = 3;

/** The tables of pages, by their lines or else by the gaps between columns, and what stands beside them. */
export function tablesOf(pages: readonly Page[]): TablesOfPage[] {
  const drawn = pages.map(({ rules }) => ruledGrids(rules));
  const read = pages.map((page, i) => {
    const before = drawn[i - 1]?.grids.at(-1);
    const behind = drawn[i + 1]?.grids[0];
    const { grids, unread } = drawn[i] as { grids: Grid[]; unread: Box[] };
    const goesOn = (grid: Grid, at: number): boolean =>
      at === 0 && before !== undefined && haveSameColumns(before, grid);
    const parts = grids.flatMap((grid, at) => {
      const isPart =
        goesOn(grid, at) ||
        (at === grids.length - 1 && behind !== undefined && haveSameColumns(grid, behind));
      // A single row by itself is a box.
      return grid.rows > 1 || isPart ? [{ grid, goesOn: goesOn(grid, at) }] : [];
    });
    return tablesOn(page, parts, unread);
  });
  // A table without rules may go on over the page, where no heads stand above its columns.
  return read.map((part, i) => {
    const above = read[i - 1]?.tables.at(-1);
    const first = above === undefined ? [] : rowsOf(part.rest).slice(0, FIRST_LINES);
    const goesOn = above !== undefined && first.some((row) => fillsColumns(row, above));
    return goesOn ? { ...part, isDoubtful: true } : part;
  });
}

/** Lines of a page above which only a running title stands. */
const FIRST_LINES = 3;

function tablesOn(
  { glyphs, rules }: Page,
  grids: readonly { readonly grid: Grid; readonly goesOn: boolean }[],
  unread: readonly Box[],
): TablesOfPage {
  const tables: PageTable[] = [];
  let rest: readonly Glyphs[] = glyphs;
  const isDoubtful = unread.some((box) => hasText(box, glyphs));
  for (const { grid, goesOn } of grids) {
    const cut = runsIn(
      grid.cells.map(({ box }) => box),
      rest,
    );
    if (!goesOn && cut.inside.filter((own) => own.length > 0).length < FEWEST_FILLED) continue;
    const table = withRowsApart(tableOf(grid, cut.inside));
    tables.push(table);
    rest = cut.rest;
  }
  const byGaps = gapTables(rest, rules);
  const all = [...tables, ...byGaps.tables].sort((a, b) => a.box.top - b.box.top);
  const isUnsure = isDoubtful || byGaps.isDoubtful || all.some(({ isUnread }) => isUnread);
  return { tables: all, rest: byGaps.rest, isDoubtful: isUnsure };
}

const hasText = ({ left, top, right, bottom }: Box, glyphs: readonly Glyphs[]): boolean =>
  glyphs.some(({ x, y }) => x >= left && x <= right && y >= top && y <= bottom);

function tableOf({ box, edges, rows, cells }: Grid, runs: readonly (readonly Glyphs[])[]): PageTable {
  const lines = linesOfCells(
    cells.map((cell) => cell.box),
    runs,
  );
  return {
    box,
    edges,
    rows,
    isUnread: false,
    cells: cells.map(({ row, column, rowSpan, columnSpan }, i) => ({
      row,
      column,
      rowSpan,
      columnSpan,
      lines: lines[i] as CellLine[],
    })),
  };
}

/**
 * A table that draws no lines between its rows has all of them in one: told by the numbers in
 * its first column, which count up; unread where one cannot tell them apart.
 */
function withRowsApart(table: PageTable): PageTable {
  const isCrowded = ({ column, columnSpan, lines }: TableCell): boolean =>
    column === 0 && columnSpan === 1 && lines.length > 1 && countUp(lines);
  if (!table.cells.some(isCrowded)) return table;
  const cells: TableCell[] = [];
  let added = 0;
  for (let row = 0; row < table.rows; row += 1) {
    const own = table.cells.filter((cell) => cell.row === row);
    if (!own.some(isCrowded)) {
      cells.push(...own.map((cell) => ({ ...cell, row: row + added })));
      continue;
    }
    const parted = own.some(({ rowSpan }) => rowSpan > 1)
      ? undefined
      : rowsApart(own.map(({ lines }) => lines));
    if (parted === undefined) return byColumns(table);
    for (const [i, texts] of parted.entries())
      cells.push(
        ...own.map((cell, at) => ({ ...cell, row: row + added + i, lines: texts[at] as CellLine[] })),
      );
    added += parted.length - 1;
  }
  return { ...table, rows: table.rows + added, cells };
}
