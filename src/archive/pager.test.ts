import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pagerSteps } from './pager.ts';

test('few pages are all linked', () => {
  expect(pagerSteps(1, 0)).toEqual([0]);
  expect(pagerSteps(5, 2)).toEqual([0, 1, 2, 3, 4]);
  expect(pagerSteps(7, 3)).toEqual([0, 1, 2, 3, 4, 5, 6]);
});

test('of many the first, the last and those around the one shown', () => {
  expect(pagerSteps(27, 0)).toEqual([0, 1, 2, 'gap', 26]);
  expect(pagerSteps(27, 10)).toEqual([0, 'gap', 8, 9, 10, 11, 12, 'gap', 26]);
  expect(pagerSteps(27, 26)).toEqual([0, 'gap', 24, 25, 26]);
});

test('a row has few links, and every page is reached from its neighbours', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5000 }), fc.nat(), (count, at) => {
      const current = at % count;
      const steps = pagerSteps(count, current);
      expect(steps.length).toBeLessThanOrEqual(9);
      for (const near of [current - 1, current, current + 1])
        if (near >= 0 && near < count) expect(steps).toContain(near);
      const pages = steps.filter((step) => step !== 'gap');
      expect(pages).toEqual([...new Set(pages)].sort((a, b) => a - b));
      // A gap stands for two pages or more.
      steps.forEach((step, i) => {
        if (step === 'gap') expect(Number(steps[i + 1]) - Number(steps[i - 1])).toBeGreaterThan(2);
      });
    }),
  );
});
