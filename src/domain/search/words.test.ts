import { expect, it } from 'vitest';
import { wordsOf } from './words.ts';

const texts = ['完善律师调查令制度，推进律师调查令线上申请。', '优化营商环境，营商环境持续改善。'];
const words = wordsOf(texts, ['多元解纷', 'AI']);

it('holds words, rows of them that come again, and names', () => {
  expect(words).toEqual(expect.arrayContaining(['律师', '调查令', '律师调查令', '营商环境', '多元解纷']));
  expect(words).not.toContain('AI');
});

it('holds nothing that stands inside one longer word alone', () => {
  expect(
    words.filter((word) => word !== '营商环境' && '营商环境'.endsWith(word) && word.length === 3),
  ).toEqual([]);
});

it('tells the same for the same texts, each word once', () => {
  expect(wordsOf(texts, ['多元解纷', 'AI'])).toEqual(words);
  expect(new Set(words).size).toBe(words.length);
});
