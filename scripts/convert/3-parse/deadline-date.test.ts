import { expect, test } from 'vitest';
import { deadlineDate } from './deadline-date.ts';

test.each([
  ['2026年6月底前', '2026-06-30'],
  ['2026年6月底前。', '2026-06-30'],
  ['2028年2月末', '2028-02-29'],
  ['于2026年6月底之前完成', '2026-06-30'],
  ['2026 年 11 月 5 日前', '2026-11-05'],
  ['二〇二六年十一月五日', '2026-11-05'],
  ['2026年底前', '2026-12-31'],
  ['2026年年底前完成', '2026-12-31'],
  ['２０２６年９月底', '2026-09-30'],
])('%s names its last day', (printed, date) => expect(deadlineDate(printed)).toBe(date));

test.each([
  '6月底前',
  '2026年6月',
  '2026年6月前',
  '2026年上半年',
  '2026年第三季度',
  '全年',
  '长期坚持',
  '2026年2月30日前',
  '2026年13月底前',
  '2026年6月底前启动，2026年12月底前完成',
  '2026年6月底前；2026年9月底前',
])('%s leaves it open', (printed) => expect(deadlineDate(printed)).toBeUndefined());
