import { characterKind } from './character-kind.ts';
import { type CommonRun, commonRuns } from './common-runs.ts';
import { GRAM, Grams } from './grams.ts';
import type { Steps } from './steps.ts';

/** A stretch of one of two texts. */
export interface Compared {
  readonly text: string;
  /** `shared`: both have it; `own`: this one alone. */
  readonly kind: 'shared' | 'own';
}

export interface Comparison {
  readonly earlier: readonly Compared[];
  readonly later: readonly Compared[];
}

/** A run in common with fewer characters than this, marks aside, is chance and tells no reader anything. */
const SHORTEST_RUN = 4;
/** From this share in common on, one text is a version of the other and the changes are told. */
const ONE_TEXT = 0.5;

/** How many characters have to stay, for one text to be a version of the other. */
export const enoughForOneText = (earlier: string, later: string): number =>
  ONE_TEXT * Math.max(earlier.length, later.length);

/**
 * What changed from one text to another, in order; `undefined` where less than half stayed, so that the later one
 * was written anew. The work grows with the length of the texts.
 */
export function compareTexts(
  earlier: string,
  later: string,
  steps: Steps = { count: 0 },
): Comparison | undefined {
  const enough = enoughForOneText(earlier, later);
  const same = earlier === later;
  if (!same && coveredBy(new Grams(earlier, steps), later, steps) < enough) return undefined;
  const sides = { earlier: [] as Compared[], later: [] as Compared[] };
  let shared = 0;
  const at = { a: 0, b: 0 };
  const within = [insideWords(earlier), insideWords(later)] as const;
  const end: CommonRun = { a: earlier.length, b: later.length, length: 0 };
  for (const common of [...commonRuns(earlier, later, steps), end]) {
    const run = same ? common : ofWholeWords(within, common);
    const text = earlier.slice(run.a, run.a + run.length);
    // What is too short to say anything is one with the changes around it.
    if (!same && common !== end && !isRun(text)) continue;
    push(sides.earlier, earlier.slice(at.a, run.a), 'own');
    push(sides.later, later.slice(at.b, run.b), 'own');
    push(sides.earlier, text, 'shared');
    push(sides.later, text, 'shared');
    shared += text.length;
    at.a = run.a + run.length;
    at.b = run.b + run.length;
  }
  return shared >= enough ? sides : undefined;
}

/** The wording that each of some texts has in common with one of the others. */
export function sharedRuns(
  texts: readonly string[],
  others: readonly string[],
  steps: Steps = { count: 0 },
): string[][] {
  // No text holds the character between them, so no wording goes on from one into the next.
  const inOthers = new Grams(others.join('\u0000'), steps);
  return texts.map((text) => sharedWith(inOthers, text, steps));
}

/** How many characters of a text lie in four that stand in the other: no run can hold more. */
export function coveredBy(others: Grams, text: string, steps: Steps): number {
  let covered = 0;
  let end = 0;
  for (let at = 0; at + GRAM <= text.length; at += 1) {
    if (!others.has(text, at, steps)) continue;
    covered += at + GRAM - Math.max(at, end);
    end = at + GRAM;
  }
  return covered;
}

/** A run without what it holds of words that go on outside of it. */
function ofWholeWords(
  [inEarlier, inLater]: readonly [ReadonlySet<number>, ReadonlySet<number>],
  { a, b, length }: CommonRun,
): CommonRun {
  let [start, end] = [0, length];
  const cuts = (at: number): boolean => inEarlier.has(a + at) || inLater.has(b + at);
  while (start < end && cuts(start)) start += 1;
  while (end > start && cuts(end)) end -= 1;
  return { a: a + start, b: b + start, length: end - start };
}

const WORDS = new Intl.Segmenter('zh-CN', { granularity: 'word' });
/** Figures with what belongs to them are one, whatever the dictionary says: 1.5, 12368. */
const OF_FIGURES = /[\p{sc=Latin}\d.]+/gu;

/** The places of a text that lie within a word, a figure or a character. */
function insideWords(text: string): ReadonlySet<number> {
  const inside = new Set<number>();
  const add = (start: number, length: number): void => {
    for (let at = start + 1; at < start + length; at += 1) inside.add(at);
  };
  for (const { segment, index } of WORDS.segment(text)) add(index, segment.length);
  for (const { 0: figure, index } of text.matchAll(OF_FIGURES)) add(index, figure.length);
  return inside;
}

/** The runs of wording of a text that others have too, wherever they stand. */
function sharedWith(others: Grams, text: string, steps: Steps): string[] {
  const shared: string[] = [];
  for (let at = 0; at < text.length; ) {
    // A mark at either end says nothing of the wording.
    const longest = isMark(text.charCodeAt(at)) ? 0 : others.longestAt(text, at, steps);
    let end = at + longest;
    while (end > at && (isMark(text.charCodeAt(end - 1)) || isFirstHalf(text, end - 1))) end -= 1;
    const run = text.slice(at, end);
    if (isRun(run)) shared.push(run);
    else end = at + (isFirstHalf(text, at) ? 2 : 1);
    at = end;
  }
  return shared;
}

function isFirstHalf(text: string, at: number): boolean {
  return (text.codePointAt(at) ?? 0) > 0xffff;
}

const MARK = /[\p{P}\s]/u;
const isMark = characterKind(MARK);

function isRun(text: string): boolean {
  let characters = 0;
  for (let at = 0; at < text.length && characters < SHORTEST_RUN; at += 1) {
    if (isFirstHalf(text, at)) {
      if (!MARK.test(text.slice(at, at + 2))) characters += 1;
      at += 1;
    } else if (!isMark(text.charCodeAt(at))) characters += 1;
  }
  return characters === SHORTEST_RUN;
}

function push(segments: Compared[], text: string, kind: Compared['kind']): void {
  const last = segments.at(-1);
  // Two runs that are shared and follow each other here need not do so in the other text.
  if (last?.kind === kind && kind !== 'shared')
    segments[segments.length - 1] = { text: last.text + text, kind };
  else if (text !== '') segments.push({ text, kind });
}
