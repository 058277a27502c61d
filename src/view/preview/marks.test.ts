import { describe, expect, it } from 'vitest';
import { markOf, runsOf, surroundings } from './marks.ts';

const show = (runs: readonly { text: string; marked: boolean }[]): string =>
  runs.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');

describe('runsOf', () => {
  it.each([
    ['甲乙丙', [], '甲乙丙'],
    ['甲乙丙', [{ column: 2, length: 1 }], '甲[乙]丙'],
    ['𠮷乙丙', [{ column: 2, length: 9 }], '𠮷[乙丙]'],
    [
      '**甲**',
      [
        { column: 4, length: 2 },
        { column: 1, length: 2 },
      ],
      '[**]甲[**]',
    ],
    [
      '甲乙丙',
      [
        { column: 1, length: 2 },
        { column: 2, length: 2 },
      ],
      '[甲乙][丙]',
    ],
    ['甲', [{ column: 7, length: 2 }], '甲'],
    ['', [{ column: 1, length: 1 }], ''],
  ])('%s %j', (line, marks, expected) => {
    expect(show(runsOf(line, marks))).toBe(expected);
  });
});

describe('markOf', () => {
  it.each([
    ['甲▸二、◂乙', 2],
    ['▸𠮷◂', 1],
    ['▸◂甲', 1],
    ['key: value', Number.POSITIVE_INFINITY],
  ])('%s', (excerpt, length) => {
    expect(markOf({ column: 5, excerpt })).toEqual({ column: 5, length });
  });
});

describe('surroundings', () => {
  const lines = ['一', '二', '三', '四', '五', '六'];

  it('shows two lines before and after, as far as there are any', () => {
    const numbers = (line: number) =>
      surroundings(lines, line, { column: 1, length: 1 }).map((l) => l.number);
    expect(numbers(3)).toEqual([1, 2, 3, 4, 5]);
    expect(numbers(1)).toEqual([1, 2, 3]);
    expect(numbers(6)).toEqual([4, 5, 6]);
    expect(numbers(7)).toEqual([]);
  });

  it('marks the place in its own line only', () => {
    const shown = surroundings(lines, 2, { column: 1, length: 1 }).map(({ runs }) => show(runs));
    expect(shown).toEqual(['一', '[二]', '三', '四']);
  });

  it('cuts a long line around the mark', () => {
    const [line] = surroundings(['甲'.repeat(5000)], 1, { column: 3000, length: 2 });
    expect(show(line?.runs ?? [])).toBe(`……${'甲'.repeat(60)}[甲甲]${'甲'.repeat(178)}……`);
  });
});
