import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bracketDepths, splitSentences } from './sentences.ts';

const sentences = (text: string) => splitSentences(text).map(({ start, end }) => text.slice(start, end));

test.each<[string, string[]]>([
  ['完善机制。推进改革。', ['完善机制。', '推进改革。']],
  ['他说：“要快。”然后走了。', ['他说：“要快。”', '然后走了。']],
  ['推广（含试点。扩面）经验。总结。', ['推广（含试点。扩面）经验。', '总结。']],
  ['是否可行？可行！', ['是否可行？', '可行！']],
  ['没有句号', ['没有句号']],
  ['括号（没有闭合。后面的句子。', ['括号（没有闭合。', '后面的句子。']],
  ['', []],
])('%s', (text, expected) => {
  expect(sentences(text)).toEqual(expected);
});

test('sentences cover the text without gaps, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'法院。！？（）“”《》()；，a1 ') }), (text) => {
      expect(sentences(text).join('')).toBe(text);
    }),
  );
});

test('marks without a partner open nothing', () => {
  const depths = (text: string): (number | undefined)[] => {
    const found = bracketDepths(text);
    return text.split('').map((_, i) => found[i]);
  };
  expect(depths('（a')).toEqual([0, 0]);
  expect(depths('a）')).toEqual([0, 0]);
  expect(depths('(a）b')).toEqual([1, 1, 0, 0]);
  expect(depths('甲'.repeat(3000))).toEqual(new Array(3000).fill(0));
});
