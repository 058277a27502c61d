import { PAIR, TELLING_WORD, TELLING_WORDING } from '../bars.ts';
import type { KnownWords } from './known-words.ts';
import type { Matter } from './matter.ts';
import { namesMatter, REGION_NAMES } from './matter-words.ts';
import { leastTold } from './named-alike.ts';
import { partOfBoth } from './part-of-both.ts';
import { haveOneChiefSubject } from './reasons.ts';

/**
 * Whether two measures have words in common that tell what both deal with: a subject alone is none. That is wording
 * that tells enough, of two characters what about one in twenty texts has; a word of the registry that few have, marks
 * of quotation in it or not; or, where both are about one subject before all else, words for it that are the same and
 * no mere pair of characters (执行工作), or that share a part (电子卷宗: 智能卷宗). The same whichever comes first.
 *
 * @param wordingOf what both say in the same words, words of their subjects among it
 * @param named whether both say a word of the registry that few have
 */
export function haveInCommon({
  words,
  wordingOf,
  named,
  told,
  tells,
}: {
  readonly words: KnownWords;
  readonly wordingOf: (a: Matter, b: Matter) => readonly string[];
  readonly named: (a: Matter, b: Matter) => boolean;
  /** How much wording tells, and how much one pair of characters. */
  readonly told: (wording: string) => number;
  readonly tells: (pair: string) => number;
}): (a: Matter, b: Matter) => boolean {
  const isMatter = namesMatter(words);
  const isKnown = (word: string): boolean =>
    words.all.has(word) && !words.hints.has(word) && !REGION_NAMES.has(word);
  const isTelling = (wording: string): boolean =>
    (isMatter(wording) || isKnown(wording)) &&
    told(wording) >= (wording.length > PAIR ? TELLING_WORDING : TELLING_WORD);
  const isTellingPart = (part: string): boolean => part !== '' && leastTold(part, tells) >= TELLING_WORD;
  return (one, other) => {
    const [a, b] = one.id < other.id ? [one, other] : [other, one];
    if (wordingOf(a, b).some(isTelling)) return true;
    if (named(a, b)) return true;
    if (!haveOneChiefSubject(a, b)) return false;
    const [own = [], others = []] = [a, b].map(({ topics }) => topics[0]?.words.filter(isKnown));
    return own.some((word) =>
      others.some((like) => (word === like && word.length > PAIR) || isTellingPart(partOfBoth(word, like))),
    );
  };
}
