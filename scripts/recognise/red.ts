import type { Grey, PixelBox } from './grey.ts';
import { islandsOf } from './islands.ts';

/** A picture of red, green and blue, row by row. */
export interface Colour {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** The black ink of a page and its red ink, each as a grey picture of its own. */
export interface Inks {
  readonly black: Grey;
  /** `undefined` where the page has none to speak of. */
  readonly red: Grey | undefined;
  /** Round or oval prints in red: seals, which lie over signature and date. */
  readonly seals: readonly PixelBox[];
}

/** So much more red than green and blue, of 255, and a pixel is red ink. */
const IS_RED = 45;
/** Red ink is this much darker in red light than paper is. */
const RED_IS_PAPER = 1.35;
/** A page with a smaller part of red pixels has specks, no red ink. */
const LEAST_RED = 0.0004;
/** Side of the squares in which prints are looked for, and the part of red pixels from which one counts, in mm. */
const SQUARE_MM = 1.5;
const FILLED = 0.04;
/** Between these sizes, in mm, and about as wide as high: a seal. */
const SMALLEST_SEAL_MM = 25;
const LARGEST_SEAL_MM = 65;
const SEAL_RATIO = 1.45;
const MM_PER_INCH = 25.4;

/** Parts the inks of a page: under a seal the black of the text is what is dark in red light. */
export function inksOf({ data, width, height }: Colour, dpi: number): Inks {
  const area = width * height;
  const black = new Uint8Array(area);
  const red = new Uint8Array(area);
  let count = 0;
  for (let i = 0; i < area; i += 1) {
    const [r, g, b] = [data[3 * i] as number, data[3 * i + 1] as number, data[3 * i + 2] as number];
    const redness = r - (g + b) / 2;
    const light = 0.299 * r + 0.587 * g + 0.114 * b;
    // From grey to red ink the light of the red alone counts more and more, and red ink is paper.
    const share = Math.max(0, Math.min(1, redness / IS_RED));
    black[i] = Math.round(light + share * (Math.min(255, r * RED_IS_PAPER) - light));
    red[i] = Math.max(0, Math.min(255, Math.round(255 - 2 * Math.max(0, redness - 10))));
    if (redness >= IS_RED) count += 1;
  }
  const grey = { data: black, width, height };
  if (count < LEAST_RED * area) return { black: grey, red: undefined, seals: [] };
  const redInk = { data: red, width, height };
  return { black: grey, red: redInk, seals: sealsIn(redInk, dpi) };
}

/** Where red ink gathers in the size and shape of a seal. */
function sealsIn({ data, width, height }: Grey, dpi: number): PixelBox[] {
  const side = Math.max(1, Math.round((SQUARE_MM * dpi) / MM_PER_INCH));
  const [columns, rows] = [Math.ceil(width / side), Math.ceil(height / side)];
  const counts = new Uint32Array(columns * rows);
  const bar = 255 - 2 * (IS_RED - 10);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if ((data[y * width + x] as number) > bar) continue;
      const at = Math.floor(y / side) * columns + Math.floor(x / side);
      counts[at] = (counts[at] as number) + 1;
    }
  }
  const open = new Uint8Array(columns * rows);
  for (let i = 0; i < counts.length; i += 1) if ((counts[i] as number) >= FILLED * side * side) open[i] = 1;
  return islandsOf(open, columns, rows, 1)
    .filter(([, , across, down]) => {
      const [w, h] = [across * SQUARE_MM, down * SQUARE_MM];
      const fits = Math.min(w, h) >= SMALLEST_SEAL_MM && Math.max(w, h) <= LARGEST_SEAL_MM;
      return fits && Math.max(w, h) <= SEAL_RATIO * Math.min(w, h);
    })
    .map(([x, y, w, h]) => [x * side, y * side, w * side, h * side]);
}
