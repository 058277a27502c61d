import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { UnitLinks } from '#domain/links.ts';
import type { Share } from './shown-scores.ts';

/**
 * Two measures of circulars that stand side by side, by reading: 2 a matter of one stands in the other, 1 it may be
 * told, 0 they share a subject or a turn of phrase.
 */
export interface JudgedAlike {
  readonly earlier: string;
  readonly later: string;
  readonly grade: 0 | 1 | 2;
}

/**
 * Every pair that a comparison of the five circulars told to be one or alike before 2026-11-30, and what reading
 * found besides; in halves by a digest of both ids.
 */
export async function readJudgedAlike(half: 'open' | 'closed'): Promise<readonly JudgedAlike[]> {
  const file = join(import.meta.dirname, 'judged', `alike.${half}.json`);
  return JSON.parse(await readFile(file, 'utf8')) as JudgedAlike[];
}

/** How right comparisons are in what they tell to be alike. */
export interface AlikeScores {
  /** Of the judged pairs told to be alike, those with a matter in common, and those that may be told. */
  readonly right: Share;
  readonly notWrong: Share;
  /** Of the pairs with a matter in common, those that stand side by side or are told to be alike. */
  readonly found: Share;
  /** What is told and wrong, and what is not told. */
  readonly faults: readonly string[];
}

export function alikeScores(
  judged: readonly JudgedAlike[],
  linksOf: (id: string) => Pick<UnitLinks, 'lineage' | 'alike'>,
): AlikeScores {
  const has = (kind: 'lineage' | 'alike', { earlier, later }: JudgedAlike): boolean =>
    linksOf(later)[kind].some(({ id }) => id === earlier);
  const told = judged.filter((one) => has('alike', one));
  const wanted = judged.filter(({ grade }) => grade === 2);
  const isFound = (one: JudgedAlike): boolean => has('lineage', one) || has('alike', one);
  const share = (of: readonly JudgedAlike[], is: (one: JudgedAlike) => boolean): Share => ({
    of: of.length,
    count: of.filter(is).length,
  });
  const named = ({ earlier, later }: JudgedAlike): string => `${earlier} ${later}`;
  return {
    right: share(told, ({ grade }) => grade === 2),
    notWrong: share(told, ({ grade }) => grade > 0),
    found: share(wanted, isFound),
    faults: [
      ...told.filter(({ grade }) => grade === 0).map((one) => `${named(one)}: nothing in common`),
      ...wanted.filter((one) => !isFound(one)).map((one) => `${named(one)}: not told`),
    ],
  };
}
