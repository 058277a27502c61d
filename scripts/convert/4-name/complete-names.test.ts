import { expect, test } from 'vitest';
import { completeNames } from './complete-names.ts';

const none = new Set<string>();

test('names that differ by their ordinal alone are offices of one bureau', () => {
  expect(completeNames(['群众工作局接访一处', '接访二处', '接访三处'], none)).toEqual([
    '群众工作局接访一处',
    '群众工作局接访二处',
    '群众工作局接访三处',
  ]);
});

test('a name is completed where it stands in full elsewhere', () => {
  expect(completeNames(['执行局协调处', '执行指挥中心'], new Set(['执行局执行指挥中心']))).toEqual([
    '执行局协调处',
    '执行局执行指挥中心',
  ]);
});

test('without evidence a name stays as it is', () => {
  expect(completeNames(['政治部宣传处', '机关党委'], none)).toEqual(['政治部宣传处', '机关党委']);
  expect(completeNames(['民事审判第二庭', '民事审判第三庭'], none)).toEqual([
    '民事审判第二庭',
    '民事审判第三庭',
  ]);
});

test('a name of sixty characters is the longest that gives its bureau', () => {
  const completed = (count: number) => {
    const bureau = `${'河'.repeat(count - 6)}信访局`;
    return completeNames([`${bureau}一处甲`, '二处甲'], none)[1] === `${bureau}二处甲`;
  };
  expect(completed(60)).toBe(true);
  expect(completed(61)).toBe(false);
});
