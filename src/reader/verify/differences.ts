import type { Change } from './align.ts';

/** A stretch in which a passage differs from a text, or does not. */
export interface Compared {
  /** What the passage has there, and what the text has. */
  readonly passage: string;
  readonly text: string;
}

/** Whether both have the same there. */
export const isSame = ({ passage, text }: Compared): boolean => passage === text;

/**
 * What differs as a reader counts: a word for another (流程 for 程序) is one difference, even
 * where the two share a character.
 */
export function differencesOf(changes: readonly Change[]): Compared[] {
  const told: Compared[] = [];
  for (const stretch of runsOf(changes)) {
    const [before, between] = told.slice(-2);
    const isWord = before !== undefined && between !== undefined && isOneWord(before, between, stretch);
    if (isWord) told.splice(-2, 2, joined(before, between, stretch));
    else told.push(stretch);
  }
  return told;
}

/** What is the same, and what differs between, by turns. */
function runsOf(changes: readonly Change[]): Compared[] {
  const runs: Compared[] = [];
  for (const { kind, text } of changes) {
    const own = { passage: kind === 'missing' ? '' : text, text: kind === 'extra' ? '' : text };
    const last = runs.at(-1);
    if (last === undefined || isSame(last) || kind === 'same') runs.push(own);
    else runs.splice(-1, 1, joined(last, own));
  }
  return runs;
}

const joined = (...stretches: readonly Compared[]): Compared => ({
  passage: stretches.map(({ passage }) => passage).join(''),
  text: stretches.map(({ text }) => text).join(''),
});

/** Whether no more is the same between two differences than differs, so that one word stands for another. */
function isOneWord(before: Compared, between: Compared, behind: Compared): boolean {
  if (isSame(before) || !isSame(between) || isSame(behind)) return false;
  const { passage, text } = joined(before, behind);
  // What has only more characters or only fewer is no other word: 审管 for 审判管理.
  if (passage === '' || text === '') return false;
  const least = Math.min(lengthOf(before), lengthOf(behind));
  return between.text.length <= least && /^[\p{L}\p{N}]+$/u.test(joined(before, between, behind).text);
}

const lengthOf = ({ passage, text }: Compared): number => Math.max(passage.length, text.length);
