import type { Matter } from './matter.ts';
import { partOfBoth } from './part-of-both.ts';
import { sharedSubjects, sharesNames } from './reasons.ts';

/**
 * Whether all that two matters have in common is one subject, of which each speaks in words of its own (轻微犯罪 here,
 * 刑事诉讼 there), or not even that.
 *
 * @param wording what both say in the same words, and whether such words can say what a text deals with
 */
export function haveMereSubject(
  a: Matter,
  b: Matter,
  wording: readonly string[],
  namesMatter: (wording: string) => boolean,
): boolean {
  if (wording.some(namesMatter) || sharesNames(a, b)) return false;
  const both = sharedSubjects(a, b);
  if (both.length !== 1) return both.length === 0;
  const [own = [], others = []] = [a, b].map(
    ({ topics }) => topics.find(({ id }) => id === both[0]?.id)?.words,
  );
  return !own.some((word) => others.some((other) => partOfBoth(word, other) !== ''));
}
