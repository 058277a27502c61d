import fc from 'fast-check';
import { expect, test } from 'vitest';
import { filterWords, foldEntry, passesFilter } from './list-filter.ts';

const passes = (words: string, initials: string, typed: string): boolean =>
  passesFilter(foldEntry(words, initials), filterWords(typed));

test('every word has to stand somewhere in an entry, in any order', () => {
  expect(passes('立案庭 平湖中院', 'lat phzy', '平湖 立案')).toBe(true);
  expect(passes('立案庭 平湖中院', 'lat phzy', '平湖 执行')).toBe(false);
});

test('width, case, brackets and marks make no difference', () => {
  expect(passes('《“Ａ１”规定（试行）》', '', 'a1规定试行')).toBe(true);
  expect(passes('甲乙规定', '', '《甲乙》')).toBe(true);
});

test('letters stand for initials, figures and Han characters do not', () => {
  expect(passes('立案庭', 'lat', 'LA')).toBe(true);
  expect(passes('立案庭', 'lat', 'la1')).toBe(false);
  expect(passes('立案庭', 'lat', 'lt')).toBe(false);
});

test('nothing typed narrows nothing', () => {
  expect(passes('立案庭', 'lat', '  ')).toBe(true);
});

test('any stretch of an entry finds it', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'甲乙丙丁（）《》Ａb1 ') }),
      fc.nat(),
      fc.nat(),
      (words, a, b) => {
        const stretch = words.slice(
          Math.min(a, b) % (words.length + 1),
          (Math.max(a, b) % (words.length + 1)) + 1,
        );
        expect(passes(words, '', stretch)).toBe(true);
      },
    ),
  );
});
