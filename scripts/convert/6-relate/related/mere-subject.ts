import { WORD_OF_A_TITLE } from '../bars.ts';
import type { Matter } from './matter.ts';
import { partOfBoth } from './part-of-both.ts';
import { sharedSubjects, sharesNames } from './reasons.ts';

/**
 * Whether all that two matters have in common is one subject, of which each speaks in words of its own (轻微犯罪 here,
 * 刑事诉讼 there), or not even that. What the title of a circular says is said of all its measures, and so of none.
 *
 * @param wording what both say in the same words, and whether such words can say what a text deals with
 */
export function haveMereSubject(
  a: Matter,
  b: Matter,
  wording: readonly string[],
  namesMatter: (wording: string) => boolean,
): boolean {
  const isOwn = saidByTitles(a, b, namesMatter);
  if (wording.some(isOwn) || sharesNames(a, b)) return false;
  const both = sharedSubjects(a, b);
  if (both.length !== 1) return both.length === 0;
  const [own = [], others = []] = [a, b].map(({ topics }) =>
    topics.find(({ id }) => id === both[0]?.id)?.words.filter(isOwn),
  );
  return !own.some((word) => others.some((other) => partOfBoth(word, other) !== ''));
}

/** Whether words name a matter, those aside that the title of either circular has. */
function saidByTitles(
  a: Matter,
  b: Matter,
  namesMatter: (wording: string) => boolean,
): (wording: string) => boolean {
  return (wording) =>
    namesMatter([a, b].reduce((left, { circularTitle }) => withoutWordsOf(circularTitle, left), wording));
}

/** A wording without its longest piece of four characters and more that a title has. */
function withoutWordsOf(title: string, wording: string): string {
  for (let length = wording.length; length >= WORD_OF_A_TITLE; length -= 1)
    for (let from = 0; from + length <= wording.length; from += 1)
      if (title.includes(wording.slice(from, from + length)))
        return `${wording.slice(0, from)} ${wording.slice(from + length)}`;
  return wording;
}
