import { expect, test } from 'vitest';
import { DATE_LINE, parseDate } from './date.ts';

test.each([
  ['2025年6月27日', '2025-06-27'],
  ['2018年12月04日', '2018-12-04'],
  ['二〇〇六年十月十八日', '2006-10-18'],
  ['二○○七年八月七日', '2007-08-07'],
  ['二00七年十二月九日', '2007-12-09'],
  ['二OO七年八月七日', '2007-08-07'],
  ['２０２１年３月１日', '2021-03-01'],
  ['吉林办公室2023年5月17日印发', '2023-05-17'],
  ['2031.3.9', '2031-03-09'],
  ['河东区人民法院2031-03-09', '2031-03-09'],
  ['２０３１.３.９', '2031-03-09'],
])('%s', (text, iso) => {
  expect(parseDate(text)).toBe(iso);
});

test.each([
  '2025年2月30日',
  '2025年6月',
  '6月27日',
  '',
  '2031.13.9',
  '2031.3-9',
  '2031.3.9前办结',
  '12031.3.9',
])('%s is no date', (text) => {
  expect(parseDate(text)).toBeUndefined();
});

test('a date alone on its line, brackets allowed', () => {
  expect(DATE_LINE.test('（2018年1月2日）')).toBe(true);
  expect(DATE_LINE.test('2018年1月2日印发')).toBe(false);
});
