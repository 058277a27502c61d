import { splitSentences } from '#domain/sentences.ts';
import { sharedRuns } from './compare-texts.ts';
import { type PairWeights, pairsIn } from './pair-weights.ts';
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
  return {
    earlier: passagesOf(earlier, later, weights, steps),
    later: passagesOf(later, earlier, weights, steps),
  };
}

function passagesOf(
  own: readonly Side[],
  others: readonly Side[],
  weights: PairWeights,
  steps: Steps,
): Passage[][] {
  const texts = own.map(({ text }) => sentencesOf(text));
  const tells = (words: string): boolean =>
    pairsIn(words)
      .values()
      .some((pair) => weights(pair) > 0);
  // What is made of the words of the genre alone is no wording.
  const withWording = sharedRuns(
    texts.flat(),
    others.flatMap(({ title, text }) => [title, text]),
    steps,
  ).map((runs) => runs.some(tells));
  const hasWords = sharedWords(
    others.flatMap(({ title, text }) => [title, ...sentencesOf(text)]),
    weights,
    steps,
  );
  let at = 0;
  return texts.map((sentences) => {
    const passages: Passage[] = [];
    for (const sentence of sentences) {
      const kind = withWording[at] === true || hasWords(sentence) ? 'matching' : 'apart';
      at += 1;
      const last = passages.at(-1);
      if (last?.kind === kind)
        passages[passages.length - 1] = {
          kind,
          text: last.text + sentence,
          sentences: last.sentences + 1,
        };
      else passages.push({ kind, text: sentence, sentences: 1 });
    }
    return passages;
  });
}

const sentencesOf = (text: string): string[] =>
  text
    .split('\n')
    .flatMap((paragraph) =>
      splitSentences(paragraph).map(({ start, end }) => paragraph.slice(start, end).trim()),
    )
    .filter((sentence) => sentence !== '');

/** Tells of a sentence whether it has words enough in common with one of some others. */
function sharedWords(
  others: readonly string[],
  weights: PairWeights,
  steps: Steps,
): (sentence: string) => boolean {
  const placesOf = new Map<string, number[]>();
  for (const [place, other] of others.entries())
    for (const pair of pairsIn(other)) {
      steps.count += 1;
      if (weights(pair) === 0) continue;
      const places = placesOf.get(pair);
      if (places === undefined) placesOf.set(pair, [place]);
      else places.push(place);
    }
  return (sentence) => {
    const told = new Map<number, number>();
    for (const pair of pairsIn(sentence)) {
      const places = placesOf.get(pair) ?? [];
      if (places.length > MOST_WITH_A_PAIR) continue;
      for (const place of places) {
        steps.count += 1;
        told.set(place, (told.get(place) ?? 0) + weights(pair));
      }
    }
    return told.values().some((much) => much >= ENOUGH);
  };
}
