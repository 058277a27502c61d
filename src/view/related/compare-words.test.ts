import { expect, test } from 'vitest';
import { INTERFACE_TERMS } from '#domain/words/interface.ts';
import { standingWords } from './compare-words.ts';

test('a comparison calls how measures stand by words of the glossary', () => {
  const words = INTERFACE_TERMS.map(({ word }) => word);
  for (const sameIssuer of [true, false])
    for (const side of Object.values(standingWords({ sameIssuer })))
      for (const word of Object.values(side)) expect(words).toContain(word);
});

test('of two courts nothing is told to be in one alone: it was paired with nothing', () => {
  const { later, earlier } = standingWords({ sameIssuer: false });
  expect([later.alone, earlier.alone]).toEqual(['未配上', '未配上']);
});
