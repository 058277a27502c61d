import { type Compared, compareTexts } from './compare-texts.ts';
import { sentencesOf } from './sentences-of.ts';
import type { Steps } from './steps.ts';
import { Wordings } from './wordings.ts';

/** A stretch of a sentence that was reworded: both texts have it, the earlier alone, or the later alone. */
export interface Run {
  readonly kind: 'same' | 'dropped' | 'new';
  readonly text: string;
}

/** A stretch of a comparison: of a sentence, or a whole one, which may stand elsewhere now. */
export type Stretch = Run | { readonly kind: 'moved'; readonly text: string };

/** A sentence of either text. */
export type ComparedSentence = Stretch | { readonly kind: 'reworded'; readonly runs: readonly Run[] };

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
  const left = [...before.keys()].filter((place) => !taken.has(place));
  const wordings = new Wordings(
    left.map((place) => before[place] as string),
    steps,
  );
  const found = new Map<number, { place: number; runs: readonly Run[] }>();
  for (const [at, text] of after.entries()) {
    if (partner.has(at)) continue;
    let best: { place: number; votes: number } | undefined;
    for (const [i, votes] of wordings.votesFor(text, steps)) {
      const place = left[i] as number;
      if (taken.has(place) || votes < (best?.votes ?? 0)) continue;
      if (best === undefined || votes > best.votes || place < best.place) best = { place, votes };
    }
    const runs = best && versionOf(before[best.place] as string, text, steps);
    if (best === undefined || runs === undefined) continue;
    taken.add(best.place);
    found.set(at, { place: best.place, runs });
  }
  return found;
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
