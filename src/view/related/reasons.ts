/** Wordings of a reason that a page tells; the comparison of the two texts shows them all. */
const TOLD = 2;
const MORE = new RegExp(`((?:“[^“”]*”){${TOLD}})(?:“[^“”]*”)+`, 'gu');

/** Why a measure is shown beside another, in a line: of many wordings in common the first, and that there are more. */
export function reasonsInWords(reasons: readonly string[]): string {
  return reasons.join('；').replace(MORE, '$1等');
}
