import { describe, expect, test } from 'vitest';
import { decode } from './index.ts';

const decoded = (text: string, unpacked: boolean) => {
  const lines = text.split('\n').map((line, i) => ({ text: line, place: `第 ${i + 1} 行` }));
  return decode({
    id: 'a',
    file: unpacked ? 'a.html' : 'a.txt',
    bytes: Buffer.from(text),
    ...(unpacked ? { extraction: { format: 'html' as const, lines } } : {}),
  });
};

const LINES = 100_000;
const CHARACTERS = 2_000_000;
const text = (lines: number, characters: number): string =>
  `${'甲'.repeat(characters - 2 * (lines - 1))}${'\n乙'.repeat(lines - 1)}`;

describe.each([
  ['a text', false],
  ['an unpacked file', true],
])('%s', (_, unpacked) => {
  test('is read up to 100,000 lines and 2,000,000 characters', () => {
    const { value, diagnostics } = decoded(text(LINES, CHARACTERS), unpacked);
    expect(value?.text.length).toBe(CHARACTERS);
    expect(diagnostics).toEqual([]);
  });

  test.each([
    [LINES + 1, CHARACTERS, '100,001 行，最多读 100,000 行'],
    [LINES, CHARACTERS + 1, '2,000,001 字，最多读 2,000,000 字'],
  ])('is refused with %i lines and %i characters, with a word', (lines, characters, words) => {
    const { value, diagnostics } = decoded(text(lines, characters), unpacked);
    expect(value).toBeUndefined();
    expect(diagnostics.map(({ code }) => code)).toEqual(['decode/too-long']);
    expect(diagnostics[0]?.message).toContain(words);
  });
});
