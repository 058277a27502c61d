import type { LinePiece } from '../pieces.ts';

/** A workbook as its readers hand it over, whichever format it has. */
export interface Book {
  readonly sheets: readonly Sheet[];
  /** What may not be read rightly of all of it. */
  readonly doubts?: readonly string[];
}

export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  /** What stands in its cells, by row and then by column, both from 0, in order. */
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, readonly LinePiece[]>>;
  readonly merges: readonly Area[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly isHiddenColumn: (column: number) => boolean;
  /** Cells with a formula of which the file holds no result: what they would show is not told. */
  readonly uncounted: readonly Spot[];
  /** White words of which nobody can tell whether they are seen. */
  readonly white: readonly WhiteCell[];
  /** Cells that have a comment. */
  readonly comments: readonly Spot[];
  /** Texts of boxes that float over it. */
  readonly boxes: readonly string[];
  readonly headers: readonly string[];
  readonly pictures: number;
  readonly charts: number;
}

/** A cell by its row and column, from 0. */
export interface Spot {
  readonly row: number;
  readonly column: number;
}

/** A cell with white words. */
export interface WhiteCell extends Spot {
  readonly text: string;
}

/** A rectangle of cells, all sides included. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Whether a cell lies in any of these. */
export const isWithin = (areas: readonly Area[], { row, column }: Spot): boolean =>
  areas.some(
    ({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right,
  );

const LETTERS = 26;
const LETTER_A = 65;
const REFERENCE = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/u;

/** `B` for the column 1. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / LETTERS))
    name = String.fromCharCode(LETTER_A + ((rest - 1) % LETTERS)) + name;
  return name;
}

/** The cell that `B3` names. */
export function spotOf(reference: string): Spot | undefined {
  const [, letters, figures] = REFERENCE.exec(reference) ?? [];
  if (letters === undefined || figures === undefined) return undefined;
  const column = [...letters.toUpperCase()].reduce(
    (sum, letter) => sum * LETTERS + letter.charCodeAt(0) - LETTER_A + 1,
    0,
  );
  return { row: Number(figures) - 1, column: column - 1 };
}

/** The rectangle that `A1:F1` names. */
export function areaOf(reference: string): Area | undefined {
  const [from = '', to = from] = reference.split(':');
  const [first, last] = [spotOf(from), spotOf(to)];
  if (first === undefined || last === undefined) return undefined;
  return { top: first.row, left: first.column, bottom: last.row, right: last.column };
}
