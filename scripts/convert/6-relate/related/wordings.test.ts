import { expect, test } from 'vitest';
import { knownWords } from './known-words.ts';
import { pairsOf, tallyWordings } from './wordings.ts';

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

test('a known word of which the words of the genre leave nothing counts for itself, in the title double', () => {
  const counts = new Map<string, number>();
  const { cutAway } = knownWords([
    ['府院联动', 4],
    ['破产重整', 4],
  ]);
  const tally = { pair: () => undefined, word: (word: string, n: number) => counts.set(word, n) };
  expect(pairsOf('府院联动')).toEqual([]);
  tallyWordings({ title: '', text: '深化“府院”联动，破产重整' }, tally, cutAway);
  expect([counts.get('府院联动'), counts.has('破产重整')]).toEqual([1, false]);
  tallyWordings({ title: '府院联动', text: '' }, tally, cutAway);
  expect(counts.get('府院联动')).toBe(2);
});
