import { expect, it } from 'vitest';
import { changesBetween } from './align.ts';
import { differencesOf, isSame } from './differences.ts';

it.each([
  ['标准和流程的研究', '标准和程序的研究', [['流程', '程序']]],
  ['到位率达到55%的目标', '到位率达到45%的目标', [['55', '45']]],
  ['民事审判第三庭', '民事审判第二庭', [['三', '二']]],
  [
    '健全审管机制',
    '健全审判管理机制',
    [
      ['', '判'],
      ['', '理'],
    ],
  ],
  ['案件请示报备机制', '案件的请示报备机制', [['', '的']]],
  [
    '完善甲、乙两项',
    '完善丙、丁两项',
    [
      ['甲', '丙'],
      ['乙', '丁'],
    ],
  ],
  ['推进改革', '推进改革', []],
])('%s for %s', (passage, text, expected) => {
  const told = differencesOf(changesBetween(passage, text) ?? []);
  expect(told.filter((one) => !isSame(one)).map((one) => [one.passage, one.text])).toEqual(expected);
  expect(told.map((one) => one.passage).join('')).toBe(passage);
  expect(told.map((one) => one.text).join('')).toBe(text);
});
