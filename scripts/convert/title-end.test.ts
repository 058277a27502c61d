import { expect, test } from 'vitest';
import { titleGoesOn } from './title-end.ts';

test('what goes on with a title that has ended has fourteen characters', () => {
  expect('甲乙丙丁戊己实施庚辛壬癸细则').toHaveLength(14);
  expect(titleGoesOn('渡口便民办法', '甲乙丙丁戊己实施庚辛壬癸细则')).toBe(true);
  expect(titleGoesOn('渡口便民办法', '甲乙丙丁戊己实施庚辛壬癸子细则')).toBe(false);
});
