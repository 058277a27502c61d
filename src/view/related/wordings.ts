import { GRAM, Grams } from './grams.ts';
import { SeenNumbers } from './seen-numbers.ts';
import type { Steps } from './steps.ts';

/** Sentences with one wording: more than so many are set phrases, and tell no version. */
const MOST_WITH_A_WORDING = 8;

const seen = new SeenNumbers();

/** Sentences by the four characters in a row that they have, by which versions of each other are looked up. */
export class Wordings {
  readonly #grams: Grams;
  /** By place in all sentences together: which of them it is. */
  readonly #sentenceAt: Int32Array;

  constructor(sentences: readonly string[], steps: Steps) {
    // No text holds the character between them, so no wording goes on from one into the next.
    const all = sentences.join('\u0000');
    this.#grams = new Grams(all, steps);
    this.#sentenceAt = new Int32Array(all.length);
    let start = 0;
    for (const [i, { length }] of sentences.entries()) {
      this.#sentenceAt.fill(i, start, start + length);
      start += length + 1;
    }
  }

  /** With how many wordings of a text, each counted once, each of the sentences that has any. */
  votesFor(text: string, steps: Steps): ReadonlyMap<number, number> {
    const votes = new Map<number, number>();
    seen.clear(text.length);
    for (let at = 0; at + GRAM <= text.length; at += 1)
      for (const sentence of this.#sentencesWith(text, at))
        votes.set(sentence, (votes.get(sentence) ?? 0) + 1);
    steps.count += text.length;
    return votes;
  }

  /** The sentences with the wording of a text at a place; none where it was met before, or where too many have it. */
  #sentencesWith(text: string, at: number): readonly number[] {
    const sentences: number[] = [];
    for (const place of this.#grams.placesOf(text, at)) {
      // Its last place stands for the wording.
      if (sentences.length === 0 && !seen.isNew(place)) return [];
      const sentence = this.#sentenceAt[place] as number;
      if (sentences.at(-1) === sentence) continue;
      if (sentences.length === MOST_WITH_A_WORDING) return [];
      sentences.push(sentence);
    }
    return sentences;
  }
}
