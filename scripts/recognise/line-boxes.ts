import { type Grey, inkBelow, type PixelBox } from './grey.ts';

/** Boxes on one line that are nearer to each other than this part of their height are one. */
const ONE_LINE = 1.2;
/** They are on one line where they share this part of the height of the lower one. */
const SHARED = 0.6;
/** A box that lies in another by this part of its area says the same again. */
const INSIDE = 0.7;
/** A row of pixels belongs to the line from so many of ink on. */
const LEAST_INK = 2;
/** What is left free around the ink, as a part of its height. */
const MARGIN = 0.14;

/** The boxes as lines: cut at upright rules, pieces of one line joined, fitted to their ink. */
export function lineBoxes(boxes: readonly PixelBox[], picture: Grey, rules: readonly PixelBox[]): PixelBox[] {
  const upright = rules.filter(([, , w, h]) => h > w);
  const cut = boxes.flatMap((box) => cutAt(box, upright));
  const bar = inkBelow(picture);
  const fitted = cut.map((box) => fittedToInk(box, picture, bar)).filter((box) => box !== undefined);
  const own = fitted.filter(
    (box, i) =>
      !fitted.some(
        (other, at) => at !== i && isInside(box, other) && (areaOf(other) > areaOf(box) || at < i),
      ),
  );
  return joined(own, upright);
}

const areaOf = ([, , w, h]: PixelBox): number => w * h;

function isInside(box: PixelBox, other: PixelBox): boolean {
  const w = Math.min(box[0] + box[2], other[0] + other[2]) - Math.max(box[0], other[0]);
  const h = Math.min(box[1] + box[3], other[1] + other[3]) - Math.max(box[1], other[1]);
  return w > 0 && h > 0 && w * h >= INSIDE * areaOf(box);
}

function cutAt([x, y, w, h]: PixelBox, upright: readonly PixelBox[]): PixelBox[] {
  const middle = y + h / 2;
  const cuts = upright
    .filter(([rx, ry, rw, rh]) => ry <= middle && ry + rh >= middle && rx > x && rx + rw < x + w)
    .sort((a, b) => a[0] - b[0]);
  const pieces: PixelBox[] = [];
  let from = x;
  for (const [rx, , rw] of cuts) {
    pieces.push([from, y, rx - from, h]);
    from = rx + rw;
  }
  pieces.push([from, y, x + w - from, h]);
  return pieces.filter(([, , width]) => width >= h / 4);
}

function fittedToInk(box: PixelBox, picture: Grey, bar: number): PixelBox | undefined {
  const [x0, y0] = [Math.max(0, box[0]), Math.max(0, box[1])];
  const [x1, y1] = [Math.min(picture.width, box[0] + box[2]), Math.min(picture.height, box[1] + box[3])];
  const columns = new Uint32Array(Math.max(0, x1 - x0));
  const rows = new Uint32Array(Math.max(0, y1 - y0));
  for (let y = y0; y < y1; y += 1) {
    for (let x = x0; x < x1; x += 1) {
      if ((picture.data[y * picture.width + x] as number) > bar) continue;
      columns[x - x0] = (columns[x - x0] as number) + 1;
      rows[y - y0] = (rows[y - y0] as number) + 1;
    }
  }
  // A dash at the end of a line is thin: of a column the least ink counts.
  const [left, right] = edgesOf(columns, 1);
  const [top, bottom] = edgesOf(rows, LEAST_INK);
  if (left < 0 || top < 0) return undefined;
  const height = bottom - top;
  // A dash or a row of points is flat: it keeps the height in which it was found.
  const tall =
    height < (y1 - y0) / 2 ? [y0, y1] : [y0 + top - height * MARGIN, y0 + bottom + height * MARGIN];
  const free = ((tall[1] as number) - (tall[0] as number)) * MARGIN;
  const from = Math.max(0, Math.floor(x0 + left - free));
  const above = Math.max(0, Math.floor(tall[0] as number));
  return [
    from,
    above,
    Math.min(picture.width, Math.ceil(x0 + right + free)) - from,
    Math.min(picture.height, Math.ceil(tall[1] as number)) - above,
  ];
}

function edgesOf(counts: Uint32Array, least: number): readonly [number, number] {
  const first = counts.findIndex((count) => count >= least);
  const last = counts.findLastIndex((count) => count >= least);
  return [first, last + 1];
}

/** Pieces of one line as one, unless a rule parts them. */
function joined(boxes: readonly PixelBox[], upright: readonly PixelBox[]): PixelBox[] {
  const lines: PixelBox[] = [];
  for (const box of [...boxes].sort((a, b) => a[0] - b[0])) {
    const i = lines.findLastIndex((line) => goesOn(line, box, upright));
    const line = lines[i];
    if (line === undefined) {
      lines.push(box);
      continue;
    }
    const [top, bottom] = [Math.min(line[1], box[1]), Math.max(line[1] + line[3], box[1] + box[3])];
    lines[i] = [line[0], top, Math.max(line[0] + line[2], box[0] + box[2]) - line[0], bottom - top];
  }
  return lines;
}

function goesOn(line: PixelBox, box: PixelBox, upright: readonly PixelBox[]): boolean {
  const right = line[0] + line[2];
  const low = Math.min(line[3], box[3]);
  const shared = Math.min(line[1] + line[3], box[1] + box[3]) - Math.max(line[1], box[1]);
  if (shared < SHARED * low || box[0] - right > ONE_LINE * low) return false;
  // Two sizes side by side are a head and a note to it.
  if (Math.max(line[3], box[3]) > 2 * low) return false;
  const middle = box[1] + box[3] / 2;
  return !upright.some(
    ([x, y, , h]) => x >= right - low / 2 && x <= box[0] + low / 2 && y <= middle && y + h >= middle,
  );
}
