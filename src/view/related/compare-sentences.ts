import { splitSentences } from '#domain/sentences.ts';
import { type Compared, compareTexts } from './compare-texts.ts';
import type { Steps } from './steps.ts';

/** A stretch of a sentence that was reworded: both texts have it, the earlier alone, or the later alone. */
export interface Run {
  readonly kind: 'same' | 'dropped' | 'new';
  readonly text: string;
}

/** A stretch of a comparison: of a sentence, or a whole one, which may stand elsewhere now. */
export type Stretch = Run | { readonly kind: 'moved'; readonly text: string };

/** A sentence of either text. */
export type ComparedSentence = Stretch | { readonly kind: 'reworded'; readonly runs: readonly Run[] };

/** Characters in a row by which sentences are looked up that may be versions of each other. */
const GRAM = 4;
/** Sentences with one wording: more than so many are set phrases, and tell no version. */
const MOST_WITH_A_WORDING = 8;

/**
 * Two texts sentence by sentence, in the order of the later one; what was dropped stands where it stood.
 * A sentence that both have is `moved` where others that both have have changed their order with it. The work
 * grows with the length of the texts.
 */
export function compareSentences(
  earlier: string,
  later: string,
  steps: Steps = { count: 0 },
): ComparedSentence[] {
  const before = sentencesOf(earlier);
  const after = sentencesOf(later);
  steps.count += before.length + after.length;
  /** By place in the later text: the place of its partner in the earlier one. */
  const partner = new Map<number, number>();
  const placesOf = Map.groupBy(before.keys(), (at) => before[at] as string);
  for (const [at, text] of after.entries()) {
    const place = placesOf.get(text)?.shift();
    if (place !== undefined) partner.set(at, place);
  }
  const inOrder = longestInOrder([...partner]);
  const reworded = rewordings(before, after, partner, steps);
  const compared = after.map((text, at): ComparedSentence => {
    const runs = reworded.get(at)?.runs;
    if (runs !== undefined) return { kind: 'reworded', runs };
    if (!partner.has(at)) return { kind: 'new', text };
    return { kind: inOrder.has(at) ? 'same' : 'moved', text };
  });
  for (const [at, { place }] of reworded) partner.set(at, place);
  return withDropped(compared, before, partner);
}

/** The sentences of a text, without white space around them. */
function sentencesOf(text: string): string[] {
  return text
    .split('\n')
    .flatMap((paragraph) =>
      splitSentences(paragraph).map(({ start, end }) => paragraph.slice(start, end).trim()),
    )
    .filter((sentence) => sentence !== '');
}

/** Of pairs in the order of the later text the places there of the longest run that has kept its order. */
function longestInOrder(pairs: readonly (readonly [at: number, place: number])[]): ReadonlySet<number> {
  const ends: number[] = [];
  const before: number[] = [];
  for (const [i, [, place]] of pairs.entries()) {
    let low = 0;
    for (let high = ends.length; low < high; ) {
      const middle = (low + high) >> 1;
      if ((pairs[ends[middle] as number] as readonly [number, number])[1] < place) low = middle + 1;
      else high = middle;
    }
    before[i] = low === 0 ? -1 : (ends[low - 1] as number);
    ends[low] = i;
  }
  const kept = new Set<number>();
  for (let i = ends.at(-1) ?? -1; i >= 0; i = before[i] as number)
    kept.add((pairs[i] as readonly [number, number])[0]);
  return kept;
}

/** For sentences of the later text that have no partner, the one that each is a version of. */
function rewordings(
  before: readonly string[],
  after: readonly string[],
  partner: ReadonlyMap<number, number>,
  steps: Steps,
): ReadonlyMap<number, { readonly place: number; readonly runs: readonly Run[] }> {
  const taken = new Set(partner.values());
  const withWording = new Map<string, number[]>();
  for (const [place, text] of before.entries()) {
    if (taken.has(place)) continue;
    for (const gram of gramsOf(text)) {
      const places = withWording.get(gram);
      if (places === undefined) withWording.set(gram, [place]);
      else places.push(place);
    }
    steps.count += text.length;
  }
  const found = new Map<number, { place: number; runs: readonly Run[] }>();
  for (const [at, text] of after.entries()) {
    if (partner.has(at)) continue;
    const votes = new Map<number, number>();
    for (const gram of gramsOf(text)) {
      const places = withWording.get(gram) ?? [];
      if (places.length > MOST_WITH_A_WORDING) continue;
      for (const place of places) votes.set(place, (votes.get(place) ?? 0) + 1);
    }
    steps.count += text.length;
    const [best] = [...votes]
      .filter(([place]) => !taken.has(place))
      .sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    const runs = best && versionOf(before[best[0]] as string, text, steps);
    if (best === undefined || runs === undefined) continue;
    taken.add(best[0]);
    found.set(at, { place: best[0], runs });
  }
  return found;
}

function gramsOf(text: string): Set<string> {
  const grams = new Set<string>();
  for (let at = 0; at + GRAM <= text.length; at += 1) grams.add(text.slice(at, at + GRAM));
  return grams;
}

/** What changed from one wording to another; `undefined` where less than half of it stayed. */
export function versionOf(earlier: string, later: string, steps: Steps = { count: 0 }): Run[] | undefined {
  const sides = compareTexts(earlier, later, steps);
  if (!sides?.later.some(({ kind }) => kind === 'shared')) return undefined;
  const runs: Run[] = [];
  const left = [...sides.earlier];
  /** What the earlier text alone has before the next stretch that both have. */
  const dropOwn = (): void => {
    while (left[0]?.kind === 'own') runs.push({ kind: 'dropped', text: (left.shift() as Compared).text });
  };
  for (const { kind, text } of sides.later) {
    dropOwn();
    if (kind === 'shared') left.shift();
    runs.push({ kind: kind === 'shared' ? 'same' : 'new', text });
  }
  dropOwn();
  return runs;
}

/** With the sentences that were dropped, each after the one that its last neighbour with a partner has become. */
function withDropped(
  compared: readonly ComparedSentence[],
  before: readonly string[],
  partner: ReadonlyMap<number, number>,
): ComparedSentence[] {
  const atOf = new Map([...partner].map(([at, place]) => [place, at]));
  const droppedAfter = new Map<number, ComparedSentence[]>();
  let last = -1;
  for (const [place, text] of before.entries()) {
    const at = atOf.get(place);
    if (at !== undefined) last = at;
    else droppedAfter.set(last, [...(droppedAfter.get(last) ?? []), { kind: 'dropped', text }]);
  }
  return [
    ...(droppedAfter.get(-1) ?? []),
    ...compared.flatMap((one, at) => [one, ...(droppedAfter.get(at) ?? [])]),
  ];
}
