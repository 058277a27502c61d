import { expect, test } from 'vitest';
import { yearsInName } from './state-plans.ts';

test.each([
  ['人民法院第六个五年改革纲要（2024—2028年）', { from: 2024, to: 2028 }],
  ['云河市法治建设规划(2031-2035)', { from: 2031, to: 2035 }],
  ['诉讼服务体系建设规划（2031年至2035年）', { from: 2031, to: 2035 }],
  ['关于贯彻落实〈改革纲要（2024—2028年）〉的实施意见', undefined],
  ['国民经济和社会发展第十四个五年规划和2035年远景目标纲要', undefined],
  ['工作要点（2031年）', undefined],
  ['倒写的规划（2035—2031年）', undefined],
])('%s: %j', (name, years) => {
  expect(yearsInName(name)).toEqual(years);
});
