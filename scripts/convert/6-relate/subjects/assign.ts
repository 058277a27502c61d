import type { SubjectLink } from '#domain/links.ts';
import type { RegisteredSubject } from '../../types.ts';
import { ENOUGH_FOR_SUBJECT, MOST_SUBJECTS } from '../bars.ts';
import { lexicon } from '../lexicon.ts';

/** A measure as far as its subject shows. */
export interface Titled {
  readonly title: string;
  /** As read, title included. */
  readonly text: string;
}

/**
 * The subjects of a text by their words: each word counts once, in the title double; from
 * four points on the subject is assigned, the best four at most. The longest word at a place
 * hides the shorter ones in it, whichever subject they belong to.
 */
export function subjectAssigner(
  topics: readonly RegisteredSubject[],
): (unit: Titled, most?: number) => SubjectLink[] {
  const speaksFor = new Map<string, { subject: string; points: number }[]>();
  for (const { id, words } of topics) {
    for (const [word, points] of Object.entries(words)) {
      const known = speaksFor.get(word) ?? [];
      known.push({ subject: id, points });
      speaksFor.set(word, known);
    }
  }
  const rank = new Map(topics.map(({ id }, i) => [id, i]));
  const words = lexicon(speaksFor.keys());
  const inside = (text: string): Set<string> => new Set(words.find(text).map(({ word }) => word));
  return ({ title, text }, most = MOST_SUBJECTS) => {
    const inTitle = inside(title);
    const scores = new Map<string, { score: number; words: { word: string; points: number }[] }>();
    for (const word of new Set([...inTitle, ...inside(text)])) {
      for (const { subject, points } of speaksFor.get(word) ?? []) {
        const counted = inTitle.has(word) ? points * 2 : points;
        const entry = scores.get(subject) ?? { score: 0, words: [] };
        entry.score += counted;
        if (counted > 0) entry.words.push({ word, points: counted });
        scores.set(subject, entry);
      }
    }
    return [...scores]
      .filter(([, { score }]) => score >= ENOUGH_FOR_SUBJECT)
      .sort(([a, x], [b, y]) => y.score - x.score || (rank.get(a) ?? 0) - (rank.get(b) ?? 0))
      .slice(0, most)
      .map(([id, { score, words: spoke }]) => ({
        id,
        score,
        words: spoke.toSorted((a, b) => b.points - a.points).map(({ word }) => word),
      }));
  };
}
