import { BY_SUBJECT, BY_WORDS, FEWEST_WORDS, LOOKED_AT, NEAR_ENOUGH } from '../bars.ts';
import { Best } from './best.ts';
import type { Matter } from './matter.ts';
import { postingsOf } from './postings.ts';
import { subjectNearness } from './subject-nearness.ts';
import { nearness, productsWith, type Vectors, vectorsOf } from './vectors.ts';
import { wordingsOf } from './wordings.ts';

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
   * 0, those that have any words in common with it.
   */
  readonly against: (some: readonly number[], least?: number) => (at: number) => readonly Near[];
  /** The matters near to one, nearest first, those of the same id left out. */
  readonly near: (at: number) => readonly Near[];
  /** How much a wording tells in this archive. */
  readonly tells: Vectors['tells'];
}

/**
 * Finds for each matter those near to it: tf-idf over wordings, and subjects. Nothing
 * depends on the order of the matters but the order of equals, which is theirs.
 */
export function neighbourhood(matters: readonly Matter[]): Neighbourhood {
  const vectors = vectorsOf(wordingsOfAll(matters));
  const postings = postingsOf(vectors);
  const bySubject = subjectNearness(matters.map(({ topics }) => topics));
  const score = (a: number, b: number, byWords = nearness(vectors, a, b), least = NEAR_ENOUGH): number => {
    if (byWords < FEWEST_WORDS && least > 0) return 0;
    const sum = BY_WORDS * byWords + BY_SUBJECT * bySubject(a, b);
    return sum < least ? 0 : Math.round(sum * 1000) / 1000;
  };
  const near = (at: number): Near[] => {
    const best = new Best(LOOKED_AT);
    postings.visit(at, (other, atLeast) => {
      if (atLeast < FEWEST_WORDS / 2) return;
      const most = BY_WORDS * atLeast + BY_SUBJECT;
      if (most >= best.floor) best.add(other, most - BY_SUBJECT + BY_SUBJECT * bySubject(at, other));
    });
    return best
      .taken()
      .map((other) => ({ other, score: score(at, other) }))
      .filter((one) => one.score > 0 && matters[one.other]?.id !== matters[at]?.id)
      .sort((a, b) => b.score - a.score || a.other - b.other)
      .map(({ other, score: value }) => ({ matter: matters[other] as Matter, at: other, score: value }));
  };
  const against = (some: readonly number[], least?: number): ((at: number) => Near[]) => {
    const products = productsWith(vectors, some);
    return (at) =>
      products(at).flatMap((byWords, i) => {
        const other = some[i] as number;
        const value = score(at, other, byWords, least);
        return value === 0 ? [] : [{ matter: matters[other] as Matter, at: other, score: value }];
      });
  };
  return { against, near, tells: vectors.tells };
}

function* wordingsOfAll(matters: readonly Matter[]): Generator<ReadonlyMap<string, number>> {
  for (const matter of matters) yield wordingsOf(matter);
}
