import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Compared, compareTexts } from './compare-texts.ts';

const whole = (side: readonly Compared[]): string => side.map(({ text }) => text).join('');
const of = (side: readonly Compared[], kind: Compared['kind']): string[] =>
  side.filter((one) => one.kind === kind).map(({ text }) => text);

describe('two texts', () => {
  test('that are versions of one tell what went and what came', () => {
    const { earlier, later } = compareTexts(
      '健全府院联动机制，每年召开一次联席会议，研究解决重大问题。',
      '健全府院联动机制，每年召开两次联席会议，研究解决重大问题。',
    );
    expect(of(earlier, 'own')).toEqual(['一']);
    expect(of(later, 'own')).toEqual(['两']);
  });

  test('that were written anew tell only the wording they share', () => {
    const { earlier, later } = compareTexts(
      '推进无纸化办案，建设新的平台供全市使用。',
      '政务管理方面，要在两年之内全面做到无纸化办案，并纳入考评。',
    );
    expect(of(earlier, 'shared')).toEqual(['无纸化办案']);
    expect(of(later, 'shared')).toEqual(['无纸化办案']);
    expect(of(earlier, 'own')).toEqual([]);
  });

  test('tell no single characters in common', () => {
    const { earlier } = compareTexts('甲一乙二丙三丁四', '一戊二己三庚四辛');
    expect(of(earlier, 'shared')).toEqual([]);
  });

  test('that are the same are shared', () => {
    expect(compareTexts('推进执行。', '推进执行。').later).toEqual([{ text: '推进执行。', kind: 'shared' }]);
  });

  test('mark no punctuation at the ends of a wording', () => {
    const { later } = compareTexts('完善了制度甲，推进繁简分流，', '戊己庚辛壬癸子丑寅卯，推进繁简分流，好');
    expect(of(later, 'shared')).toEqual(['推进繁简分流']);
  });
});

test('a comparison changes no text', () => {
  const text = fc.string({ unit: fc.constantFrom('甲', '乙', '，', '。', '5', 'G', '𠮷') });
  fc.assert(
    fc.property(text, text, (a, b) => {
      const { earlier, later } = compareTexts(a, b);
      expect(whole(earlier)).toBe(a);
      expect(whole(later)).toBe(b);
    }),
  );
});
