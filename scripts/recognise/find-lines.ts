import type { Engine } from './engine.ts';
import { type Grey, type PixelBox, resized } from './grey.ts';

/** The longer side at which the model looks for lines, in pixels; a multiple of 32. */
const LOOKED_AT = 1280;
/** A pixel belongs to a line from this probability on. */
const IS_TEXT = 0.3;
/** A line whose pixels are less sure than this on the mean is none. */
const IS_LINE = 0.5;
/** The model marks the core of a line: it is grown by this part of its area over its girth. */
const GROWN = 1.6;
/** Smaller on either side, in pixels at which it was looked, and it is a speck. */
const SMALLEST = 4;
/** Mean and deviation of the pictures that the model learned from. */
const MEAN = [0.485, 0.456, 0.406] as const;
const DEVIATION = [0.229, 0.224, 0.225] as const;

/** Where lines of text stand on a level page. */
export async function findLines(engine: Engine, picture: Grey): Promise<PixelBox[]> {
  const scale = Math.min(1, LOOKED_AT / Math.max(picture.width, picture.height));
  const side = (length: number): number => Math.max(32, Math.round((length * scale) / 32) * 32);
  const [width, height] = [side(picture.width), side(picture.height)];
  const pixels = resized(picture, [0, 0, picture.width, picture.height], width, height);
  const area = width * height;
  const input = new Float32Array(3 * area);
  for (let c = 0; c < 3; c += 1)
    for (let i = 0; i < area; i += 1)
      input[c * area + i] = ((pixels[i] as number) / 255 - (MEAN[c] as number)) / (DEVIATION[c] as number);
  const { data } = await engine.find(input, height, width);
  const [toX, toY] = [picture.width / width, picture.height / height];
  return islands(data, width, height).map(([x, y, w, h]) => {
    const grow = (w * h * GROWN) / (2 * (w + h));
    const left = Math.max(0, (x - grow) * toX);
    const top = Math.max(0, (y - grow) * toY);
    const right = Math.min(picture.width, (x + w + grow) * toX);
    const bottom = Math.min(picture.height, (y + h + grow) * toY);
    return [Math.round(left), Math.round(top), Math.round(right - left), Math.round(bottom - top)];
  });
}

/** The boxes of pixels that hang together and are sure enough. */
function islands(data: Float32Array, width: number, height: number): PixelBox[] {
  const seen = new Uint8Array(width * height);
  const boxes: PixelBox[] = [];
  const waiting: number[] = [];
  for (let start = 0; start < seen.length; start += 1) {
    if (seen[start] === 1 || (data[start] as number) < IS_TEXT) continue;
    let [left, right, top, bottom, sum, count] = [width, 0, height, 0, 0, 0];
    waiting.push(start);
    seen[start] = 1;
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
      const [x, y] = [at % width, Math.floor(at / width)];
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
      sum += data[at] as number;
      count += 1;
      for (const [dx, dy] of [
        [1, 0],
        [-1, 0],
        [0, 1],
        [0, -1],
      ] as const) {
        const [nx, ny] = [x + dx, y + dy];
        if (nx < 0 || ny < 0 || nx >= width || ny >= height) continue;
        const next = ny * width + nx;
        if (seen[next] === 1 || (data[next] as number) < IS_TEXT) continue;
        seen[next] = 1;
        waiting.push(next);
      }
    }
    const [w, h] = [right - left + 1, bottom - top + 1];
    if (w >= SMALLEST && h >= SMALLEST && sum / count >= IS_LINE) boxes.push([left, top, w, h]);
  }
  return boxes;
}
