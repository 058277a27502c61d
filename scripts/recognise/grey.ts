/** A picture of grey pixels, 0 black to 255 white, row by row. */
export interface Grey {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** A rectangle in pixels: x, y, width, height. */
export type PixelBox = readonly [number, number, number, number];

export const WHITE = 255;

/** The same picture smaller or larger: each pixel the mean of those it covers, or between its neighbours. */
export function resized(
  { data, width, height }: Grey,
  [x0, y0, boxWidth, boxHeight]: PixelBox,
  toWidth: number,
  toHeight: number,
): Float32Array {
  const out = new Float32Array(toWidth * toHeight);
  const columns = weights(x0, boxWidth, toWidth, width);
  const rows = weights(y0, boxHeight, toHeight, height);
  // Level first: each row of the picture that is needed once.
  const top = Math.min(...rows.map(({ from }) => from));
  const bottom = Math.max(...rows.map(({ from, of }) => from + of.length - 1));
  const level = new Float32Array((bottom - top + 1) * toWidth);
  for (let y = top; y <= bottom; y += 1) {
    for (let x = 0; x < toWidth; x += 1) {
      const { from, of } = columns[x] as Weights;
      let sum = 0;
      for (let i = 0; i < of.length; i += 1)
        sum += (of[i] as number) * (data[y * width + from + i] as number);
      level[(y - top) * toWidth + x] = sum;
    }
  }
  for (let y = 0; y < toHeight; y += 1) {
    const { from, of } = rows[y] as Weights;
    for (let x = 0; x < toWidth; x += 1) {
      let sum = 0;
      for (let i = 0; i < of.length; i += 1)
        sum += (of[i] as number) * (level[(from + i - top) * toWidth + x] as number);
      out[y * toWidth + x] = sum;
    }
  }
  return out;
}

interface Weights {
  readonly from: number;
  readonly of: readonly number[];
}

/** For each pixel along one side the pixels of the picture that make it, by a triangle around its place. */
function weights(start: number, length: number, to: number, size: number): Weights[] {
  const scale = length / to;
  const reach = Math.max(1, scale);
  return Array.from({ length: to }, (_, i) => {
    const centre = start + (i + 0.5) * scale - 0.5;
    const first = Math.ceil(centre - reach);
    const last = Math.floor(centre + reach);
    const from = Math.max(0, Math.min(size - 1, first));
    const until = Math.max(from, Math.min(size - 1, last));
    const of = new Array<number>(until - from + 1).fill(0);
    for (let at = first; at <= last; at += 1) {
      const weight = Math.max(0, 1 - Math.abs(at - centre) / reach);
      const place = Math.max(from, Math.min(until, at)) - from;
      of[place] = (of[place] as number) + weight;
    }
    const sum = of.reduce((a, b) => a + b, 0) || 1;
    return { from, of: of.map((weight) => weight / sum) };
  });
}

/** The brightness that parts ink from paper best (Otsu). */
export function inkBelow({ data }: Grey): number {
  const counts = new Float64Array(256);
  for (const value of data) counts[value] = (counts[value] as number) + 1;
  let all = 0;
  for (let i = 0; i < 256; i += 1) all += i * (counts[i] as number);
  let [dark, darkSum, best, at] = [0, 0, -1, 128];
  for (let i = 0; i < 256; i += 1) {
    dark += counts[i] as number;
    if (dark === 0) continue;
    const light = data.length - dark;
    if (light === 0) break;
    darkSum += i * (counts[i] as number);
    const apart = darkSum / dark - (all - darkSum) / light;
    const between = dark * light * apart * apart;
    if (between > best) [best, at] = [between, i];
  }
  return at;
}
