import { type Grey, inkBelow, resized } from './grey.ts';

/** The longer side at which the slope of lines is measured, in pixels. */
const MEASURED_AT = 900;
/** The steepest slope that is looked for, and the steps: first of the whole range, then around the best. */
const STEEPEST_DEGREES = 5;
const COARSE_DEGREES = 0.5;
const FINE_DEGREES = 0.05;
/** A smaller slope is left as it is: turning costs sharpness. */
const LEVEL_DEGREES = 0.1;
/** Rows of pixels over which the ink is smoothed, and half of the distance of lines, at that size. */
const SMOOTHED = 5;
const HALF_WAVE = 10;
/** Lines stand out along the page rather than across it where their profile is this much sharper. */
const CLEARLY = 1.15;

/** How a picture lies. */
export interface Lie {
  /** Whether its lines run from below to above or from above to below. */
  readonly isOnSide: boolean;
  /** By how many degrees clockwise it has to be turned for its lines to be level, a quarter turn aside. */
  readonly skew: number;
}

/** How a picture lies, by the way in which the ink gathers in lines. */
export function lieOf(picture: Grey): Lie {
  const scale = Math.min(1, MEASURED_AT / Math.max(picture.width, picture.height));
  const [width, height] = [Math.ceil(picture.width * scale), Math.ceil(picture.height * scale)];
  const pixels = resized(picture, [0, 0, picture.width, picture.height], width, height);
  const data = Uint8Array.from(pixels);
  const bar = inkBelow({ data, width, height });
  const ink: [number, number][] = [];
  for (let at = 0; at < data.length; at += 1)
    if ((data[at] as number) <= bar) ink.push([at % width, Math.floor(at / width)]);
  const level = bestSlope(ink);
  const turned = ink.map(([x, y]): [number, number] => [-y, x]);
  const onSide = bestSlope(turned);
  const isOnSide = wavesAt(turned, onSide.degrees) > wavesAt(ink, level.degrees) * CLEARLY;
  const { degrees } = isOnSide ? onSide : level;
  return { isOnSide, skew: Math.abs(degrees) < LEVEL_DEGREES ? 0 : Math.round(-degrees * 100) / 100 };
}

interface Slope {
  /** By how many degrees the lines fall from left to right. */
  readonly degrees: number;
  readonly sharpness: number;
}

function bestSlope(ink: readonly (readonly [number, number])[]): Slope {
  const best = (from: number, to: number, step: number): Slope => {
    let found: Slope = { degrees: 0, sharpness: -1 };
    for (let degrees = from; degrees <= to + step / 2; degrees += step) {
      const sharpness = sharpnessAt(ink, degrees);
      if (sharpness > found.sharpness) found = { degrees, sharpness };
    }
    return found;
  };
  const { degrees } = best(-STEEPEST_DEGREES, STEEPEST_DEGREES, COARSE_DEGREES);
  return best(degrees - COARSE_DEGREES, degrees + COARSE_DEGREES, FINE_DEGREES);
}

/**
 * How much the ink comes and goes from line to line. Gaps between characters, and the sides of their
 * strokes, are too small to count: they are as sharp across the lines.
 */
function wavesAt(ink: readonly (readonly [number, number])[], degrees: number): number {
  const rows = profileAt(ink, degrees);
  const smooth = (row: number): number => {
    let sum = 0;
    for (let i = row; i < row + SMOOTHED; i += 1) sum += rows.get(i) ?? 0;
    return sum / SMOOTHED;
  };
  const [first, last] = [Math.min(...rows.keys()) - HALF_WAVE, Math.max(...rows.keys())];
  let sum = 0;
  for (let row = first; row <= last; row += 1) sum += (smooth(row) - smooth(row + HALF_WAVE)) ** 2;
  return ink.length === 0 ? 0 : sum / ink.length;
}

/** How sharply the ink gathers in lines of this slope: by how much it differs from one row of pixels to the next. */
function sharpnessAt(ink: readonly (readonly [number, number])[], degrees: number): number {
  const rows = profileAt(ink, degrees);
  let sum = 0;
  for (const [row, count] of rows) sum += (count - (rows.get(row - 1) ?? 0)) ** 2;
  return ink.length === 0 ? 0 : sum / ink.length;
}

/** How much ink lies in each row of pixels of this slope. */
function profileAt(ink: readonly (readonly [number, number])[], degrees: number): Map<number, number> {
  const slope = Math.tan((degrees * Math.PI) / 180);
  const rows = new Map<number, number>();
  for (const [x, y] of ink) {
    const row = Math.round(y - x * slope);
    rows.set(row, (rows.get(row) ?? 0) + 1);
  }
  return rows;
}
