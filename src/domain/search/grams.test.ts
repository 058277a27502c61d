import fc from 'fast-check';
import { expect, it } from 'vitest';
import { BREAK, phraseWords, TITLE_FIELD, textWords } from './grams.ts';

const contains = (words: readonly string[], phrase: readonly string[], prefix: boolean): boolean =>
  words.some((_, at) =>
    phrase.every((word, i) => (prefix ? words[at + i]?.startsWith(word) : words[at + i] === word)),
  );

it.each([1, 2] as const)('words in a row stand for exactly the string, %i characters a word', (size) => {
  const text = fc.string({ unit: fc.constantFrom(...'甲乙丙a2，𠀀'), maxLength: 12 });
  const phrase = fc.string({ unit: fc.constantFrom(...'甲乙丙a2，𠀀'), minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(text, phrase, (whole, part) => {
      const { words, prefix } = phraseWords(part, size);
      expect(contains(textWords(whole, size), words, prefix)).toBe(whole.includes(part));
    }),
    { numRuns: 2000 },
  );
});

it('writes plain letters only, fields and breaks apart', () => {
  const words = textWords('\ud800甲\uffff', 2, TITLE_FIELD);
  expect(words.every((word) => /^y[a-d][a-z]+$/.test(word))).toBe(true);
  expect(textWords('\uffff', 1)[0]).not.toBe(BREAK);
});
