import type { Engine } from './engine.ts';
import { type Grey, type PixelBox, resized } from './grey.ts';

/** A character as it was read. */
export interface ReadCharacter {
  readonly text: string;
  /** From 0 to 1. */
  readonly confidence: number;
  /** Where its middle stands, in pixels from the left of the page. */
  readonly x: number;
  /** What else it may be, the likeliest first, each with its probability. */
  readonly others: readonly { readonly text: string; readonly confidence: number }[];
}

/** Height of the lines that the model learned from, in pixels. */
const LINE_HEIGHT = 48;
/** Along a line the model gives a value for each so many pixels. */
const STEP = 8;
const NARROWEST = 48;
/** A wider line would take memory without need: it is squeezed. */
const WIDEST = 3200;
/** Less likely, and it is no reading at all. */
const LEAST = 0.001;
const MOST_OTHERS = 4;

/**
 * What a line says.
 * @param stretch how much wider than high its characters are shown to the model
 */
export async function readLine(
  engine: Engine,
  picture: Grey,
  box: PixelBox,
  stretch = 1,
): Promise<ReadCharacter[]> {
  const [left, , boxWidth, boxHeight] = box;
  const wanted = Math.round((boxWidth / boxHeight) * LINE_HEIGHT * stretch);
  const width = Math.max(NARROWEST, Math.min(WIDEST, Math.ceil(wanted / STEP) * STEP));
  const used = Math.max(1, Math.min(width, wanted));
  const pixels = resized(picture, box, used, LINE_HEIGHT);
  const area = width * LINE_HEIGHT;
  // What the line does not fill is grey, as the model learned it.
  const input = new Float32Array(3 * area);
  for (let y = 0; y < LINE_HEIGHT; y += 1) {
    for (let x = 0; x < used; x += 1) {
      const value = (pixels[y * used + x] as number) / 127.5 - 1;
      const at = y * width + x;
      input[at] = value;
      input[area + at] = value;
      input[2 * area + at] = value;
    }
  }
  const { data, dims } = await engine.read(input, LINE_HEIGHT, width);
  const [, steps = 0, classes = 0] = dims;
  const toPage = boxWidth / used;
  return charactersIn(data, steps, classes, engine.characters).map(({ at, ...character }) => ({
    ...character,
    x: left + Math.min(boxWidth, (at + 0.5) * (width / steps) * toPage),
  }));
}

type Along = Omit<ReadCharacter, 'x'> & { readonly at: number };

/** The characters along a line: the likeliest of each step, repeats and blanks taken out. */
function charactersIn(
  data: Float32Array,
  steps: number,
  classes: number,
  characters: readonly string[],
): Along[] {
  const read: Along[] = [];
  let last = 0;
  let [peak, first] = [0, 0];
  const close = (step: number): void => {
    if (last === 0) return;
    const values = data.subarray(peak * classes, (peak + 1) * classes);
    read.push({
      text: characters[last] ?? '',
      confidence: Math.min(1, values[last] as number),
      others: likeliest(values, last, characters),
      at: (first + step - 1) / 2,
    });
  };
  for (let step = 0; step < steps; step += 1) {
    const row = step * classes;
    let best = 0;
    for (let i = 1; i < classes; i += 1)
      if ((data[row + i] as number) > (data[row + best] as number)) best = i;
    if (best !== last) {
      close(step);
      last = best;
      [peak, first] = [step, step];
    } else if ((data[row + best] as number) > (data[peak * classes + best] as number)) peak = step;
  }
  close(steps);
  return read;
}

function likeliest(
  values: Float32Array,
  but: number,
  characters: readonly string[],
): ReadCharacter['others'] {
  const found: { text: string; confidence: number }[] = [];
  for (let i = 1; i < values.length; i += 1) {
    const confidence = values[i] as number;
    if (i === but || confidence < LEAST) continue;
    found.push({ text: characters[i] ?? '', confidence });
  }
  return found.sort((a, b) => b.confidence - a.confidence).slice(0, MOST_OTHERS);
}
