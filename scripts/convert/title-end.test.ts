import { expect, test } from 'vitest';
import { isKindAlone, titleGoesOn } from './title-end.ts';

test('what goes on with a title that has ended has fourteen characters', () => {
  expect('甲乙丙丁戊己实施庚辛壬癸细则').toHaveLength(14);
  expect(titleGoesOn('渡口便民办法', '甲乙丙丁戊己实施庚辛壬癸细则')).toBe(true);
  expect(titleGoesOn('渡口便民办法', '甲乙丙丁戊己实施庚辛壬癸子细则')).toBe(false);
});

test('the end of a title said again is no more of it', () => {
  expect(titleGoesOn('2031年青芦市政府工作报告', '政府工作报告')).toBe(false);
  expect(titleGoesOn('青芦市渡口便民办法', '实施细则')).toBe(true);
});

test.each([
  '青芦市人民政府令第12号',
  '青芦市人民政府令〔2031〕第5号',
  '中华人民共和国主席令第四十五号',
  '中华人民共和国最高人民法院公告',
  '青河省人民代表大会常务委员会公告（第15号）',
  '青芦市渡口局 青芦市公安局令2031年第3号',
])('%s says nothing of what it puts into force', (title) => {
  expect(isKindAlone(title)).toBe(true);
});

test.each([
  '关于启用渡口法庭的公告',
  '青芦市人民法院关于启用渡口法庭的公告',
  '印发渡口禁令',
  '令第3号的说明',
])('%s is a title of its own', (title) => {
  expect(isKindAlone(title)).toBe(false);
});
