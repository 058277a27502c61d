import { expect, test } from 'vitest';
import { judgedRelated } from './links.ts';
import type { Reading } from './shown-scores.ts';

/** Of the best three useful and the same, of what is told the same right, at least; of what must not be missed missing, at most. */
const BOUNDS: Readonly<Record<Reading, readonly [number, number, number, number]>> = {
  'third.open': [0.93, 0.72, 0.95, 0.03],
  'third.closed': [0.95, 0.68, 0.9, 0.03],
  fourth: [0.96, 0.75, 0.9, 0.02],
  fifth: [0.98, 0.86, 0.95, 0.05],
  sixth: [0.97, 0.77, 0.9, 0.03],
  seventh: [0.95, 0.78, 0.92, 0.02],
  eighth: [0.96, 0.79, 0.91, 0.03],
};

// Readers were promised 85 % and nine in ten; the bounds are what has been reached, a little below the
// figures of the day, which are in `npm run bench -- links`.
test('related measures of the archive are right, by the pairs judged by hand', async () => {
  const { related, listed, answers, pages, reported, alike } = await judgedRelated();
  expect(related.precisionAt3).toBeGreaterThanOrEqual(0.95);
  expect(related.foundIn5).toBeGreaterThanOrEqual(0.95);
  expect(listed.recallAt8).toBeGreaterThanOrEqual(0.8);
  expect(related.ndcgAt8).toBeGreaterThanOrEqual(0.8);
  expect(answers.precisionAt3).toBeGreaterThanOrEqual(0.85);
  expect(answers.recallAt8).toBeGreaterThanOrEqual(0.7);
  expect(answers.ndcgAt8).toBeGreaterThanOrEqual(0.8);
  expect(answers.foundIn5).toBe(1);
  for (const [reading, [useful, same, toldTheSame, missed]] of Object.entries(BOUNDS)) {
    const scores = pages[reading as Reading];
    expect(share(scores.useful), reading).toBeGreaterThanOrEqual(useful);
    expect(share(scores.same), reading).toBeGreaterThanOrEqual(same);
    expect(share(scores.toldTheSame), reading).toBeGreaterThanOrEqual(toldTheSame);
    expect(share(scores.missed), reading).toBeLessThanOrEqual(missed);
  }
  for (const { right, found } of [reported.open, reported.closed]) {
    // A wrong report is worse than none.
    expect(share(right)).toBe(1);
    expect(share(found)).toBeGreaterThanOrEqual(0.8);
  }
  for (const { right, notWrong, found } of [alike.open, alike.closed]) {
    expect(share(right)).toBeGreaterThanOrEqual(0.6);
    expect(share(notWrong)).toBe(1);
    expect(share(found)).toBeGreaterThanOrEqual(0.84);
  }
});

const share = ({ count, of }: { readonly count: number; readonly of: number }): number => count / of;
