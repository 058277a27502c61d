import { splitSentences } from '#domain/sentences.ts';
import { type Compared, sharedRuns } from './compare-texts.ts';
import { type PairWeights, pairsIn } from './pair-weights.ts';
import type { Steps } from './steps.ts';

/** A part of a text: sentences that match some of the other side, with the words that both have, or such that match none. */
export type Passage =
  | { readonly kind: 'matching'; readonly runs: readonly Compared[] }
  | { readonly kind: 'apart'; readonly text: string; readonly sentences: number };

/** A measure as far as it is compared: its title is shown anyway, and matches like a sentence. */
export interface Side {
  readonly title: string;
  readonly text: string;
}

/** Sentences match that have so much in common: what about one in twenty measures has is enough. */
const ENOUGH = 3;
/** Only what tells at least so much is marked as a word that both have. */
const MARKED = 2;
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
  ).map((runs) =>
    runs.map(
      (run): Compared => (run.kind === 'shared' && !tells(run.text) ? { ...run, kind: 'plain' } : run),
    ),
  );
  const sharedBy = sharedWords(
    others.flatMap(({ title, text }) => [title, ...sentencesOf(text)]),
    weights,
    steps,
  );
  let at = 0;
  return texts.map((sentences) => {
    const passages: Passage[] = [];
    for (const sentence of sentences) {
      const runs = withWording[at] as Compared[];
      at += 1;
      const words = sharedBy(sentence);
      const isAlike = words !== undefined || runs.some(({ kind }) => kind === 'shared');
      const last = passages.at(-1);
      if (isAlike) {
        const marked = withMarks(sentence, runs, words ?? new Set(), weights);
        if (last?.kind === 'matching')
          passages[passages.length - 1] = { ...last, runs: [...last.runs, ...marked] };
        else passages.push({ kind: 'matching', runs: marked });
      } else if (last?.kind === 'apart')
        passages[passages.length - 1] = {
          ...last,
          text: last.text + sentence,
          sentences: last.sentences + 1,
        };
      else passages.push({ kind: 'apart', text: sentence, sentences: 1 });
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

/** Finds what a sentence has in common with that of some sentences which it has most in common with, if that is enough. */
function sharedWords(
  others: readonly string[],
  weights: PairWeights,
  steps: Steps,
): (sentence: string) => ReadonlySet<string> | undefined {
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
    const shared = new Map<number, { told: number; pairs: Set<string> }>();
    for (const pair of pairsIn(sentence)) {
      const places = placesOf.get(pair) ?? [];
      if (places.length > MOST_WITH_A_PAIR) continue;
      for (const place of places) {
        steps.count += 1;
        const known = shared.get(place) ?? { told: 0, pairs: new Set() };
        known.told += weights(pair);
        known.pairs.add(pair);
        shared.set(place, known);
      }
    }
    const [best] = [...shared.values()].sort((a, b) => b.told - a.told);
    return best !== undefined && best.told >= ENOUGH
      ? new Set([...best.pairs].filter((pair) => weights(pair) >= MARKED))
      : undefined;
  };
}

/** A sentence with the runs that the other side has, and the words. */
function withMarks(
  sentence: string,
  runs: readonly Compared[],
  words: ReadonlySet<string>,
  weights: PairWeights,
): Compared[] {
  const marks = new Uint8Array(sentence.length);
  for (let i = 0; i + 1 < sentence.length; i += 1)
    if (words.has(sentence.slice(i, i + 2))) marks.fill(1, i, i + 2);
  for (const { start, end } of stretchesOf(marks)) {
    if (marks[start] === 0) continue;
    // 化 and 审 of 优化审判 belong to words of the genre around them.
    const cuts = (place: number): boolean =>
      place > 0 && place < sentence.length && weights(sentence.slice(place - 1, place + 1)) === 0;
    let [from, to] = [start, end];
    while (from < to && cuts(from)) from += 1;
    while (to > from && cuts(to)) to -= 1;
    marks.fill(0, start, end).fill(1, from, to);
  }
  let at = 0;
  for (const { kind, text } of runs) {
    if (kind === 'shared') marks.fill(1, at, at + text.length);
    at += text.length;
  }
  return stretchesOf(marks).map(({ start, end }) => ({
    text: sentence.slice(start, end),
    kind: marks[start] === 1 ? 'shared' : 'plain',
  }));
}

/** Where marks are alike. */
function stretchesOf(marks: Uint8Array): { start: number; end: number }[] {
  const stretches: { start: number; end: number }[] = [];
  for (let start = 0; start < marks.length; ) {
    let end = start + 1;
    while (end < marks.length && marks[end] === marks[start]) end += 1;
    stretches.push({ start, end });
    start = end;
  }
  return stretches;
}
