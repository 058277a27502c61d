import { expect, test } from 'vitest';
import { madeTitle } from './made-title.ts';

test.each([
  ['深入贯彻《工作条例》，严格执行制度。', '深入贯彻《工作条例》'],
  ['围绕实现实质化，深入推进诉讼制度改革，全面落实规程。', '围绕实现实质化，深入推进诉讼制度改革'],
  ['坚持甲，完善乙丙丁戊，推进己。', '坚持甲，完善乙丙丁戊'],
  ['推进“甲，乙”活动，有效衔接。', '推进“甲，乙”活动'],
  ['着力推进中心实质化运行。', '着力推进中心实质化运行'],
])('%s', (text, title) => {
  expect(madeTitle(text)).toBe(title);
});

test('a clause that runs on is cut with an ellipsis', () => {
  const title = madeTitle(`推进${'很长的任务'.repeat(20)}。`);
  expect([...title]).toHaveLength(40);
  expect(title.endsWith('…')).toBe(true);
});

test('it is cut between words, where a mark stands near enough to its end', () => {
  const lead = '围绕落实今年重点任务清单，持续推进府院之间联动工作由个案协调';
  expect(madeTitle(`${lead}、事后化解向源头预防、前端治理延伸完善。`)).toBe(`${lead}…`);
  expect(madeTitle(`推进甲、${'很长的任务'.repeat(20)}。`)).toHaveLength(40);
});
