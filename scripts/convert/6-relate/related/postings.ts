import { SAME, type Vectors } from './vectors.ts';

/** Which texts have a wording: what finds the few that are worth a closer look. */
export interface Postings {
  /**
   * Texts that share telling wordings with one, and at least how near each is; `each` is called once
   * for each that is at least so near, in no order that means anything.
   */
  readonly visit: (text: number, least: number, each: (other: number, atLeast: number) => void) => void;
}

/** Postings of all texts. What one look-up costs does not grow with the archive. */
export function postingsOf({ count, starts, asked, wordings, weights, size }: Vectors): Postings {
  const isAsked = new Uint8Array(size);
  for (let text = 0; text < count; text += 1) {
    const from = starts[text] as number;
    for (let i = from; i < from + (asked[text] as number); i += 1) isAsked[wordings[i] as number] = 1;
  }
  const begins = new Uint32Array(size + 1);
  for (const id of wordings) if (isAsked[id] === 1) begins[id + 1] = (begins[id + 1] as number) + 1;
  for (let id = 0; id < size; id += 1) begins[id + 1] = (begins[id + 1] as number) + (begins[id] as number);
  const filled = begins.slice(0, size);
  const texts = new Uint32Array(begins[size] as number);
  const shares = new Uint16Array(texts.length);
  for (let text = 0; text < count; text += 1) {
    for (let i = starts[text] as number; i < (starts[text + 1] as number); i += 1) {
      const id = wordings[i] as number;
      if (isAsked[id] === 0) continue;
      const at = filled[id] as number;
      filled[id] = at + 1;
      texts[at] = text;
      shares[at] = weights[i] as number;
    }
  }
  const sums = new Uint32Array(count);
  const touched = new Uint32Array(count);
  return {
    visit: (text, least, each) => {
      let reached = 0;
      const from = starts[text] as number;
      for (let i = from; i < from + (asked[text] as number); i += 1) {
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
      const fewest = least * SAME;
      for (let i = 0; i < reached; i += 1) {
        const other = touched[i] as number;
        const sum = sums[other] as number;
        sums[other] = 0;
        if (sum >= fewest && other !== text) each(other, sum / SAME);
      }
    },
  };
}
