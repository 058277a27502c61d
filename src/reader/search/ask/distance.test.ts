import { expect, it } from 'vitest';
import { distance } from './distance.ts';

it('measures the shortest stretch that holds all', () => {
  expect(distance(['甲乙丙'], ['甲', '丙'])).toBe(3);
  expect(distance(['甲……丙甲'], ['甲', '丙'])).toBe(2);
  expect(distance(['甲', '甲一二乙'], ['甲', '乙'])).toBe(4);
  expect(distance(['丁'], ['甲'])).toBe(Number.POSITIVE_INFINITY);
});
