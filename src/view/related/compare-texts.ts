import { diffArrays } from 'diff';

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
/** Two texts that differ in more places have too little in common to be told apart by changes. */
const MOST_EDITS = 2000;

/**
 * What two texts have in common and what they do not. Where at least half stayed, the
 * changes are told in order (`own`); where the text was written anew, only the wording that
 * both have is told, wherever it stands.
 */
export function compareTexts(earlier: string, later: string): Comparison {
  return (
    changes(earlier, later) ?? { earlier: sharedRuns(earlier, later), later: sharedRuns(later, earlier) }
  );
}

function changes(earlier: string, later: string): Comparison | undefined {
  const parts = diffArrays(words(earlier), words(later), { maxEditLength: MOST_EDITS });
  if (parts === undefined) return undefined;
  const sides = { earlier: [] as Compared[], later: [] as Compared[] };
  let shared = 0;
  for (const [i, { value, added, removed }] of parts.entries()) {
    const text = value.join('');
    if (added) push(sides.later, text, 'own');
    else if (removed) push(sides.earlier, text, 'own');
    else {
      const alone = i === 0 && parts.length === 1;
      const kind = alone || isRun(text) ? 'shared' : 'own';
      if (kind === 'shared') shared += text.length;
      push(sides.earlier, text, kind);
      push(sides.later, text, kind);
    }
  }
  return shared >= ONE_TEXT * Math.max(earlier.length, later.length) ? sides : undefined;
}

/** A text with every run marked that stands in another text too. */
export function sharedRuns(text: string, other: string): Compared[] {
  const places = new Set<string>();
  for (let i = 0; i + SHORTEST_RUN <= other.length; i += 1) places.add(other.slice(i, i + SHORTEST_RUN));
  const segments: Compared[] = [];
  for (let at = 0; at < text.length; ) {
    let length = 0;
    if (places.has(text.slice(at, at + SHORTEST_RUN))) {
      length = SHORTEST_RUN;
      while (at + length < text.length && other.includes(text.slice(at, at + length + 1))) length += 1;
    }
    // A mark at either end says nothing of the wording.
    const run = text.slice(at, at + length).replace(/^[\p{P}\s][\s\S]*|[\p{P}\s]+$/gu, '');
    length = run.length;
    if (isRun(run)) push(segments, run, 'shared');
    else {
      length = 1;
      push(segments, text.charAt(at), 'plain');
    }
    at += length;
  }
  return segments;
}

function isRun(text: string): boolean {
  return text.replace(/[\p{P}\s]/gu, '').length >= SHORTEST_RUN;
}

/** Figures and western words whole, every other character by itself. */
function words(text: string): string[] {
  return text.match(/[\p{sc=Latin}\d.]+|[\s\S]/gu) ?? [];
}

function push(segments: Compared[], text: string, kind: Compared['kind']): void {
  const last = segments.at(-1);
  if (last?.kind === kind) segments[segments.length - 1] = { text: last.text + text, kind };
  else if (text !== '') segments.push({ text, kind });
}
