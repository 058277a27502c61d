import { type CommonRun, commonRuns, type Steps } from './common-runs.ts';
import { Substrings } from './substrings.ts';

/** A stretch of one of two texts. */
export interface Compared {
  readonly text: string;
  /** `shared`: both have it; `own`: this one alone; `plain`: not told apart. */
  readonly kind: 'shared' | 'own' | 'plain';
}

export interface Comparison {
  readonly earlier: readonly Compared[];
  readonly later: readonly Compared[];
}

/** A run in common shorter than this among changes is chance: single characters in common are no reading. */
const SHORTEST_RUN = 4;
/** From this share in common on, one text is a version of the other and the changes are told. */
const ONE_TEXT = 0.5;

/**
 * What two texts have in common and what they do not. Where at least half stayed, the
 * changes are told in order (`own`); where the text was written anew, only the wording that
 * both have is told, wherever it stands. The work grows with the length of the texts.
 */
export function compareTexts(earlier: string, later: string, steps: Steps = { count: 0 }): Comparison {
  return (
    changes(earlier, later, steps) ?? {
      earlier: sharedRuns([earlier], [later], steps)[0] ?? [],
      later: sharedRuns([later], [earlier], steps)[0] ?? [],
    }
  );
}

function changes(earlier: string, later: string, steps: Steps): Comparison | undefined {
  const [a, b] = [words(earlier), words(later)];
  const sides = { earlier: [] as Compared[], later: [] as Compared[] };
  const same = earlier === later;
  let shared = 0;
  const at = { a: 0, b: 0 };
  const end: CommonRun = { a: a.length, b: b.length, length: 0 };
  for (const run of [...commonRuns(a, b, steps), end]) {
    const text = textOf(a, run.a, run.a + run.length);
    // What is too short to say anything is one with the changes around it.
    const tells = same || isRun(text);
    if (!tells && run !== end) continue;
    push(sides.earlier, textOf(a, at.a, run.a), 'own');
    push(sides.later, textOf(b, at.b, run.b), 'own');
    push(sides.earlier, text, 'shared');
    push(sides.later, text, 'shared');
    shared += text.length;
    at.a = run.a + run.length;
    at.b = run.b + run.length;
  }
  return shared >= ONE_TEXT * Math.max(earlier.length, later.length) ? sides : undefined;
}

function textOf(sequence: readonly string[], start: number, end: number): string {
  return sequence.slice(start, end).join('');
}

/** Each of some texts with every run marked that stands in one of the others too. */
export function sharedRuns(
  texts: readonly string[],
  others: readonly string[],
  steps: Steps = { count: 0 },
): Compared[][] {
  // No text holds the character between them, so no wording goes on from one into the next.
  const inOthers = new Substrings([...others.join('\u0000')], steps);
  return texts.map((text) => sharedWith(inOthers, [...text], steps));
}

function sharedWith(others: Substrings, text: readonly string[], steps: Steps): Compared[] {
  const segments: Compared[] = [];
  for (let at = 0; at < text.length; ) {
    // A mark at either end says nothing of the wording.
    const longest = isMark(text[at]) ? 0 : others.longestAt(text, at, steps);
    let end = at + longest;
    while (end > at && isMark(text[end - 1])) end -= 1;
    const run = textOf(text, at, end);
    if (isRun(run)) push(segments, run, 'shared');
    else {
      push(segments, text[at] as string, 'plain');
      end = at + 1;
    }
    at = end;
  }
  return segments;
}

function isMark(character: string | undefined): boolean {
  return character !== undefined && /[\p{P}\s]/u.test(character);
}

function isRun(text: string): boolean {
  return [...text.replace(/[\p{P}\s]/gu, '')].length >= SHORTEST_RUN;
}

/** Figures and western words whole, every other character by itself. */
function words(text: string): string[] {
  return text.match(/[\p{sc=Latin}\d.]+|[\s\S]/gu) ?? [];
}

function push(segments: Compared[], text: string, kind: Compared['kind']): void {
  const last = segments.at(-1);
  // Two runs that are shared and follow each other here need not do so in the other text.
  if (last?.kind === kind && kind !== 'shared')
    segments[segments.length - 1] = { text: last.text + text, kind };
  else if (text !== '') segments.push({ text, kind });
}
