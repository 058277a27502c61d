/** A place in the row of links to the pages of a list: a page by its number from 0, or `gap` for pages left out. */
export type PagerStep = number | 'gap';

/** Pages on either side of the one shown that are linked. */
const BESIDE = 2;

/**
 * The row of links to the pages of a long list: the first, the last, and those around the one shown, so
 * that a page carries a few links however many pages there are.
 */
export function pagerSteps(count: number, current: number): PagerStep[] {
  const steps: PagerStep[] = [];
  for (let page = 0; page < count; page += 1) {
    const isShown = page === 0 || page === count - 1 || Math.abs(page - current) <= BESIDE;
    // A single page is shown rather than left out: the mark for it would take as much room.
    const isAlone =
      page === 1 ? current === BESIDE + 2 : page === count - 2 && current === count - BESIDE - 3;
    if (isShown || isAlone) steps.push(page);
    else if (steps.at(-1) !== 'gap') steps.push('gap');
  }
  return steps;
}
