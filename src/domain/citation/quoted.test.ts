import { expect, it } from 'vitest';
import { quoted } from './quoted.ts';

it.each([
  ['加强审判管理', '“加强审判管理”'],
  ['健全“四类案件”监管', '“健全‘四类案件’监管”'],
  ['他说：“要抓‘关键少数’。”', '“他说：‘要抓“关键少数”。’”'],
  // Single ones outermost in the text itself.
  ['健全‘四类案件’监管', '“健全‘四类案件’监管”'],
  // Cut in the middle of what is quoted, at either end, at both, and two deep.
  ['四类案件”监管', '“‘四类案件’监管”'],
  ['健全“四类', '“健全‘四类’”'],
  ['四类案件”和“专业', '“‘四类案件’和‘专业’”'],
  ['关键少数’。”会后', '“‘“关键少数”。’会后”'],
  ['他说：“要抓‘关键', '“他说：‘要抓“关键”’”'],
  // Cut on both sides of what stands between two quotations.
  ['”和“', '“‘’和‘’”'],
  ['People’s Court 与“法院”', '“People’s Court 与‘法院’”'],
])('%s', (words, expected) => {
  expect(quoted(words)).toBe(expected);
});
