import { Numbers } from './numbers.ts';

/** A matter by its place among all, and how near it is: 0 to 1, in whole thousandths. */
export interface NearPlace {
  readonly at: number;
  readonly score: number;
}

const THOUSANDTHS = 1000;

/** Near lists as they are kept. */
export interface KeptLists {
  readonly ends: Uint32Array;
  readonly places: Uint32Array;
  readonly scores: Uint16Array;
}

/** Short lists of near matters, one after the other, packed: a large archive has a million places. */
export class NearLists {
  readonly #ends = new Numbers(Uint32Array);
  readonly #places = new Numbers(Uint32Array);
  readonly #scores = new Numbers(Uint16Array);

  constructor(kept?: KeptLists) {
    if (kept === undefined) return;
    this.#ends.append(kept.ends);
    this.#places.append(kept.places);
    this.#scores.append(kept.scores);
  }

  get kept(): KeptLists {
    return {
      ends: this.#ends.trimmed(),
      places: this.#places.trimmed(),
      scores: this.#scores.trimmed(),
    };
  }

  push(list: readonly NearPlace[]): void {
    for (const { at, score } of list) {
      this.#places.push(at);
      this.#scores.push(Math.round(score * THOUSANDTHS));
    }
    this.#ends.push(this.#places.length);
  }

  /** The list that was pushed as the nth, from 0. */
  of(n: number): NearPlace[] {
    const list: NearPlace[] = [];
    const end = this.#ends.at(n);
    for (let i = n === 0 ? 0 : this.#ends.at(n - 1); i < end; i += 1)
      list.push({ at: this.#places.at(i), score: this.#scores.at(i) / THOUSANDTHS });
    return list;
  }
}
