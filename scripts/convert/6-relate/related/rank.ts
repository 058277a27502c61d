import { BY_SUBJECT, BY_WORDS, FEWEST_WORDS, LOOKED_AT, NEAR_ENOUGH } from '../bars.ts';
import { Best } from './best.ts';
import type { Matter } from './matter.ts';
import { postingsOf } from './postings.ts';
import { subjectNearness } from './subject-nearness.ts';
import { nearness, productsIn, type Vectors, vectorsOf } from './vectors.ts';
import { tallyWordings } from './wordings.ts';

/** One matter as near to another as `score` says, 0 to 1. */
export interface Near {
  readonly matter: Matter;
  /** Its place among all. */
  readonly at: number;
  readonly score: number;
}

/** How matters lie to each other. */
export interface Neighbourhood {
  /**
   * Holds some matters against any other: those of them near to it, in their order; with `least`
   * 0, those that have any words in common with it. One group at a time: the next takes its place.
   */
  readonly against: (some: readonly number[], least?: number) => (at: number) => readonly Near[];
  /** The matters near to one, nearest first, those of the same id left out. */
  readonly near: (at: number) => readonly Near[];
  /** How much a wording tells in this archive. */
  readonly tells: Vectors['tells'];
  /** All that this follows from, for wordings of a text, and for those that are no pair of characters. */
  readonly vectors: Pick<Vectors, 'count' | 'spreadOfPairs' | 'words'>;
}

/**
 * Finds for each matter those near to it: tf-idf over wordings, and subjects. Nothing
 * depends on the order of the matters but the order of equals, which is theirs.
 */
export function neighbourhood(matters: readonly Matter[]): Neighbourhood {
  const vectors = vectorsOf(matters, tallyWordings);
  const postings = postingsOf(vectors);
  const byWords = nearness(vectors);
  const bySubject = subjectNearness(matters.map(({ topics }) => topics));
  const productsWith = productsIn(vectors);
  const score = (a: number, b: number, words: number, least: number): number => {
    if (words < FEWEST_WORDS && least > 0) return 0;
    const sum = BY_WORDS * words + BY_SUBJECT * bySubject(a, b);
    return sum < least ? 0 : Math.round(sum * 1000) / 1000;
  };
  const best = new Best(LOOKED_AT);
  const near = (at: number): Near[] => {
    best.clear();
    postings.visit(at, FEWEST_WORDS / 2, (other, atLeast) => {
      const most = BY_WORDS * atLeast + BY_SUBJECT;
      if (most >= best.floor) best.add(other, most - BY_SUBJECT + BY_SUBJECT * bySubject(at, other));
    });
    byWords.of(at);
    const id = matters[at]?.id;
    const found: Near[] = [];
    for (const other of best.taken()) {
      const value = score(at, other, byWords.to(other), NEAR_ENOUGH);
      const matter = matters[other] as Matter;
      if (value > 0 && matter.id !== id) found.push({ matter, at: other, score: value });
    }
    return found.sort((a, b) => b.score - a.score || a.at - b.at);
  };
  const against = (some: readonly number[], least = NEAR_ENOUGH): ((at: number) => Near[]) => {
    const products = productsWith(some);
    return (at) => {
      const found: Near[] = [];
      for (const [i, words] of products(at).entries()) {
        const other = some[i] as number;
        const value = score(at, other, words, least);
        if (value !== 0) found.push({ matter: matters[other] as Matter, at: other, score: value });
      }
      return found;
    };
  };
  return { against, near, tells: vectors.tells, vectors };
}
