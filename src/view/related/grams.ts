import type { Steps } from './steps.ts';

/** Characters in a row that are looked up. */
export const GRAM = 4;
/** At how many of the places where a wording stands it is told how far it goes on: bounds the work. */
const MOST_PLACES = 32;

/** Where every four characters of a text stand in it, so that what another text has of it is found at once. */
export class Grams {
  readonly #text: string;
  /** The last place of each hash, and for each place the one before with the same hash; -1 for none. */
  readonly #last: Int32Array;
  readonly #before: Int32Array;

  constructor(text: string, steps: Steps) {
    this.#text = text;
    const size = 2 ** Math.ceil(Math.log2(text.length * 2 + 2));
    this.#last = new Int32Array(size).fill(-1);
    this.#before = new Int32Array(text.length);
    for (let at = 0; at + GRAM <= text.length; at += 1) {
      const hash = hashAt(text, at) & (size - 1);
      this.#before[at] = this.#last[hash] as number;
      this.#last[hash] = at;
    }
    steps.count += text.length;
  }

  /** The places where the four characters of another text at a place stand in this one, the last first. */
  *placesOf(other: string, at: number): Generator<number> {
    let place = this.#last[hashAt(other, at) & (this.#last.length - 1)] as number;
    while (place >= 0) {
      if (sameAt(other, at, this.#text, place, GRAM) === GRAM) yield place;
      place = this.#before[place] as number;
    }
  }

  /** Whether the four characters of another text at a place stand in this one. */
  has(other: string, at: number, steps: Steps): boolean {
    let place = this.#last[hashAt(other, at) & (this.#last.length - 1)] as number;
    for (let tried = 0; place >= 0 && tried < MOST_PLACES; tried += 1) {
      steps.count += 1;
      if (sameAt(other, at, this.#text, place, GRAM) === GRAM) return true;
      place = this.#before[place] as number;
    }
    return false;
  }

  /** How many characters of another text, from a place on, stand in this one just so; 0 where fewer than four do. */
  longestAt(other: string, at: number, steps: Steps): number {
    if (at + GRAM > other.length) return 0;
    let longest = 0;
    let place = this.#last[hashAt(other, at) & (this.#last.length - 1)] as number;
    for (let tried = 0; place >= 0 && tried < MOST_PLACES; tried += 1) {
      const length = sameAt(other, at, this.#text, place, other.length - at);
      steps.count += 1 + length;
      longest = Math.max(longest, length);
      place = this.#before[place] as number;
    }
    return longest < GRAM ? 0 : longest;
  }
}

/** How many characters two texts have in common from two places on, up to a number. */
function sameAt(a: string, i: number, b: string, j: number, most: number): number {
  let length = 0;
  while (length < most && a.charCodeAt(i + length) === b.charCodeAt(j + length)) length += 1;
  return length;
}

function hashAt(text: string, at: number): number {
  let hash = 0;
  for (let i = at; i < at + GRAM; i += 1) hash = Math.imul(hash, 0x9e3779b1) + text.charCodeAt(i);
  return hash ^ (hash >>> 15);
}
