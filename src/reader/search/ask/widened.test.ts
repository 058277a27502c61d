import { describe, expect, test } from 'vitest';
import type { SaidRow } from '#domain/search/said.ts';
import { widening } from './widened.ts';

const rows = (...said: string[]): SaidRow[] => said.map((words) => [words.split(' '), []]);
const told = (asked: string, ...said: string[]): Record<string, number> =>
  Object.fromEntries(widening(rows(...said))(asked));

test('a question is widened to the pairs of rows that are like it, in other words as well', () => {
  const pairs = widening([
    [['清理拖欠'], ['政府欠钱', '欠企业的钱']],
    [['家事审判'], ['离婚']],
  ])('政府欠我们');
  expect(pairs.map(([pair]) => pair)).toEqual(expect.arrayContaining(['清理', '拖欠', '企业', '政府']));
  expect(pairs.map(([pair]) => pair)).not.toContain('审判');
  expect(widening(rows('清理拖欠'))('晴天')).toEqual([]);
});

describe('a pair tells the more', () => {
  test('the more of a row was asked', () => {
    const { 丙丁: all = 0, 庚辛: part = 0 } = told('甲乙戊', '甲乙 丙丁', '戊己 庚辛', '子丑', '寅卯');
    expect(all).toBeGreaterThan(part * 4);
    expect(part).toBeGreaterThan(0);
  });
  test('the less else a row says', () => {
    const { 丙丁: short = 0, 戊己: long = 0 } = told('甲乙', '甲乙 丙丁', '甲乙 戊己 庚辛 壬癸', '子丑');
    expect(short).toBeGreaterThan(long);
  });
  test('the fewer rows have it', () => {
    const { 丙丁: common = 0, 戊己: rare = 0 } = told(
      '甲乙',
      '甲乙 丙丁 戊己',
      '丙丁 子丑',
      '丙丁 寅卯',
      '辰巳',
    );
    expect(rare).toBeGreaterThan(common);
  });
});

test('a hundred pairs are asked for at the most', () => {
  const long = Array.from({ length: 150 }, (_, at) => String.fromCodePoint(0x4e00 + at)).join('');
  expect(widening(rows(`甲乙 ${long}`, '丙丁'))('甲乙')).toHaveLength(100);
});
