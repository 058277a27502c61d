import { GRAM } from './grams.ts';
import type { Steps } from './steps.ts';

/** Where a run of two texts that is the same begins in each, and how long it is. */
export interface CommonRun {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

/** How often what lies between anchors is searched for more: bounds the work by the length alone. */
const DEEPEST = 6;

/**
 * The runs of two texts that stand in both in one order: the ends that they have in common, and
 * between them the anchors, four characters in a row that each text holds once (patience diff,
 * of anchors instead of lines), then what lies between these. The work grows with the
 * length, however much the two differ.
 */
export function commonRuns(a: string, b: string, steps: Steps): CommonRun[] {
  const runs: CommonRun[] = [];
  runsBetween(a, b, { a: 0, b: 0, aEnd: a.length, bEnd: b.length }, DEEPEST, steps, (run) => {
    const last = runs.at(-1);
    // Runs that follow each other at once in both are one.
    if (last !== undefined && last.a + last.length === run.a && last.b + last.length === run.b)
      runs[runs.length - 1] = { ...last, length: last.length + run.length };
    else if (run.length > 0) runs.push(run);
  });
  return runs;
}

interface Stretch {
  readonly a: number;
  readonly b: number;
  readonly aEnd: number;
  readonly bEnd: number;
}

function runsBetween(
  a: string,
  b: string,
  { a: a0, b: b0, aEnd: a1, bEnd: b1 }: Stretch,
  deeper: number,
  steps: Steps,
  found: (run: CommonRun) => void,
): void {
  let head = 0;
  while (a0 + head < a1 && b0 + head < b1 && a[a0 + head] === b[b0 + head]) head += 1;
  // What ends at the end of a text is often a mark alone, which may belong to an anchor elsewhere.
  const least = deeper === DEEPEST ? GRAM : 1;
  if (head < least) head = 0;
  found({ a: a0, b: b0, length: head });
  let tail = 0;
  while (a0 + head < a1 - tail && b0 + head < b1 - tail && a[a1 - tail - 1] === b[b1 - tail - 1]) tail += 1;
  if (tail < least) tail = 0;
  steps.count += head + tail + 1;
  const end = { a: a1 - tail, b: b1 - tail, length: tail };
  let at = { a: a0 + head, b: b0 + head };
  if (deeper > 0 && end.a - at.a >= GRAM && end.b - at.b >= GRAM) {
    const anchors = inOneOrder(anchorsOf(a, b, { ...at, aEnd: end.a, bEnd: end.b }, steps), steps);
    for (const anchor of anchors) {
      // Anchors overlap: one that lies in what was found already adds nothing.
      if (anchor.a < at.a || anchor.b < at.b) continue;
      runsBetween(a, b, { ...at, aEnd: anchor.a, bEnd: anchor.b }, deeper - 1, steps, found);
      let length = GRAM;
      while (
        anchor.a + length < end.a &&
        anchor.b + length < end.b &&
        a[anchor.a + length] === b[anchor.b + length]
      )
        length += 1;
      steps.count += length;
      found({ ...anchor, length });
      at = { a: anchor.a + length, b: anchor.b + length };
    }
    if (anchors.length > 0) runsBetween(a, b, { ...at, aEnd: end.a, bEnd: end.b }, deeper - 1, steps, found);
  }
  found(end);
}

interface Anchor {
  readonly a: number;
  readonly b: number;
}

/** What each of two stretches holds exactly once, in the order of the first. */
function anchorsOf(a: string, b: string, { a: a0, b: b0, aEnd, bEnd }: Stretch, steps: Steps): Anchor[] {
  const inA = placesOf(a, a0, aEnd);
  const inB = placesOf(b, b0, bEnd);
  steps.count += aEnd - a0 + (bEnd - b0);
  const anchors: Anchor[] = [];
  for (const [gram, at] of inA) {
    const other = inB.get(gram);
    if (at >= 0 && other !== undefined && other >= 0) anchors.push({ a: at, b: other });
  }
  return anchors.sort((x, y) => x.a - y.a);
}

/** The place of every four characters of a stretch, -1 where they stand several times. */
function placesOf(text: string, start: number, end: number): Map<string, number> {
  const places = new Map<string, number>();
  for (let at = start; at + GRAM <= end; at += 1) {
    const gram = text.slice(at, at + GRAM);
    places.set(gram, places.has(gram) ? -1 : at);
  }
  return places;
}

/** The most anchors that stand in one order in both (longest increasing subsequence, by patience sorting). */
function inOneOrder(anchors: readonly Anchor[], steps: Steps): Anchor[] {
  const tops: number[] = [];
  const before: (number | undefined)[] = [];
  for (const [i, { b }] of anchors.entries()) {
    let low = 0;
    let high = tops.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((anchors[tops[middle] as number] as Anchor).b < b) low = middle + 1;
      else high = middle;
      steps.count += 1;
    }
    before[i] = tops[low - 1];
    tops[low] = i;
  }
  const chosen: Anchor[] = [];
  for (let i = tops.at(-1); i !== undefined; i = before[i]) chosen.push(anchors[i] as Anchor);
  return chosen.reverse();
}
