import { expect, it } from 'vitest';
import { readQuestion } from './question.ts';

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
  ['circulars/ab-2025-1/14/ 8WRYCNJK', { address: 'circulars/ab-2025-1/14/', fingerprint: '8WRYCNJK' }],
  ['文字指纹 8WRYCNJK', { fingerprint: '8WRYCNJK' }],
  ['抓实审判质效综合提升。', { passage: '抓实审判质效综合提升。' }],
  ['优化 ABCDEFGH 系统', { passage: '优化 ABCDEFGH 系统' }],
  ['指纹采集工作要规范有序地推进', { passage: '指纹采集工作要规范有序地推进' }],
])('%j', (typed, question) => {
  expect(readQuestion(typed)).toEqual(question);
});
