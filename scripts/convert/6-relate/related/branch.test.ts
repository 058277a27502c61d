import { expect, test } from 'vitest';
import { ofOtherBranches } from './branch.ts';
import type { Matter } from './matter.ts';

const other = (one: string, two: string): boolean =>
  ofOtherBranches({ title: one } as Matter, { title: two } as Matter);

test.each([
  ['深化民事诉讼速裁改革', '推进刑事案件速裁', true],
  ['推进行政诉讼简案快审', '推进民商事案件简案快审', true],
  ['完善国家赔偿案件审理', '完善刑事案件审理', true],
  ['推进民商事案件分流', '民事案件分流', false],
  ['推进民事、行政案件分流', '行政案件分流', false],
  ['司法行政事务', '刑事案件', false],
  ['简案快审', '民事案件简案快审', false],
])('%s, %s: %s', (one, two, is) => {
  expect(other(one, two)).toBe(is);
  expect(other(two, one)).toBe(is);
});
