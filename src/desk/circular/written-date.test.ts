import { expect, test } from 'vitest';
import { writtenDate } from './written-date.ts';

test.each([
  ['2031-06-30', '2031-06-30'],
  ['2031年6月3日', '2031-06-03'],
  ['2031 年 6 月 3 日', '2031-06-03'],
  ['2031.6.3', '2031-06-03'],
  ['2031/06/03', '2031-06-03'],
  ['2032-02-29', '2032-02-29'],
  ['2031-02-29', undefined],
  ['2031-13-01', undefined],
  ['2031年6月', undefined],
  ['年底', undefined],
])('%s is %s', (written, date) => {
  expect(writtenDate(written)).toBe(date);
});
