import { expect, test } from 'vitest';
import { pairsOf } from './wordings.ts';

test('wordings are pairs of neighbouring characters and western words', () => {
  expect(pairsOf('企业重整，DeepSeek')).toEqual(['企业', '业重', '重整', 'deepseek']);
});

test('neither words of the genre nor what would straddle them are wordings', () => {
  expect(pairsOf('健全破产机制')).toEqual(['破产']);
});

test('no wording straddles a particle, and 和 in a word is none', () => {
  expect(pairsOf('破产与重整')).toEqual(['破产', '重整']);
  expect(pairsOf('破产和重整')).toEqual(['破产', '重整']);
  expect(pairsOf('和解')).toEqual(['和解']);
});
