/** A cell of a table that a plain text draws with bars or tabs, on one of its lines; places are those of characters, the end is not in it. */
export interface DrawnCell {
  /** From 1. */
  readonly column: number;
  readonly columnSpan: number;
  readonly start: number;
  readonly end: number;
}

/** The cells of each line of a drawn table as its file has them: `1:2-3 2:6-20;1:0-8x5`; of a line without words nothing. */
export const writeDrawn = (lines: readonly (readonly DrawnCell[])[]): string =>
  lines
    .map((cells) =>
      cells
        .map(
          ({ column, columnSpan, start, end }) =>
            `${column}:${start}-${end}${columnSpan > 1 ? `x${columnSpan}` : ''}`,
        )
        .join(' '),
    )
    .join(';');

const CELL = /^(\d+):(\d+)-(\d+)(?:x(\d+))?$/u;

/** Reads what `writeDrawn` wrote; `undefined` where that is something else. */
export function readDrawn(text: string): DrawnCell[][] | undefined {
  const lines: DrawnCell[][] = [];
  for (const line of text.split(';')) {
    const cells: DrawnCell[] = [];
    for (const word of line === '' ? [] : line.split(' ')) {
      const [, column, start, end, columnSpan = '1'] = CELL.exec(word) ?? [];
      if (column === undefined) return undefined;
      cells.push({
        column: Number(column),
        columnSpan: Number(columnSpan),
        start: Number(start),
        end: Number(end),
      });
    }
    lines.push(cells);
  }
  return lines;
}

/** A place in a row of a drawn table. */
export interface DrawnPlace {
  readonly columnSpan: number;
  /** What stands there; `undefined` where the cell is empty. */
  readonly cell: DrawnCell | undefined;
}

/** The places of a row of so many columns; one over all of them where the line has no cells. */
export function drawnPlaces(cells: readonly DrawnCell[], columns: number): DrawnPlace[] {
  if (cells.length === 0) return [{ columnSpan: columns, cell: undefined }];
  const places: DrawnPlace[] = [];
  for (let column = 1; column <= columns; ) {
    const cell = cells.find((one) => one.column === column);
    places.push({ columnSpan: cell?.columnSpan ?? 1, cell });
    column += cell?.columnSpan ?? 1;
  }
  return places;
}

/** How many columns the lines of a drawn table have. */
export const drawnColumns = (lines: readonly (readonly DrawnCell[])[]): number =>
  Math.max(1, ...lines.flat().map(({ column, columnSpan }) => column + columnSpan - 1));
