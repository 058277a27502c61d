import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldFullWidth, formatChineseNumeral, parseChineseNumeral, parseFigure } from './numerals.ts';

test.each([
  ['十', 10],
  ['十二', 12],
  ['二十四', 24],
  ['一百零三', 103],
  ['一百一十', 110],
  ['两千零五', 2005],
  ['二〇二五', 2025],
  ['二○○七', 2007],
  ['零', 0],
])('%s is %d', (text, value) => {
  expect(parseChineseNumeral(text)).toBe(value);
});

test.each(['', '十十', '二三十', '百', '一千一千', '廿', '第一'])('%s is no numeral', (text) => {
  expect(parseChineseNumeral(text)).toBeUndefined();
});

test('a number written in Chinese reads back as itself', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9999 }), (value) => {
      expect(parseChineseNumeral(formatChineseNumeral(value))).toBe(value);
    }),
  );
});

test('figures may be full-width, Chinese or set apart', () => {
  expect(parseFigure('１４')).toBe(14);
  expect(parseFigure('1 0')).toBe(10);
  expect(parseFigure('十四')).toBe(14);
  expect(parseFigure('1.5')).toBeUndefined();
  expect(foldFullWidth('（１）．')).toBe('(1).');
});
