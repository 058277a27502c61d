import { SATURATION, SUPPOSED_SHARE, SUPPOSED_TEXTS } from '../bars.ts';
import { Numbers } from './numbers.ts';
import { Vocabulary } from './vocabulary.ts';
import type { Tally } from './wordings.ts';

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
  /** For each offset of a text in how many texts the pair of characters there stands. */
  readonly spreadOfPairs: (text: string) => Uint32Array;
  /** What is told of every wording that is no pair: its name and in how many texts it stands. */
  readonly words: () => readonly (readonly [string, number])[];
}

/**
 * Vectors of texts by their wordings, which `tally` tells of each. The order of texts decides the order
 * of ids, and nothing else.
 */
export function vectorsOf<Text>(texts: Iterable<Text>, tally: (text: Text, counts: Tally) => void): Vectors {
  const ids = new Vocabulary();
  const spread = new Numbers(Uint32Array);
  const starts = new Numbers(Uint32Array);
  const wordings = new Numbers(Uint32Array);
  const weights = new Numbers(Float32Array);
  // How often each wording stands in the text that is being counted: 0 for all others.
  const counts = new Numbers(Uint32Array);
  const add = (id: number, weight: number): void => {
    if (id === counts.length) {
      counts.push(0);
      spread.push(0);
    }
    const before = counts.at(id);
    counts.set(id, before + weight);
    if (before === 0) wordings.push(id);
  };
  const said: Tally = {
    pair: (first, second, weight) => add(ids.pair(first, second), weight),
    word: (wording, weight) => add(ids.word(wording), weight),
  };
  starts.push(0);
  for (const text of texts) {
    const from = wordings.length;
    tally(text, said);
    for (const id of wordings.from(from).sort()) {
      const count = counts.at(id);
      weights.push((count * (SATURATION + 1)) / (count + SATURATION));
      counts.set(id, 0);
      spread.set(id, spread.at(id) + 1);
    }
    starts.push(wordings.length);
  }
  const count = starts.length - 1;
  const tellsBySpread = (n: number): number =>
    Math.max(0, Math.log((count + SUPPOSED_TEXTS) / (n + 0.5 + SUPPOSED_TEXTS * SUPPOSED_SHARE)));
  const vectors: Vectors = {
    count,
    starts: starts.trimmed(),
    wordings: wordings.trimmed(),
    weights: weights.trimmed(),
    tells: (wording) => {
      const id = ids.find(wording);
      return tellsBySpread(id === undefined ? 1 : spread.at(id));
    },
    spread: spread.trimmed(),
    spreadOfPairs: (text) =>
      Uint32Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => {
        const id = ids.findPair(text.charCodeAt(at), text.charCodeAt(at + 1));
        return id === undefined ? 0 : spread.at(id);
      }),
    words: () => [...ids.words].map(([word, id]) => [word, spread.at(id)]),
  };
  normalise(vectors, tellsBySpread);
  return vectors;
}

function normalise(
  { count, starts, wordings, weights, spread }: Vectors,
  tellsBySpread: (n: number) => number,
): void {
  const tells = Float64Array.from(spread, tellsBySpread);
  for (let text = 0; text < count; text += 1) {
    const from = starts[text] as number;
    const to = starts[text + 1] as number;
    let square = 0;
    for (let i = from; i < to; i += 1) {
      const weight = (weights[i] as number) * (tells[wordings[i] as number] as number);
      weights[i] = weight;
      square += weight * weight;
    }
    const length = Math.sqrt(square) || 1;
    for (let i = from; i < to; i += 1) weights[i] = (weights[i] as number) / length;
  }
}

/** Holds one text against others: how near each is, 0 to 1. */
export interface Nearness {
  /** Takes a text to hold others against. */
  readonly of: (text: number) => void;
  /** How near another is to that one. */
  readonly to: (other: number) => number;
}

/** `Nearness` of texts by their places. */
export function nearness({ starts, wordings, weights, spread }: Vectors): Nearness {
  // The weights of the one text by wording; 0 for what it does not say, which adds nothing.
  const own = new Float32Array(spread.length);
  let taken: number | undefined;
  const put = (text: number, weightAt: (i: number) => number): void => {
    const end = starts[text + 1] as number;
    for (let i = starts[text] as number; i < end; i += 1) own[wordings[i] as number] = weightAt(i);
  };
  return {
    of: (text) => {
      if (taken !== undefined) put(taken, () => 0);
      put(text, (i) => weights[i] as number);
      taken = text;
    },
    to: (other) => {
      const end = starts[other + 1] as number;
      let product = 0;
      for (let i = starts[other] as number; i < end; i += 1)
        product += (own[wordings[i] as number] as number) * (weights[i] as number);
      return product;
    },
  };
}

/** How near each of some texts is to another, in their order: `nearness` for many at once. */
export type Products = (text: number) => Float64Array;

/** Holds groups of texts against others. What is returned for one text is overwritten by the next. */
export function productsIn({
  starts,
  wordings,
  weights,
  spread,
}: Vectors): (some: readonly number[]) => Products {
  // Of the texts in hand, by wording: where its holders begin; one more than there are wordings.
  const begins = new Int32Array(spread.length).fill(-1);
  let filled: readonly number[] = [];
  return (some) => {
    for (const text of filled) {
      const end = starts[text + 1] as number;
      for (let i = starts[text] as number; i < end; i += 1) begins[wordings[i] as number] = -1;
    }
    filled = some;
    const total = some.reduce(
      (sum, text) => sum + (starts[text + 1] as number) - (starts[text] as number),
      0,
    );
    // A chain of holders for each wording, in the order of the texts.
    const holder = new Uint32Array(total);
    const weight = new Float32Array(total);
    const next = new Int32Array(total);
    let at = total;
    for (let n = some.length - 1; n >= 0; n -= 1) {
      const text = some[n] as number;
      const end = starts[text + 1] as number;
      for (let i = starts[text] as number; i < end; i += 1) {
        const wording = wordings[i] as number;
        at -= 1;
        holder[at] = n;
        weight[at] = weights[i] as number;
        next[at] = begins[wording] as number;
        begins[wording] = at;
      }
    }
    const products = new Float64Array(some.length);
    return (text) => {
      products.fill(0);
      const end = starts[text + 1] as number;
      for (let i = starts[text] as number; i < end; i += 1) {
        const own = weights[i] as number;
        for (let one = begins[wordings[i] as number] as number; one >= 0; one = next[one] as number)
          products[holder[one] as number] =
            (products[holder[one] as number] as number) + own * (weight[one] as number);
      }
      return products;
    };
  };
}
