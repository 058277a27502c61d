import { expect, it } from 'vitest';
import { quoted } from './quoted.ts';

it.each([
  ['加强审判管理', '“加强审判管理”'],
  ['健全“四类案件”监管', '“健全‘四类案件’监管”'],
  ['他说：“要抓‘关键少数’。”', '“他说：‘要抓“关键少数”。’”'],
  // Cut in the middle of what is quoted.
  ['四类案件”监管', '“四类案件’监管”'],
  ['People’s Court 与“法院”', '“People’s Court 与‘法院’”'],
])('%s', (words, expected) => {
  expect(quoted(words)).toBe(expected);
});
