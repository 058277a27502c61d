import { expect, it } from 'vitest';
import { addressedQuestion, isNearlyFingerprint, readQuestion, withoutPageNumbers } from './question.ts';

it.each([
  ['', {}],
  ['8WRYCNJK', { fingerprint: '8WRYCNJK' }],
  [' 8wry-cnjk ', { fingerprint: '8WRYCNJK' }],
  ['circulars/ab-2025-1/14/', { address: 'circulars/ab-2025-1/14/' }],
  ['circulars/ab-2025-1/14', { address: 'circulars/ab-2025-1/14/' }],
  ['http://10.1.2.3/plans/circulars/ab-2025-1/14/#s2', { address: 'circulars/ab-2025-1/14/' }],
  ['file:///D:/dist/circulars/ab-2025-1/14/index.html?find=甲', { address: 'circulars/ab-2025-1/14/' }],
  [
    '《甲要点》（甲法〔2025〕1号）第14项，网址：http://h/circulars/ab-2025-1/14/，文字指纹：8WRYCNJK',
    { address: 'circulars/ab-2025-1/14/', fingerprint: '8WRYCNJK' },
  ],
  [
    '“抓实案件评查。”（《甲要点》第14项，网址：http://h/circulars/ab-2025-1/14/）',
    { passage: '“抓实案件评查。”（《甲要点》第14项，网址：http://h/circulars/ab-2025-1/14/）' },
  ],
  ['circulars/ab-2025-1/14/ 8WRYCNJK', { address: 'circulars/ab-2025-1/14/', fingerprint: '8WRYCNJK' }],
  ['文字指纹 8WRYCNJK', { fingerprint: '8WRYCNJK' }],
  ['http://h/circulars/ab-2025-1/#m14', { address: 'circulars/ab-2025-1/14/' }],
  ['/circulars/ab-2025-1/index.html#m2-3', { address: 'circulars/ab-2025-1/2-3/' }],
  ['circulars/ab-2025-1/#sec-2', { address: 'circulars/ab-2025-1/' }],
  ['ab-2025-1/14', { address: 'circulars/ab-2025-1/14/' }],
  ['ab-2025-1', { address: 'circulars/ab-2025-1/' }],
  ['抓实审判质效综合提升。', { passage: '抓实审判质效综合提升。' }],
  ['优化 ABCDEFGH 系统', { passage: '优化 ABCDEFGH 系统' }],
  ['指纹采集工作要规范有序地推进', { passage: '指纹采集工作要规范有序地推进' }],
])('%j', (typed, question) => {
  expect(readQuestion(typed)).toEqual(question);
});

it.each([
  ['抓实\n— 5 —\n审判', '抓实\n审判'],
  ['抓实\r\n-5-\r\n审判\n12\n质效', '抓实\n审判\n质效'],
  ['抓实\n第 3 页 共 9 页\n审判', '抓实\n审判'],
  ['5', '5'],
  ['抓实\n2025年\n审判', '抓实\n2025年\n审判'],
  ['抓实\n14.\n审判', '抓实\n14.\n审判'],
])('the words of %j', (pasted, words) => {
  expect(withoutPageNumbers(pasted)).toBe(words);
});

it.each([
  ['47VJV9GO', true],
  ['47vj 0000', true],
  ['47VJV9', false],
  ['ABCDEFGI', false],
  ['审判质效综合提升', false],
])('%s: was it meant for a fingerprint? %s', (text, meant) => {
  expect(isNearlyFingerprint(text)).toBe(meant);
});

it.each([
  [
    '《甲要点》第14项“抓实”，网址：http://h/circulars/ab-2025-1/14/，文字指纹：8WRYCNJK',
    'circulars/ab-2025-1/14/ 8WRYCNJK',
  ],
  ['8wry-cnjk', '8WRYCNJK'],
  ['抓实审判质效综合提升。', ''],
  ['', ''],
])('the address never carries the words of %j', (typed, carried) => {
  expect(addressedQuestion(typed)).toBe(carried);
});
