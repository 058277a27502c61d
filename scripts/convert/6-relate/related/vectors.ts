import { MOST_PLACES, MOST_TEXTS_OF_A_WORDING, SATURATION, SUPPOSED_SHARE, SUPPOSED_TEXTS } from '../bars.ts';
import { Numbers } from './numbers.ts';
import { type KeptVocabulary, Vocabulary } from './vocabulary.ts';
import type { Tally } from './wordings.ts';

/**
 * The length of a vector. Weights are whole numbers, so that sums of their products are exact: in whatever
 * order wordings come, two texts are as near to each other as ever.
 */
export const LENGTH = 1 << 14;
/** A product of two vectors that are the same. */
export const SAME = LENGTH * LENGTH;
/** How finely weights are told before they are brought to their length. */
const FINE = 1024;

/** Texts as points in the space of their wordings, each of length `LENGTH`: their product is how near they are. */
export interface Vectors {
  readonly count: number;
  /** Where the wordings of a text begin in `wordings` and `weights`; one more than there are texts. */
  readonly starts: Uint32Array;
  /** How many of them, from the first, a text is looked up by. */
  readonly asked: Uint16Array;
  /** Ids of wordings. */
  readonly wordings: Uint32Array;
  readonly weights: Uint16Array;
  /** How many wordings there are: their ids are below. */
  readonly size: number;
}

/** Vectors as they are kept, with what a further text needs to join them. */
export interface KeptVectors {
  readonly vectors: Vectors;
  readonly vocabulary: KeptVocabulary;
  readonly spread: Uint32Array;
  readonly counted: number;
}

/** The vectors of some texts, and what was learnt of their wordings. */
export interface Space {
  readonly vectors: Vectors;
  /** How much a wording tells: little where many texts have it. */
  readonly tells: (wording: string) => number;
  readonly kept: KeptVectors;
}

/** What is counted of wordings, and what is known of earlier ones. */
export interface Counting<Text> {
  /** Whether a text is one of those in which it is counted how many have each wording; and how many texts each of them stands for. */
  readonly isCounted: (text: Text) => boolean;
  readonly each: number;
  /** Vectors for which the same texts were counted, and the place of a text in them that is as it was. */
  readonly before?: { readonly kept: KeptVectors; readonly placeOf: (at: number) => number | undefined };
}

const ALL: Counting<unknown> = { isCounted: () => true, each: 1 };

/**
 * Vectors of texts by their wordings, which `tally` tells of each. The vector of a text follows from it and
 * from those that are counted, whichever others there are.
 */
export function vectorsOf<Text>(
  texts: readonly Text[],
  tally: (text: Text, counts: Tally) => void,
  { isCounted, each, before }: Counting<Text> = ALL,
): Space {
  const ids = new Vocabulary(before?.kept.vocabulary);
  const spread = new Numbers(Uint32Array);
  for (const number of before?.kept.spread ?? []) spread.push(number);
  // How often each wording stands in the text that is being counted: 0 for all others.
  const counts = new Uint16Counts();
  const wordings = new Numbers(Uint32Array);
  const weights = new Numbers(Uint16Array);
  const add = (id: number, weight: number): void => {
    if (id === spread.length) spread.push(0);
    if (counts.add(id, weight)) wordings.push(id);
  };
  const said: Tally = {
    pair: (first, second, weight) => add(ids.pair(first, second), weight),
    word: (wording, weight) => add(ids.word(wording), weight),
  };
  const starts = new Uint32Array(texts.length + 1);
  const asked = new Uint16Array(texts.length);
  let counted = before?.kept.counted ?? 0;
  const fresh: number[] = [];
  for (const [at, text] of texts.entries()) {
    const known = before?.placeOf(at);
    if (before !== undefined && known !== undefined) {
      const old = before.kept.vectors;
      const [from, to] = [old.starts[known] as number, old.starts[known + 1] as number];
      wordings.append(old.wordings.subarray(from, to));
      weights.append(old.weights.subarray(from, to));
      asked[at] = old.asked[known] as number;
    } else {
      fresh.push(at);
      const from = wordings.length;
      tally(text, said);
      const counts_ = before === undefined && isCounted(text);
      if (counts_) counted += 1;
      for (const id of wordings.from(from)) {
        weights.push(counts.take(id));
        if (counts_) spread.set(id, spread.at(id) + 1);
      }
    }
    starts[at + 1] = wordings.length;
  }
  // A wording that none of the counted texts has tells as one that one of them has.
  const tellsBySpread = (n: number): number =>
    Math.max(
      0,
      Math.log((counted + SUPPOSED_TEXTS) / (Math.max(1, n) + 0.5 + SUPPOSED_TEXTS * SUPPOSED_SHARE)),
    );
  const spreads = spread.trimmed();
  const vectors: Vectors = {
    count: texts.length,
    starts,
    asked,
    wordings: wordings.trimmed(),
    weights: weights.trimmed(),
    size: spreads.length,
  };
  const tells = Float64Array.from(spreads, tellsBySpread);
  const holders = Float64Array.from(spreads, (n) => Math.max(n, 0.5) * each);
  for (const at of fresh) weigh(vectors, at, tells, holders);
  return {
    vectors,
    tells: (wording) => tellsBySpread(spreads[ids.find(wording) ?? -1] ?? 1),
    kept: { vectors, vocabulary: ids.kept, spread: spreads, counted },
  };
}

/**
 * Puts weights in the place of counts, brought to the common length, and the wordings first by which the text is looked up:
 * the weightiest, until so many places would have been looked at; of equals the one that is said first.
 */
function weigh(
  { starts, asked, wordings, weights }: Vectors,
  at: number,
  tells: Float64Array,
  holders: Float64Array,
): void {
  const from = starts[at] as number;
  const own = wordings.slice(from, starts[at + 1]);
  const fine = Array.from(own, (id, i) => {
    const count = weights[from + i] as number;
    return Math.round(((FINE * count * (SATURATION + 1)) / (count + SATURATION)) * (tells[id] as number));
  });
  const length = Math.sqrt(fine.reduce((sum, one) => sum + one * one, 0)) || 1;
  const order = [...own.keys()].sort((a, b) => (fine[b] as number) - (fine[a] as number) || a - b);
  let places = 0;
  const isAsked = new Uint8Array(own.length);
  for (const i of order) {
    const more = holders[own[i] as number] as number;
    if (more > MOST_TEXTS_OF_A_WORDING || places + more > MOST_PLACES) continue;
    places += more;
    isAsked[i] = 1;
  }
  let to = from;
  for (const wanted of [1, 0]) {
    for (let i = 0; i < own.length; i += 1) {
      if (isAsked[i] !== wanted) continue;
      wordings[to] = own[i] as number;
      // What is said is never nothing: a sum of 0 tells that two texts have nothing in common.
      weights[to] = Math.max(1, Math.round((LENGTH * (fine[i] as number)) / length));
      to += 1;
    }
    if (wanted === 1) asked[at] = to - from;
  }
}

/** Counts by numbers from 0. */
class Uint16Counts {
  readonly #counts = new Numbers(Uint16Array);

  /** Whether it is the first. */
  add(id: number, more: number): boolean {
    while (id >= this.#counts.length) this.#counts.push(0);
    const before = this.#counts.at(id);
    this.#counts.set(id, Math.min(0xffff, before + more));
    return before === 0;
  }

  /** What was counted, which is 0 from then on. */
  take(id: number): number {
    const count = this.#counts.at(id);
    this.#counts.set(id, 0);
    return count;
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
export function nearness({ starts, wordings, weights, size }: Vectors): Nearness {
  // The weights of the one text by wording; 0 for what it does not say, which adds nothing.
  const own = new Uint16Array(size);
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
      return product / SAME;
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
  size,
}: Vectors): (some: readonly number[]) => Products {
  // Of the texts in hand, by wording: where its holders begin; one more than there are wordings.
  const begins = new Int32Array(size).fill(-1);
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
    const weight = new Uint16Array(total);
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
    const sums = new Uint32Array(some.length);
    const products = new Float64Array(some.length);
    return (text) => {
      sums.fill(0);
      const end = starts[text + 1] as number;
      for (let i = starts[text] as number; i < end; i += 1) {
        const own = weights[i] as number;
        for (let one = begins[wordings[i] as number] as number; one >= 0; one = next[one] as number)
          sums[holder[one] as number] =
            (sums[holder[one] as number] as number) + own * (weight[one] as number);
      }
      for (let n = 0; n < some.length; n += 1) products[n] = (sums[n] as number) / SAME;
      return products;
    };
  };
}
