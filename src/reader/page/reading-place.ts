/** So far down the window, in parts of its height, a reader has read. */
const READ = 0.25;

/**
 * Which of several places is being read: the last whose top has come into the upper part
 * of the window; at the end of the page, the last in view. -1 before the first.
 * @param tops their distances from the window's top, in reading order
 */
export function currentOf(tops: readonly number[], height: number, atEnd: boolean): number {
  const line = atEnd ? height : height * READ;
  // No findLastIndex: browsers have it from 2022 only.
  return tops.reduce((last, top, i) => (top < line ? i : last), -1);
}
