import { describe, expect, test } from 'vitest';
import type { SaidRow } from '#domain/search/said.ts';
import { likelyRows } from './likely-rows.ts';

const rows = (...said: string[]): SaidRow[] => said.map((word, at) => [[`名${at}`], [word]]);
const found = (of: readonly SaidRow[], ...words: string[]): string[] =>
  likelyRows(of)(words).flatMap(({ stands }) => stands);

test('finds the row that says what nobody said in these words', () => {
  const table: SaidRow[] = [
    [['清理拖欠'], ['政府欠钱', '欠企业的钱']],
    [['行政诉讼'], ['告政府', '民告官']],
    [['破产'], ['公司倒闭']],
  ];
  expect(found(table, '政府', '欠我们', '公司', '的钱')[0]).toBe('清理拖欠');
  expect(found(table, '晴天')).toEqual([]);
});

describe('a row is likely', () => {
  test('by pairs, and by characters three tenths as much, the more the fewer rows have them', () => {
    // Of three rows one has 甲, 乙 and 甲乙, which tell a bit each and as a pair one; 丙 and 乙丙 none, which tell two.
    const [first] = likelyRows(rows('甲乙', '丁', '戊'))(['甲乙丙']);
    expect(first?.like).toBeCloseTo(1.6 / (1.6 + 2.6), 6);
    const [common] = likelyRows(rows('甲乙', '甲', '戊'))(['甲乙丙']);
    const known = 1.3 + 0.3 * Math.log2(4 / 3);
    expect(common?.like).toBeCloseTo(known / (known + 2.6), 6);
  });
  test('where it says 15 % of all that was asked', () => {
    const single = [...'子丑寅卯辰巳午未申酉戌亥天地玄黄'];
    expect(found(rows('甲乙', '丁', '戊'), '甲乙', ...single.slice(0, 15))).toEqual(['名0']);
    expect(found(rows('甲乙', '丁', '戊'), '甲乙', '一二', '三四', ...single.slice(0, 5))).toEqual([]);
  });
  test('where it has six tenths of what the likeliest has', () => {
    const asked = (first: number, second: number): string[] => {
      const [one, other] = ['子丑寅卯辰巳午未', '天地玄黄宇'].map((all, i) =>
        [...all].slice(0, i === 0 ? first : second),
      ) as [string[], string[]];
      return found(rows(one.join(''), other.join('')), ...one, ...other);
    };
    expect(asked(8, 5)).toEqual(['名0', '名1']);
    expect(asked(7, 4)).toEqual(['名0']);
  });
  test('among eight at the most', () => {
    expect(
      found(rows(...Array.from({ length: 10 }, () => '甲乙'), ...'丙丁戊己庚辛壬癸'), '甲乙'),
    ).toHaveLength(8);
  });
});
