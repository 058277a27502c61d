import { sharedRuns } from './compare-texts.ts';
import { type PairWeights, pairsIn } from './pair-weights.ts';
import { sentencesOf } from './sentences-of.ts';
import type { Steps } from './steps.ts';

/** A part of a text: sentences that match some of the other side, or such that match none. */
export interface Passage {
  readonly kind: 'matching' | 'apart';
  readonly text: string;
  readonly sentences: number;
}

/** So long is a sentence that is read sooner than unfolded, in characters. */
const AT_A_GLANCE = 30;

/** Whether a passage is folded away: what matches nothing, unless it is one short sentence. */
export const isFolded = ({ kind, text, sentences }: Passage): boolean =>
  kind === 'apart' && (sentences > 1 || text.length >= AT_A_GLANCE);

/** A measure as far as it is compared: its title is shown anyway, and matches like a sentence. */
export interface Side {
  readonly title: string;
  readonly text: string;
}

/** Sentences match that have so much in common: what about one in twenty measures has is enough. */
const ENOUGH = 3;
/** What more sentences of a side have finds none of them: bounds the work. */
const MOST_WITH_A_PAIR = 32;

/** The words of a title or sentence: its pairs of characters. */
interface Words {
  readonly text: string;
  readonly pairs: Int32Array;
}

/** A measure in what it is compared by. */
interface ReadSide {
  readonly side: Side;
  readonly title: Words;
  readonly sentences: readonly Words[];
}

/**
 * Two sides of a matter, each text in passages: a sentence stands with those that match where it shares a run of
 * wording with the other side, or words enough with one of its sentences. The work grows with the length.
 */
export function matchingSentences(
  earlier: readonly Side[],
  later: readonly Side[],
  weights: PairWeights,
  steps: Steps,
): { readonly earlier: readonly Passage[][]; readonly later: readonly Passage[][] } {
  const [before, after] = [earlier.map(readSide), later.map(readSide)];
  return {
    earlier: passagesOf(before, after, weights, steps),
    later: passagesOf(after, before, weights, steps),
  };
}

const wordsOf = (text: string): Words => ({ text, pairs: pairsIn(text) });

const readSide = (side: Side): ReadSide => ({
  side,
  title: wordsOf(side.title),
  sentences: sentencesOf(side.text).map(wordsOf),
});

function passagesOf(
  own: readonly ReadSide[],
  others: readonly ReadSide[],
  weights: PairWeights,
  steps: Steps,
): Passage[][] {
  const tells = (words: string): boolean => pairsIn(words).some((pair) => weights(pair) > 0);
  // What is made of the words of the genre alone is no wording.
  const withWording = sharedRuns(
    own.flatMap(({ sentences }) => sentences.map(({ text }) => text)),
    others.flatMap(({ side: { title, text } }) => [title, text]),
    steps,
  ).map((runs) => runs.some(tells));
  const hasWords = sharedWords(
    others.flatMap(({ title, sentences }) => [title, ...sentences]),
    weights,
    steps,
  );
  let at = 0;
  return own.map(({ sentences }) => {
    const passages: Passage[] = [];
    for (const sentence of sentences) {
      const kind = withWording[at] === true || hasWords(sentence) ? 'matching' : 'apart';
      at += 1;
      const last = passages.at(-1);
      if (last?.kind === kind)
        passages[passages.length - 1] = {
          kind,
          text: last.text + sentence.text,
          sentences: last.sentences + 1,
        };
      else passages.push({ kind, text: sentence.text, sentences: 1 });
    }
    return passages;
  });
}

/** Tells of a sentence whether it has words enough in common with one of some others. */
function sharedWords(
  others: readonly Words[],
  weights: PairWeights,
  steps: Steps,
): (sentence: Words) => boolean {
  const placesOf = new Map<number, number[]>();
  for (const [place, { pairs }] of others.entries())
    for (const pair of pairs) {
      steps.count += 1;
      if (weights(pair) === 0) continue;
      const places = placesOf.get(pair);
      if (places === undefined) placesOf.set(pair, [place]);
      else places.push(place);
    }
  return ({ pairs }) => {
    const told = new Float64Array(others.length);
    for (const pair of pairs) {
      const places = placesOf.get(pair);
      if (places === undefined || places.length > MOST_WITH_A_PAIR) continue;
      const much = weights(pair);
      for (const place of places) {
        steps.count += 1;
        told[place] = (told[place] as number) + much;
      }
    }
    return told.some((much) => much >= ENOUGH);
  };
}
