import { type Grey, inkBelow, type PixelBox } from './grey.ts';
import { islandsOf } from './islands.ts';

/** Side of the squares in which ink is looked for, and the part of ink from which one counts, in mm. */
const SQUARE_MM = 1;
const FILLED = 0.08;
/** Ink goes on over so many empty squares along a line: the gaps between characters. */
const GAP = 3;
/** Print is no lower and no higher, and no narrower, in mm: specks, strokes and pictures are. */
const LOWEST_MM = 3;
const HIGHEST_MM = 12;
const NARROWEST_MM = 4;
/** What lies so near to a line that was found is its edge, in mm. */
const EDGE_MM = 2;
/** A page with more of it is speckled, or a picture. */
const MOST = 12;
const MM_PER_INCH = 25.4;

/**
 * Where ink that may be print lies outside the lines that were found: a model passes over short
 * lines that stand alone, and what it passes over would be lost without a word.
 */
export function unseenInk(picture: Grey, lines: readonly PixelBox[], dpi: number): PixelBox[] {
  const side = Math.max(1, Math.round((SQUARE_MM * dpi) / MM_PER_INCH));
  const [columns, rows] = [Math.floor(picture.width / side), Math.floor(picture.height / side)];
  const bar = inkBelow(picture);
  const open = new Uint8Array(columns * rows);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      let ink = 0;
      for (let y = row * side; y < (row + 1) * side; y += 1)
        for (let x = column * side; x < (column + 1) * side; x += 1)
          if ((picture.data[y * picture.width + x] as number) <= bar) ink += 1;
      if (ink >= FILLED * side * side) open[row * columns + column] = 1;
    }
  }
  const edge = Math.round((EDGE_MM * dpi) / MM_PER_INCH);
  for (const [x, y, w, h] of lines) {
    const [left, right] = [Math.floor((x - edge) / side), Math.ceil((x + w + edge) / side)];
    for (let row = Math.floor((y - edge) / side); row < Math.ceil((y + h + edge) / side); row += 1)
      for (let column = Math.max(0, left); column < Math.min(columns, right); column += 1)
        if (row >= 0 && row < rows) open[row * columns + column] = 0;
  }
  const found = islandsOf(open, columns, rows, GAP).filter(
    ([, , w, h]) => w >= NARROWEST_MM && h >= LOWEST_MM && h <= HIGHEST_MM && w >= h / 2,
  );
  if (found.length > MOST) return [];
  return found.map(([x, y, w, h]) => [(x - 1) * side, (y - 1) * side, (w + 2) * side, (h + 2) * side]);
}
