import type { PixelBox } from './grey.ts';

/**
 * The boxes around squares that hang together, in squares.
 *
 * @param open which squares count, row by row; emptied on the way
 * @param reach so far along a line one square holds on to the next; above and below to the next row
 */
export function islandsOf(open: Uint8Array, columns: number, rows: number, reach: number): PixelBox[] {
  const boxes: PixelBox[] = [];
  const waiting: number[] = [];
  for (let start = 0; start < open.length; start += 1) {
    if (open[start] === 0) continue;
    let [left, right, top, bottom] = [columns, 0, rows, 0];
    waiting.push(start);
    open[start] = 0;
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
      const [x, y] = [at % columns, Math.floor(at / columns)];
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
      for (let ny = Math.max(0, y - 1); ny <= Math.min(rows - 1, y + 1); ny += 1) {
        for (let nx = Math.max(0, x - reach); nx <= Math.min(columns - 1, x + reach); nx += 1) {
          const next = ny * columns + nx;
          if (open[next] === 0) continue;
          open[next] = 0;
          waiting.push(next);
        }
      }
    }
    boxes.push([left, top, right - left + 1, bottom - top + 1]);
  }
  return boxes;
}
