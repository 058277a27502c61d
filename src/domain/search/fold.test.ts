import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bracketRows, fold, occurrences } from './fold.ts';

const folded = (text: string): string => fold(text).text;

describe('fold', () => {
  it.each([
    ['ＡＩ引擎', 'ai引擎'],
    ['第１４条', '第14条'],
    ['“四类案件”监管', '四类案件监管'],
    ['〔2025〕144号', '2025144号'],
    ['[2025](144)【号】《甲〈乙〉》「丙」', '2025144号甲乙丙'],
    ['2025 年全市　法院', '2025年全市法院'],
    ['open  court 2025', 'open court 2025'],
    ['二○二五 二零二五 二〇二五', '二〇二五二〇二五二〇二五'],
    ['分析模型,实现', '分析模型,实现'],
    ['2024—2028', '2024-2028'],
    ['法\u200b院\ufeff', '法院'],
  ])('%s → %s', (text, expected) => expect(folded(text)).toBe(expected));

  it('makes Chinese and Western punctuation one', () => {
    expect(folded('模型，实现：')).toBe(folded('模型,实现:'));
  });

  it('folds any part of a text to a part of the folded text', () => {
    const text = fc.string({ unit: fc.constantFrom(...'四类案件“”（）() 2a　①㈠—零\n𠀀é．,') });
    fc.assert(
      fc.property(text, fc.nat(40), fc.nat(40), (whole, a, b) => {
        const characters = [...whole];
        const part = characters.slice(Math.min(a, b), Math.max(a, b)).join('');
        expect(folded(whole)).toContain(folded(part));
      }),
      { numRuns: 2000 },
    );
  });

  it('finds its way back to the text as printed', () => {
    const text = '健全“四类案件”监管、“四类 案件”评查，①②';
    const found = occurrences(fold(text), folded('四类案件')).map(({ start, end }) => text.slice(start, end));
    expect(found).toEqual(['四类案件', '四类 案件']);
    expect(occurrences(fold(text), '12').map(({ start, end }) => text.slice(start, end))).toEqual(['①②']);
    expect(occurrences(fold('㈱甲'), '株').map(({ start, end }) => [start, end])).toEqual([[0, 1]]);
    expect(occurrences(fold('甲'), '')).toEqual([]);
  });
});

it('keeps rows of brackets, which folding drops', () => {
  expect(bracketRows('《甲〈乙〉》、（“丙”）')).toEqual(['〉》', '(“', '”)']);
  expect(bracketRows('甲')).toEqual([]);
});
