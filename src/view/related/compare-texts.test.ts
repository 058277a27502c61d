import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Compared, compareTexts, sharedRuns } from './compare-texts.ts';

const whole = (side: readonly Compared[]): string => side.map(({ text }) => text).join('');
const of = (side: readonly Compared[], kind: Compared['kind']): string[] =>
  side.filter((one) => one.kind === kind).map(({ text }) => text);

const NONE = { earlier: [], later: [] };

describe('two texts', () => {
  test('that are versions of one tell what went and what came', () => {
    const { earlier, later } =
      compareTexts(
        '健全府院联动机制，于每年三月底前召开联席会议，研究解决重大问题。',
        '健全府院联动机制，于每年六月底前召开联席会议，研究解决重大问题。',
      ) ?? NONE;
    expect(of(earlier, 'own').join('')).toContain('三');
    expect(of(later, 'own').join('')).toContain('六');
    expect(of(earlier, 'own').join('').length).toBeLessThanOrEqual('三月底前'.length);
  });

  test('tell whole words: 推进 became 推行, and not 进 行', () => {
    const { earlier, later } =
      compareTexts('全市各级法院推进繁简分流改革试点。', '全市各级法院推行繁简分流改革试点。') ?? NONE;
    expect(of(earlier, 'own')).toEqual(['推进']);
    expect(of(later, 'own')).toEqual(['推行']);
  });

  test('tell whole figures', () => {
    const { earlier, later } =
      compareTexts('完善12368热线，办结率达到95.5%以上。', '完善12368热线，办结率达到95.8%以上。') ?? NONE;
    expect(of(earlier, 'own').join('')).toContain('95.5');
    expect(of(later, 'own').join('')).toContain('95.8');
  });

  test('that were written anew tell no changes', () => {
    expect(
      compareTexts(
        '推进无纸化办案，建设新的平台供全市使用。',
        '政务管理方面，要在两年之内全面做到无纸化办案。',
      ),
    ).toBeUndefined();
    expect(compareTexts('甲一乙二丙三丁四', '一戊二己三庚四辛')).toBeUndefined();
  });

  test('that are the same are shared', () => {
    expect(compareTexts('推进执行。', '推进执行。')?.later).toEqual([{ text: '推进执行。', kind: 'shared' }]);
  });
});

test('wording that both have begins and ends with no mark', () => {
  expect(sharedRuns(['戊己庚辛壬癸子丑寅卯，推进繁简分流，好'], ['完善了制度甲，推进繁简分流，'])).toEqual([
    ['推进繁简分流'],
  ]);
});

const text = fc.string({
  unit: fc.constantFrom('甲', '乙', '丙', '，', '。', '\n', '5', 'G', '𠮷'),
  maxLength: 60,
});
/** Texts of which parts are versions of each other. */
const pair = fc
  .tuple(
    fc.array(text, { maxLength: 6 }),
    fc.array(fc.nat(), { maxLength: 8 }),
    fc.array(text, { maxLength: 3 }),
  )
  .map(([parts, order, others]) => [
    parts.join(''),
    order.map((at) => [...parts, ...others][at % (parts.length + others.length)] ?? '').join(''),
  ]);

test('a comparison changes no text', () => {
  fc.assert(
    fc.property(pair, ([a = '', b = '']) => {
      const compared = compareTexts(a, b);
      if (compared === undefined) return;
      expect(whole(compared.earlier)).toBe(a);
      expect(whole(compared.later)).toBe(b);
    }),
  );
});

test('what is told as shared is so in both texts, in one order', () => {
  fc.assert(
    fc.property(pair, ([a = '', b = '']) => {
      const compared = compareTexts(a, b);
      if (compared === undefined) return;
      expect(of(compared.earlier, 'shared')).toEqual(of(compared.later, 'shared'));
    }),
  );
});

test('among several texts what is shared stands in the text and in one of the others', () => {
  fc.assert(
    fc.property(fc.array(text), fc.array(text), (texts, others) => {
      for (const [i, runs] of sharedRuns(texts, others).entries())
        for (const run of runs) {
          expect(texts[i]).toContain(run);
          expect(others.some((other) => other.includes(run))).toBe(true);
        }
    }),
  );
});

describe('the steps of a comparison grow with the texts', () => {
  const stepsOf = (a: string, b: string): number => {
    const steps = { count: 0 };
    compareTexts(a, b, steps);
    return steps.count / Math.max(1, a.length + b.length);
  };
  /** Of two kinds of text of any length. */
  const kinds: readonly [string, (length: number) => readonly [string, string]][] = [
    ['that have nothing in common', (n) => [letters(n, 0), letters(n, 20_000)]],
    ['that hold the same in another order', (n) => [letters(n, 0), [...letters(n, 0)].reverse().join('')]],
    ['of which every third character differs', (n) => [letters(n, 0), changed(n, 3)]],
    ['of which every ninth character differs', (n) => [letters(n, 0), changed(n, 9)]],
    ['of one character', (n) => ['甲'.repeat(n), '甲'.repeat(n + 7)]],
    ['of two characters that take turns', (n) => ['甲乙'.repeat(n / 2), '乙甲甲'.repeat(n / 3)]],
    ['of marks', (n) => ['甲乙丙，'.repeat(n / 4), '，'.repeat(n)]],
  ];
  test.each(kinds)('%s', (_, made) => {
    const [short, long] = [made(1200), made(12_000)];
    expect(stepsOf(...long)).toBeLessThan(stepsOf(...short) * 1.5);
    expect(stepsOf(...long)).toBeLessThan(60);
  });

  test('whatever they are', () => {
    fc.assert(
      fc.property(pair, fc.integer({ min: 1, max: 40 }), ([a = '', b = ''], times) => {
        expect(stepsOf(a.repeat(times), b.repeat(times))).toBeLessThan(60);
      }),
    );
  });
});

/** That many different characters. */
function letters(count: number, from: number): string {
  return Array.from({ length: count }, (_, i) =>
    String.fromCharCode(0x4e00 + ((from + i * 7919) % 20_000)),
  ).join('');
}

/** The same with every so many one that differs. */
function changed(count: number, every: number): string {
  return [...letters(count, 0)].map((one, i) => (i % every === 0 ? '改' : one)).join('');
}
