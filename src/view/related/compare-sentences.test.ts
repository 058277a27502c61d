import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ComparedSentence, compareSentences } from './compare-sentences.ts';

/** `=` same, `~` moved, `+` new, `-` dropped; a reworded sentence with what went and came in it. */
const told = (compared: readonly ComparedSentence[]): string[] =>
  compared.map((one) =>
    one.kind === 'reworded'
      ? one.runs
          .map(({ kind, text }) => ({ same: text, new: `+${text}+`, dropped: `-${text}-` })[kind])
          .join('')
      : `${{ same: '=', moved: '~', new: '+', dropped: '-' }[one.kind]}${one.text}`,
  );

describe('sentence by sentence', () => {
  test('what stayed, what came and what went, in the order of the later text', () => {
    expect(told(compareSentences('甲甲。乙乙。丙丙。', '甲甲。丁丁。丙丙。'))).toEqual([
      '=甲甲。',
      '-乙乙。',
      '+丁丁。',
      '=丙丙。',
    ]);
  });

  test('what was reworded, with the words that changed', () => {
    expect(
      told(
        compareSentences(
          '每年召开一次联席会议，研究解决重大问题。',
          '每年召开两次联席会议，研究解决重大问题。',
        ),
      ),
    ).toEqual(['每年召开-一次-+两次+联席会议，研究解决重大问题。']);
  });

  test('what stands elsewhere now', () => {
    expect(told(compareSentences('甲甲。乙乙。丙丙。丁丁。', '丁丁。甲甲。乙乙。丙丙。'))).toEqual([
      '~丁丁。',
      '=甲甲。',
      '=乙乙。',
      '=丙丙。',
    ]);
  });

  test('a sentence that stands twice and once afterwards was dropped once', () => {
    expect(told(compareSentences('甲甲。甲甲。', '甲甲。'))).toEqual(['=甲甲。', '-甲甲。']);
  });

  test('what has only a few words in common is no version', () => {
    expect(
      told(compareSentences('推进无纸化办案，建设平台。', '两年内做到无纸化办案并纳入考评检查督办。')),
    ).toEqual(['-推进无纸化办案，建设平台。', '+两年内做到无纸化办案并纳入考评检查督办。']);
  });
});

const text = fc
  .array(
    fc.tuple(
      fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '5', '𠮷'), maxLength: 8 }),
      fc.constantFrom('。', '。\n', '，'),
    ),
  )
  .map((parts) => parts.flat().join(''));

test('nothing is lost and nothing is told twice', () => {
  const sorted = (words: string): string => [...words.replace(/\n/gu, '')].sort().join('');
  fc.assert(
    fc.property(text, text, (earlier, later) => {
      const compared = compareSentences(earlier, later);
      const side = (own: 'dropped' | 'new') =>
        compared
          .flatMap((one) =>
            one.kind === 'reworded'
              ? one.runs.filter(({ kind }) => kind === 'same' || kind === own).map((run) => run.text)
              : one.kind === own || one.kind === 'same' || one.kind === 'moved'
                ? [one.text]
                : [],
          )
          .join('');
      expect(side('new')).toBe(later.replace(/\n/gu, ''));
      // Of what moved the earlier place is not told.
      expect(sorted(side('dropped'))).toBe(sorted(earlier));
    }),
  );
});

test('the work grows with the length, not with its square', () => {
  const steps = (length: number): number => {
    const count = { count: 0 };
    const sentence = (i: number, word: string) =>
      `第${i}句说明${word}${'甲乙丙丁戊己'.charAt(i % 6)}${i * 7919}的情况。`;
    const of = (word: string) => Array.from({ length }, (_, i) => sentence(i, word)).join('');
    compareSentences(of('原来'), of('现在'), count);
    return count.count;
  };
  expect(steps(400)).toBeLessThan(2.5 * steps(200));
});
