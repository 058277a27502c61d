/** So many 字 has a line of a column on a leaf across, and so many lines a third of the leaf. */
const ROOM = 34;
const A_THIRD = 10;

/**
 * Whether paragraphs one under the other take more than a third of a leaf across: what is shorter goes over to the
 * next leaf whole, what is longer goes on there.
 */
export const isLong = (paragraphs: readonly string[]): boolean =>
  paragraphs.reduce((lines, words) => lines + Math.ceil(words.length / ROOM), 0) > A_THIRD;
