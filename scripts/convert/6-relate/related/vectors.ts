import { SATURATION, SUPPOSED_SHARE, SUPPOSED_TEXTS } from '../bars.ts';
import { Numbers } from './numbers.ts';

/** Texts as points in the space of their wordings, each of length 1: their product is how near they are. */
export interface Vectors {
  readonly count: number;
  /** Where the wordings of a text begin in `wordings` and `weights`; one more than there are texts. */
  readonly starts: Uint32Array;
  /** Ids of wordings, rising within a text. */
  readonly wordings: Uint32Array;
  readonly weights: Float32Array;
  /** How much a wording tells: little where many texts have it. */
  readonly tells: (wording: string) => number;
  /** In how many texts each wording stands, by its id. */
  readonly spread: Uint32Array;
}

/** Vectors of texts by their wordings. The order of texts decides the order of ids, and nothing else. */
export function vectorsOf(texts: Iterable<ReadonlyMap<string, number>>): Vectors {
  const ids = new Map<string, number>();
  const spread: number[] = [];
  const starts: number[] = [0];
  const wordings = new Numbers(Uint32Array);
  const weights = new Numbers(Float32Array);
  for (const text of texts) {
    const own: [number, number][] = [];
    for (const [wording, count] of text) {
      let id = ids.get(wording);
      if (id === undefined) {
        id = ids.size;
        ids.set(wording, id);
        spread.push(0);
      }
      spread[id] = (spread[id] as number) + 1;
      own.push([id, (count * (SATURATION + 1)) / (count + SATURATION)]);
    }
    for (const [id, weight] of own.sort(([a], [b]) => a - b)) {
      wordings.push(id);
      weights.push(weight);
    }
    starts.push(wordings.length);
  }
  const count = starts.length - 1;
  const tellsBySpread = (n: number): number =>
    Math.max(0, Math.log((count + SUPPOSED_TEXTS) / (n + 0.5 + SUPPOSED_TEXTS * SUPPOSED_SHARE)));
  const vectors: Vectors = {
    count,
    starts: Uint32Array.from(starts),
    wordings: wordings.trimmed(),
    weights: weights.trimmed(),
    tells: (wording) => tellsBySpread(spread[ids.get(wording) ?? -1] ?? 1),
    spread: Uint32Array.from(spread),
  };
  normalise(vectors, tellsBySpread);
  return vectors;
}

function normalise(
  { count, starts, wordings, weights, spread }: Vectors,
  tells: (n: number) => number,
): void {
  for (let text = 0; text < count; text += 1) {
    const from = starts[text] as number;
    const to = starts[text + 1] as number;
    let square = 0;
    for (let i = from; i < to; i += 1) {
      const weight = (weights[i] as number) * tells(spread[wordings[i] as number] as number);
      weights[i] = weight;
      square += weight * weight;
    }
    const length = Math.sqrt(square) || 1;
    for (let i = from; i < to; i += 1) weights[i] = (weights[i] as number) / length;
  }
}

/** How near two texts are, 0 to 1. */
export function nearness({ starts, wordings, weights }: Vectors, a: number, b: number): number {
  let i = starts[a] as number;
  let j = starts[b] as number;
  const endA = starts[a + 1] as number;
  const endB = starts[b + 1] as number;
  let product = 0;
  while (i < endA && j < endB) {
    const x = wordings[i] as number;
    const y = wordings[j] as number;
    if (x === y) product += (weights[i] as number) * (weights[j] as number);
    if (x <= y) i += 1;
    if (y <= x) j += 1;
  }
  return product;
}

/** How near each of some texts is to another, in their order: `nearness` for many at once. */
export function productsWith(
  { starts, wordings, weights }: Vectors,
  some: readonly number[],
): (text: number) => readonly number[] {
  const holders = new Map<number, { at: number; weight: number }[]>();
  for (const [at, text] of some.entries()) {
    for (let i = starts[text] as number; i < (starts[text + 1] as number); i += 1) {
      const wording = wordings[i] as number;
      const known = holders.get(wording);
      const holder = { at, weight: weights[i] as number };
      if (known === undefined) holders.set(wording, [holder]);
      else known.push(holder);
    }
  }
  return (text) => {
    const products = new Array<number>(some.length).fill(0);
    for (let i = starts[text] as number; i < (starts[text + 1] as number); i += 1) {
      for (const { at, weight } of holders.get(wordings[i] as number) ?? [])
        products[at] = (products[at] as number) + (weights[i] as number) * weight;
    }
    return products;
  };
}
