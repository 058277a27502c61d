import { type Box, holds } from './geometry.ts';
import type { Glyphs } from './page.ts';

/** An area filled with a colour. */
export interface Painted {
  readonly box: Box;
  /** When it was painted: greater is later. */
  readonly at: number;
  readonly white: boolean;
  /** Whether nothing below it shows any more. */
  readonly solid: boolean;
}

export interface Shown {
  readonly run: Glyphs;
  readonly at: number;
  /** White on whatever is below it. */
  readonly pale: boolean;
}

/** A page with more areas than this is a picture of its own: what covers what is not asked. */
const MOST_AREAS = 2_000;

/** Whether text stands out from what is painted below it, and nothing is painted over it. */
export function seenAmong(painted: readonly Painted[], pictures: readonly Box[]): (shown: Shown) => boolean {
  if (painted.length > MOST_AREAS) return () => true;
  const covers = painted.filter(({ solid }) => solid);
  const grounds = painted.filter(({ white }) => !white);
  return ({ run, at, pale }) => {
    const { x, y } = centreOf(run);
    const stretch = Math.max(1, Math.abs(run.width) / 2 - 1);
    if (
      covers.some(
        (one) =>
          one.at > at &&
          holds(one.box, x, y) &&
          one.box.right - one.box.left >= stretch &&
          holds(one.box, x - stretch, y) &&
          holds(one.box, x + stretch, y),
      )
    )
      return false;
    return (
      !pale ||
      grounds.some((one) => one.at < at && holds(one.box, x, y)) ||
      pictures.some((box) => holds(box, x, y))
    );
  };
}

/** The middle of a run, half its height above the baseline. */
export function centreOf({ x, y, width, size, angle }: Glyphs): { readonly x: number; readonly y: number } {
  const turn = (angle * Math.PI) / 180;
  const [along, up] = [width / 2, size / 3];
  return {
    x: x + along * Math.cos(turn) + up * Math.sin(turn),
    y: y + along * Math.sin(turn) - up * Math.cos(turn),
  };
}
