import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { circularOf, type LineageLink, type RelatedLink, type UnitLinks } from '#domain/links.ts';

/**
 * What a reader blind to the program found beside a measure or question: what deals with the same matter, what of it
 * must not be missed, and what else is of use.
 */
export interface JudgedPage {
  readonly measure: string;
  readonly same: readonly string[];
  readonly strong: readonly string[];
  readonly useful: readonly string[];
}

/**
 * Readings of measures beside the texts alone, each by others, with what is known of them. One half of the third served
 * for setting the program; the fifth, sixth and seventh did when they had been scored once, and the eighth was scored
 * once, behind all that.
 */
export const READINGS = {
  'third.open': 'third reader, the half looked at',
  'third.closed': 'third reader, the half not looked at until 2026-11-29',
  fourth: 'fourth reader, not looked at',
  fifth: 'four more readers, looked at from 2026-12-01 on',
  sixth: 'four more readers, looked at from 2026-12-01 on',
  seventh: 'four more readers, looked at from 2026-12-01 on',
  eighth: 'four more readers, not looked at',
} as const;
export type Reading = keyof typeof READINGS;

export async function readPages(reading: Reading): Promise<readonly JudgedPage[]> {
  const file = join(import.meta.dirname, 'judged', `related.${reading}.json`);
  return JSON.parse(await readFile(file, 'utf8')) as JudgedPage[];
}

/** Shares of what the pages of measures show, of other circulars, against what was found by reading. */
export interface ShownScores {
  /** Of the best three, by what is found to be of use at all, and to be the same matter. */
  readonly useful: Share;
  readonly same: Share;
  /** Of what is told to be the same matter. */
  readonly toldTheSame: Share;
  /** Of what must not be missed: what stands nowhere on the page. */
  readonly missed: Share;
}

export interface Share {
  readonly of: number;
  readonly count: number;
}

/** So many of the nearest a page shows. */
const SHOWN = 6;

type Links = Pick<UnitLinks, 'related' | 'reports' | 'lineage' | 'ofSubject'>;
interface Shown {
  readonly id: string;
  readonly score: number;
  readonly same: boolean;
}

/** Scores of pages; those with nothing to find are left out of what they cannot be right in. */
export function shownScores(judged: readonly JudgedPage[], linksOf: (id: string) => Links): ShownScores {
  const shares = {
    useful: [] as boolean[],
    same: [] as boolean[],
    told: [] as boolean[],
    missed: [] as boolean[],
  };
  for (const { measure, same, strong, useful } of judged) {
    const ofOthers = (id: string): boolean => circularOf(id) !== circularOf(measure);
    const isSame = new Set(same.filter(ofOthers));
    const isUseful = new Set([...isSame, ...useful.filter(ofOthers)]);
    const links = linksOf(measure);
    const shown = shownOf(measure, links);
    const best = shown.slice(0, 3);
    if (isUseful.size > 0) shares.useful.push(...best.map(({ id }) => isUseful.has(id)));
    if (isSame.size > 0) shares.same.push(...best.map(({ id }) => isSame.has(id)));
    shares.told.push(...shown.filter((one) => one.same).map(({ id }) => isSame.has(id)));
    const all = new Set([...shown, ...links.ofSubject].map(({ id }) => id));
    shares.missed.push(...strong.filter(ofOthers).map((id) => !all.has(id)));
  }
  const share = (all: readonly boolean[]): Share => ({ of: all.length, count: all.filter(Boolean).length });
  return {
    useful: share(shares.useful),
    same: share(shares.same),
    toldTheSame: share(shares.told),
    missed: share(shares.missed),
  };
}

/** What the page of a measure shows of other circulars: what it tells to be the same, then the nearest, answers of other courts last. */
function shownOf(measure: string, { related, reports, lineage }: Links): Shown[] {
  const told = new Set([...reports, ...lineage.filter(({ sameIssuer }) => sameIssuer)].map(({ id }) => id));
  const isAnswer = (id: string): boolean => !told.has(id) && /\/q\d+$/u.test(id);
  const others = related.filter(({ id }) => circularOf(id) !== circularOf(measure) && !told.has(id));
  const near = [
    ...others.filter(({ id }) => !isAnswer(id)).slice(0, SHOWN),
    ...others.filter(({ id }) => isAnswer(id)),
  ];
  const scores = new Map<string, RelatedLink>();
  for (const link of [...related, ...reports])
    if (link.score > (scores.get(link.id)?.score ?? 0)) scores.set(link.id, link);
  const ids = new Set([...reports, ...lineage, ...near].map(({ id }: RelatedLink | LineageLink) => id));
  return [...ids]
    .map((id) => ({
      id,
      score: scores.get(id)?.score ?? 0,
      same: related.some((one) => one.id === id && one.same),
    }))
    .sort(
      (a, b) =>
        Number(isAnswer(a.id)) - Number(isAnswer(b.id)) ||
        Number(b.same) - Number(a.same) ||
        b.score - a.score,
    );
}
