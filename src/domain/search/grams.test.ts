import fc from 'fast-check';
import { expect, it } from 'vitest';
import { BREAK, bracketWord, textWords } from './grams.ts';

/** As Pagefind finds a word: what begins with it, else the longest that it begins with. */
function found(text: readonly string[], word: string): (one: string | undefined) => boolean {
  if (text.some((one) => one.startsWith(word))) return (one) => one?.startsWith(word) ?? false;
  const [longest] = text.filter((one) => word.startsWith(one)).sort((a, b) => b.length - a.length);
  return (one) => one !== undefined && one === longest;
}

const stand = (text: readonly string[], words: readonly string[]): boolean =>
  text.some((_, start) => words.every((word, at) => found(text, word)(text[start + at])));

it('finds words behind each other for exactly the string', () => {
  const text = fc.string({ unit: fc.constantFrom(...'甲乙丙a2，𠀀'), maxLength: 12 });
  const phrase = fc.string({ unit: fc.constantFrom(...'甲乙丙a2，𠀀'), minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(text, phrase, (whole, part) => {
      expect(stand(textWords(whole), textWords(part))).toBe(whole.includes(part));
    }),
    { numRuns: 2000 },
  );
});

it('finds a row of brackets as it is, and no shorter one', () => {
  const words = [bracketWord('”）'), bracketWord('）。')];
  expect(words.some(found(words, bracketWord('”）')))).toBe(true);
  expect(words.some(found(words, bracketWord('”））')))).toBe(false);
  expect(words.some(found(words, bracketWord('”')))).toBe(false);
});

it('writes plain letters only, brackets and breaks apart from characters', () => {
  const words = textWords('\ud800甲\uffff');
  expect(words.every((word) => /^[a-d][a-z]+$/.test(word))).toBe(true);
  expect(bracketWord('”）')).toMatch(/^[^a-d][a-z]+$/);
  expect(textWords('\uffff')[0]).not.toBe(BREAK);
});
