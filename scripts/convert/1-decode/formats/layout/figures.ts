import { type Box, boxAround, type Matrix, pointOf } from './geometry.ts';

/** A line drawn as a thin rectangle is at most so thick. */
const THICKEST_RULE = 2.5;
const SHORTEST_RULE = 4;
/** Number of operands of each step of a path: move, line, curve, quadratic curve, close. */
const OPERANDS = [2, 2, 6, 4, 0];

/** Whether a box is a level or upright line. */
export function isRule({ left, top, right, bottom }: Box): boolean {
  const [width, height] = [right - left, bottom - top];
  return Math.min(width, height) <= THICKEST_RULE && Math.max(width, height) >= SHORTEST_RULE;
}

export interface Figure {
  readonly box: Box;
  readonly rectangle: boolean;
  /** Its straight lines. */
  readonly sides: readonly Box[];
}

/**
 * The figures of a path, on the page.
 *
 * @param data steps, each with its operands: 0 move, 1 line, 2 curve, 3 quadratic curve, 4 close
 */
export function figuresOf(data: ArrayLike<number>, matrix: Matrix): Figure[] {
  const figures: Figure[] = [];
  let points: [number, number][] = [];
  let curved = false;
  const close = (): void => {
    if (points.length > 1) {
      const sides = points.slice(1).map((point, i) => boxAround([points[i] as [number, number], point]));
      const corners = new Set(points.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`));
      const level = sides.every(({ left, top, right, bottom }) => right - left < 0.1 || bottom - top < 0.1);
      figures.push({
        box: boxAround(points),
        rectangle: !curved && corners.size === 4 && level,
        sides: curved ? [] : sides,
      });
    }
    points = [];
    curved = false;
  };
  for (let i = 0; i < data.length; ) {
    const step = data[i] as number;
    const operands = OPERANDS[step] ?? 0;
    if (step === 0) close();
    if (operands > 0)
      points.push(pointOf(matrix, data[i + operands - 1] as number, data[i + operands] as number));
    else if (points[0] !== undefined) points.push(points[0]);
    if (step === 2 || step === 3) curved = true;
    i += 1 + operands;
  }
  close();
  return figures;
}
