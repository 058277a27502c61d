import { type Grey, inkBelow, type PixelBox, WHITE } from './grey.ts';

/** A level line is at least so long, an upright one so high, and neither thicker, in mm. */
const LEVEL_MM = 15;
const UPRIGHT_MM = 9;
const THICKEST_MM = 1.6;
/** A line goes on over so small a gap, in mm. */
const GAP_MM = 0.3;
/** Lines meet that come so near to each other, in mm; an upright one meets at least so many level ones. */
const NEAR_MM = 1;
const ENDS = 2;
/** Pixels beside a line that are wiped out with it. */
const EDGE = 2;
const MM_PER_INCH = 25.4;

/** The lines that are drawn on a page, and the page without them. */
export interface Ruled {
  readonly rules: readonly PixelBox[];
  readonly without: Grey;
}

/** Finds the lines that are drawn on a page: long ones, and those between them that make cells. */
export function rulingsOf(picture: Grey, dpi: number): Ruled {
  const pixels = (mm: number): number => Math.max(1, Math.round((mm * dpi) / MM_PER_INCH));
  const bar = inkBelow(picture);
  const { width, height, data } = picture;
  const ink = new Uint8Array(width * height);
  for (let i = 0; i < ink.length; i += 1) ink[i] = (data[i] as number) <= bar ? 1 : 0;
  const sizes = { gap: pixels(GAP_MM), thickest: pixels(THICKEST_MM) };
  const level = linesIn(
    (along, across) => ink[across * width + along] === 1,
    { along: width, across: height },
    { ...sizes, shortest: pixels(LEVEL_MM) },
  );
  const upright = linesIn(
    (along, across) => ink[along * width + across] === 1,
    { along: height, across: width },
    { ...sizes, shortest: pixels(UPRIGHT_MM) },
  );
  const near = pixels(NEAR_MM);
  const touches = (line: Drawn, other: Drawn): boolean =>
    other.first >= line.from - near &&
    other.first <= line.to + near &&
    line.first >= other.from - near &&
    line.first <= other.to + near;
  // An upright stroke of a large character is long, too; a side of a cell runs from line to line.
  const sides = upright.filter((line) => level.filter((other) => touches(line, other)).length >= ENDS);
  const rules: PixelBox[] = [
    ...level.map(({ from, to, first, last }): PixelBox => [from, first, to - from, last - first + 1]),
    ...sides.map(({ from, to, first, last }): PixelBox => [first, from, last - first + 1, to - from]),
  ];
  return { rules, without: wipedOut(picture, rules) };
}

interface Drawn {
  readonly from: number;
  readonly to: number;
  readonly first: number;
  readonly last: number;
}

/** Long runs of ink in one direction that lie beside each other and are thin together. */
function linesIn(
  isInk: (along: number, across: number) => boolean,
  size: { readonly along: number; readonly across: number },
  { gap, thickest, shortest }: { readonly gap: number; readonly thickest: number; readonly shortest: number },
): Drawn[] {
  const open: { from: number; to: number; first: number; last: number }[] = [];
  const done: Drawn[] = [];
  // A line that is not quite level goes over from one row of pixels to the next.
  const isNear = (along: number, across: number): boolean =>
    isInk(along, across) ||
    (across > 0 && isInk(along, across - 1)) ||
    (across + 1 < size.across && isInk(along, across + 1));
  for (let across = 0; across < size.across; across += 1) {
    for (let at = open.length - 1; at >= 0; at -= 1) {
      if ((open[at] as Drawn).last < across - 1) done.push(...open.splice(at, 1));
    }
    let [from, to] = [-1, -1];
    const close = (): void => {
      if (from >= 0 && to - from >= shortest) {
        const own = open.find((line) => line.from < to && line.to > from);
        if (own === undefined) open.push({ from, to, first: across, last: across });
        else Object.assign(own, { from: Math.min(own.from, from), to: Math.max(own.to, to), last: across });
      }
      from = -1;
    };
    for (let along = 0; along < size.along; along += 1) {
      if (!isNear(along, across)) {
        if (from >= 0 && along - to > gap) close();
        continue;
      }
      if (from < 0) from = along;
      to = along + 1;
    }
    close();
  }
  return [...done, ...open].filter(({ first, last }) => last - first + 1 <= thickest + 2);
}

function wipedOut({ data, width, height }: Grey, rules: readonly PixelBox[]): Grey {
  const without = Uint8Array.from(data);
  for (const [x, y, w, h] of rules)
    for (let row = Math.max(0, y - EDGE); row < Math.min(height, y + h + EDGE); row += 1)
      without.fill(WHITE, row * width + Math.max(0, x - EDGE), row * width + Math.min(width, x + w + EDGE));
  return { data: without, width, height };
}
