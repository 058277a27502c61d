import { expect, it } from 'vitest';
import { quotationsOf, sentencesOf } from './segments.ts';

it.each([
  ['抓实评查。完善监管；', ['抓实评查。', '完善监管；']],
  ['据说“抓实评查。”这一句', ['据说“抓实评查。”', '这一句']],
  ['“抓实评查。完善监管。”', ['抓实评查。', '完善监管。']],
  ['抓实评查\n完善监管', ['抓实评查', '完善监管']],
  ['抓实评查（办公室牵头）', ['抓实评查（办公室牵头）']],
  ['甲？！乙', ['甲？！', '乙']],
])('sentences of %j', (text, sentences) => {
  expect(sentencesOf(text)).toEqual(sentences);
});

it.each([
  ['要“抓实评查”，又要“完善监管”。', ['要', '抓实评查', '，又要', '完善监管']],
  ['要“抓实“四类案件”监管”才好', ['要', '抓实“四类案件”监管', '才好']],
  ['完善监管”的要求', ['完善监管', '的要求']],
  ['要"抓实评查"和「完善监管」', ['要', '抓实评查', '和', '完善监管']],
  ['没有引号', ['没有引号']],
])('quotations in %j', (text, parts) => {
  expect(quotationsOf(text)).toEqual(parts);
});
