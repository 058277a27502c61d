import { expect, test } from 'vitest';
import { deadlineMonth } from './deadline-month.ts';

test('a day stands in its month', () =>
  expect(deadlineMonth({ printed: '2031年6月底前', date: '2031-06-30' })).toBe('2031-06'));

test.each([
  ['2031年6月', '2031-06'],
  ['2031 年 12 月', '2031-12'],
  ['２０３１年６月份完成。', '2031-06'],
  ['二〇三一年十一月', '2031-11'],
  ['2031.6', '2031-06'],
  ['2031-06', '2031-06'],
  ['2031年6月中旬前', '2031-06'],
])('%s names a month and no day', (printed, month) =>
  expect(deadlineMonth({ printed, date: null })).toBe(month),
);

test.each([
  '2031年6月前',
  '2031年13月',
  '2031年0月',
  '6月',
  '2031年',
  '2031年上半年',
  '2031年6月至9月',
  '2031年6月启动',
  '长期',
])('%s leaves the month open', (printed) => expect(deadlineMonth({ printed, date: null })).toBeUndefined());
