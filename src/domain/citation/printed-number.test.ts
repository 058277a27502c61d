import { expect, test } from 'vitest';
import { printedNumber } from './printed-number.ts';

const CITED = '《2031年要点》（甲高法明传〔2031〕7号）第2项';

test.each([
  ['等级：加急 甲高法明传（2031）7号 3月4日', '甲高法明传（2031）7号'],
  ['甲高法明传[2031]7号', '甲高法明传[2031]7号'],
  ['甲高法明传〔２０３１〕７号', '甲高法明传〔２０３１〕７号'],
  ['甲高法明传〔2031〕7号', undefined],
  ['甲高法明传（2031）8号', undefined],
  ['（2031年）7号', undefined],
])('what the original prints in %s', (text, printed) => {
  expect(printedNumber(CITED, ['2031年要点', text])).toBe(printed);
});

test('a citation without a number has none that is printed otherwise', () => {
  expect(printedNumber('《2031年要点》（甲高院，2031年3月4日）', ['甲高法明传（2031）7号'])).toBeUndefined();
});
