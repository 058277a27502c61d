import { MOST_PLACES, MOST_TEXTS_OF_A_WORDING } from '../bars.ts';
import type { Vectors } from './vectors.ts';

/** Which texts have a wording: what finds the few that are worth a closer look. */
export interface Postings {
  /**
   * Texts that share telling wordings with one, and at least how near each is; `each` is called once
   * for each that is at least so near, in no order that means anything.
   */
  readonly visit: (text: number, least: number, each: (other: number, atLeast: number) => void) => void;
}

/** Postings of all texts. What one look-up costs does not grow with the archive. */
export function postingsOf({ count, starts, wordings, weights, spread }: Vectors): Postings {
  const begins = new Uint32Array(spread.length + 1);
  for (let id = 0; id < spread.length; id += 1) {
    const texts = spread[id] as number;
    const kept = texts > 1 && texts <= MOST_TEXTS_OF_A_WORDING ? texts : 0;
    begins[id + 1] = (begins[id] as number) + kept;
  }
  const filled = new Uint32Array(spread.length);
  const texts = new Uint32Array(begins.at(-1) ?? 0);
  const shares = new Float32Array(texts.length);
  for (let text = 0; text < count; text += 1) {
    for (let i = starts[text] as number; i < (starts[text + 1] as number); i += 1) {
      const id = wordings[i] as number;
      if (begins[id] === begins[id + 1]) continue;
      const at = (begins[id] as number) + (filled[id] as number);
      filled[id] = (filled[id] as number) + 1;
      texts[at] = text;
      shares[at] = weights[i] as number;
    }
  }
  const sums = new Float32Array(count);
  const touched = new Uint32Array(count);
  const asked = (text: number): number[] => {
    const own: number[] = [];
    for (let i = starts[text] as number; i < (starts[text + 1] as number); i += 1) {
      const id = wordings[i] as number;
      if (begins[id] !== begins[id + 1]) own.push(i);
    }
    // Of two equally weighty wordings the one that stands first.
    own.sort((a, b) => (weights[b] as number) - (weights[a] as number) || a - b);
    let places = 0;
    const chosen = own.filter((i) => {
      const more = spread[wordings[i] as number] as number;
      if (places + more > MOST_PLACES) return false;
      places += more;
      return true;
    });
    return chosen.sort((a, b) => a - b);
  };
  return {
    visit: (text, least, each) => {
      let reached = 0;
      for (const i of asked(text)) {
        const id = wordings[i] as number;
        const weight = weights[i] as number;
        const end = begins[id + 1] as number;
        for (let at = begins[id] as number; at < end; at += 1) {
          const other = texts[at] as number;
          const before = sums[other] as number;
          if (before === 0) {
            touched[reached] = other;
            reached += 1;
          }
          sums[other] = before + weight * (shares[at] as number);
        }
      }
      for (let i = 0; i < reached; i += 1) {
        const other = touched[i] as number;
        const atLeast = sums[other] as number;
        sums[other] = 0;
        if (atLeast >= least && other !== text) each(other, atLeast);
      }
    },
  };
}
