import fc from 'fast-check';
import { expect, test } from 'vitest';
import '../../proof/laws/seed.ts';
import { lexicon } from './lexicon.ts';

test('finds the longest word at each place, and none inside it', () => {
  expect(lexicon(['产权', '知识产权', '保护']).find('知识产权和产权保护')).toEqual([
    { word: '知识产权', start: 0 },
    { word: '产权', start: 5 },
    { word: '保护', start: 7 },
  ]);
});

test('finds nothing with an empty list or an empty word', () => {
  expect(lexicon([]).find('产权')).toEqual([]);
  expect(lexicon(['']).find('产权')).toEqual([]);
});

test('what it finds stands there, in order, and does not overlap', () => {
  const characters = fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '𠮷') });
  fc.assert(
    fc.property(fc.array(characters), characters, (words, text) => {
      let at = 0;
      for (const { word, start } of lexicon(words).find(text)) {
        expect(start).toBeGreaterThanOrEqual(at);
        expect(text.startsWith(word, start)).toBe(true);
        expect(words).toContain(word);
        at = start + word.length;
      }
    }),
  );
});
