import type { Engine } from './engine.ts';
import { type Grey, type PixelBox, resized } from './grey.ts';

/** Size of the pictures that the model learned from. */
const WIDTH = 192;
const HEIGHT = 48;
/** So many of the longest lines are asked. */
const ASKED = 15;
/** The page stands on its head where the lines on the whole say so, each by how sure it is. */
const MOSTLY = 0.5;

/** Whether the lines of a level page stand on their heads. */
export async function standOnHead(
  engine: Engine,
  picture: Grey,
  lines: readonly PixelBox[],
): Promise<boolean> {
  const boxes = [...lines].sort((a, b) => b[2] - a[2]).slice(0, ASKED);
  let sum = 0;
  for (const [x, y, w, h] of boxes) {
    // The beginning of a line tells enough.
    const width = Math.min(w, Math.round((h * WIDTH) / HEIGHT));
    const used = Math.max(1, Math.min(WIDTH, Math.round((width / h) * HEIGHT)));
    const pixels = resized(picture, [x, y, width, h], used, HEIGHT);
    const input = new Float32Array(3 * WIDTH * HEIGHT);
    for (let row = 0; row < HEIGHT; row += 1)
      for (let column = 0; column < used; column += 1)
        for (let c = 0; c < 3; c += 1)
          input[c * WIDTH * HEIGHT + row * WIDTH + column] =
            (pixels[row * used + column] as number) / 127.5 - 1;
    const { data } = await engine.whichWayUp(input, HEIGHT, WIDTH);
    sum += data[1] ?? 0;
  }
  return boxes.length > 0 && sum / boxes.length > MOSTLY;
}
