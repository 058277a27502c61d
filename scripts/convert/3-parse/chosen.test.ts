import { expect, test } from 'vitest';
import { chosenIn } from './chosen.ts';

test.each([
  ['☐立案庭☑执行局', '执行局'],
  ['☐立案庭 ☒执行局 ☑研究室', '执行局、研究室'],
  ['立案庭☑ 执行局☐', '立案庭'],
  ['□立案庭、■执行局', '执行局'],
  ['☐立案庭', ''],
  ['立案庭、执行局', '立案庭、执行局'],
  // Squares may be marks of a list, and of two names behind one box nobody knows which it ticks.
  ['□立案庭 □执行局', '□立案庭 □执行局'],
  ['√立案庭、执行局', '√立案庭、执行局'],
])('of %s it is %s', (list, chosen) => {
  expect(chosenIn(list)).toBe(chosen);
});
