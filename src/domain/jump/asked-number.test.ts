import { expect, it } from 'vitest';
import { asksForNumber } from './asked-number.ts';

it.each([
  '甲中法〔2025〕7号',
  '甲中法[2025]7号',
  '甲中法（２０２５）７号',
  '甲中法 2025 7号',
  '甲中法2025年第7号',
  '甲中法2025-7',
  '甲中法7号',
  '〔2025〕7号',
  '[2025]7',
  '2025年7号',
  '7号',
  '第7号',
  '7号文',
  '7号文件',
])('%s asks for 甲中法〔2025〕7号', (typed) => expect(asksForNumber(typed, '甲中法〔2025〕7号')).toBe(true));

it.each([
  '甲中法',
  '2025年',
  '7',
  '20257',
  '甲中法〔2024〕7号',
  '乙中法〔2025〕7号',
  '17号',
  '甲中法〔2025〕77号',
  '',
])('%s does not', (typed) => expect(asksForNumber(typed, '甲中法〔2025〕7号')).toBe(false));

it('knows numbers of other forms as a whole only', () => {
  expect(asksForNumber('内部2025第7', '内部2025-7')).toBe(true);
  expect(asksForNumber('7号', '内部2025-7')).toBe(false);
  expect(asksForNumber('7号', null)).toBe(false);
});
