import { expect, test } from 'vitest';
import { partOfBoth } from './part-of-both.ts';

test.for([
  ['电子卷宗', '智能卷宗', '卷宗'],
  ['劳动人事争议', '劳动争议', '劳动'],
  ['审判执行质效', '审判质效', '质效'],
] as const)('%s and %s begin or end alike', ([one, other, part]) => {
  expect([partOfBoth(one, other), partOfBoth(other, one)]).toEqual([part, part]);
});

test.for([
  // 外法 stands in both, in no word of either.
  ['域外法查明', '涉外法治'],
  ['审判辅助人员', '审判辅助事务'],
  ['司法创新', '创新活力'],
  ['网上立案', '立案登记制'],
  ['信访', '公信'],
] as const)('%s and %s have nothing in common that says anything', ([one, other]) => {
  expect(partOfBoth(one, other)).toBe('');
});
