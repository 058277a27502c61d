import { type Grey, inkBelow, resized } from './grey.ts';

/** The longer side at which the slope of lines is measured, in pixels. */
const MEASURED_AT = 900;
/** The steepest slope that is looked for, and the steps: first of the whole range, then around the best. */
const STEEPEST_DEGREES = 5;
const COARSE_DEGREES = 0.5;
const FINE_DEGREES = 0.05;
/** A smaller slope is left as it is: turning costs sharpness. */
const LEVEL_DEGREES = 0.1;
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
  const onSide = bestSlope(ink.map(([x, y]) => [-y, x]));
  const isOnSide = onSide.sharpness > level.sharpness * CLEARLY;
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

/** How sharply the ink gathers in lines of this slope: by how much it differs from one row of pixels to the next. */
function sharpnessAt(ink: readonly (readonly [number, number])[], degrees: number): number {
  const slope = Math.tan((degrees * Math.PI) / 180);
  const rows = new Map<number, number>();
  for (const [x, y] of ink) {
    const row = Math.round(y - x * slope);
    rows.set(row, (rows.get(row) ?? 0) + 1);
  }
  let sum = 0;
  for (const [row, count] of rows) sum += (count - (rows.get(row - 1) ?? 0)) ** 2;
  return ink.length === 0 ? 0 : sum / ink.length;
}
