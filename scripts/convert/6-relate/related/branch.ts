import type { Matter } from './matter.ts';

/** Proceedings that a title may be about; 行政 alone may be what any office does. */
const BRANCHES = /民商?事|刑事|行政(?=诉讼|审判|案件|争议|复议)|国家赔偿/gu;

/**
 * Whether two titles say that they are about other proceedings: 民事诉讼繁简分流 and 行政诉讼繁简分流 are the same work
 * and not one matter.
 */
export function ofOtherBranches(a: Matter, b: Matter): boolean {
  const [own, others] = [a, b].map(({ title }) => new Set(title.replace('民商事', '民事').match(BRANCHES)));
  return (
    own !== undefined && others !== undefined && own.size > 0 && others.size > 0 && own.isDisjointFrom(others)
  );
}
