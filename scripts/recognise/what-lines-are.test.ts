import { describe, expect, test } from 'vitest';
import type { PixelBox } from './grey.ts';
import type { Compared } from './two-readings.ts';
import { asksForSecond } from './two-readings.ts';
import { pageNumberOf, setAsideKinds } from './what-lines-are.ts';

const HEIGHT = 1000;
const charactersOf = (text: string, confidence = 0.99): Compared[] =>
  [...text].map((character, i) => ({
    text: character,
    confidence,
    x: 100 + 40 * i,
    others: [],
    second: character,
    missing: '',
  }));
const line = (text: string, box: PixelBox, confidence?: number) => ({
  box,
  characters: charactersOf(text, confidence),
});
const BODY = [200, 260, 320, 380].map((y) => line('推行网上立案制度', [200, y, 500, 44]));
/** What a line is beside the body of a page. */
const kindOf = (text: string, box: PixelBox, confidence?: number, rules: PixelBox[] = []) =>
  setAsideKinds([...BODY, line(text, box, confidence)], rules, HEIGHT)[4];

describe('what a line is', () => {
  test.each([
    ['— 3 —', 'page-number'],
    ['-12-', 'page-number'],
    ['7', 'page-number'],
    ['2031', 'page-number'],
    ['20315', 'text'],
    ['第3条', 'text'],
  ])('%s at the foot: %s', (text, kind) => expect(kindOf(text, [400, 930, 90, 30])).toBe(kind));

  test('a number is a page number at head and foot alone', () => {
    expect(kindOf('3', [400, 830, 20, 30])).toBe('text');
    expect(kindOf('3', [400, 840, 20, 30])).toBe('page-number');
    expect(kindOf('3', [400, 130, 20, 30])).toBe('page-number');
    expect(kindOf('3', [400, 145, 20, 30])).toBe('text');
  });

  test('what is read badly beside the text, or is a mark alone, is a note by hand', () => {
    const beside: PixelBox = [20, 300, 90, 44];
    expect(kindOf('同意', beside, 0.84)).toBe('handwriting');
    expect(kindOf('同意', beside, 0.86)).toBe('text');
    expect(kindOf('〉', beside, 0.97)).toBe('handwriting');
    expect(kindOf('3', [20, 300, 50, 66], 0.99)).toBe('text');
    expect(kindOf('3', [20, 300, 50, 67], 0.99)).toBe('handwriting');
    expect(kindOf('同意', [800, 300, 90, 44], 0.84)).toBe('handwriting');
  });

  test('nothing within the lines of a table stands beside the text', () => {
    expect(kindOf('1', [60, 300, 20, 40], 0.6, [[40, 290, 700, 3]])).toBe('text');
  });

  test('what is read badly among the text is a speck, a note by hand, or print', () => {
    expect(kindOf('丶', [300, 440, 10, 10], 0.49)).toBe('noise');
    expect(kindOf('丶', [300, 440, 10, 10], 0.51)).toBe('text');
    expect(kindOf('请研究', [300, 440, 300, 60], 0.49)).toBe('handwriting');
    // A long line is print, however badly it came out.
    expect(kindOf('推行网上立案制度', [200, 440, 540, 44], 0.49)).toBe('text');
  });
});

test('the strokes around a page number are dashes', () => {
  const read = (text: string, y: number) =>
    pageNumberOf([400, y, 90, 30], HEIGHT, charactersOf(text))
      .map((character) => character.text)
      .join('');
  expect(read('-3一', 930)).toBe('—3—');
  expect(read('-3一', 500)).toBe('-3一');
});

describe('a line is read again', () => {
  test.each([
    ['推行网上立案', false],
    ['2031年', true],
    ['三月十八日', true],
    ['第三条', true],
    ['统一标准', false],
  ])('%s: %s', (text, again) => expect(asksForSecond(charactersOf(text))).toBe(again));

  test('for one unsure character', () => {
    expect(asksForSecond(charactersOf('立案', 0.89))).toBe(true);
    expect(asksForSecond(charactersOf('立案', 0.91))).toBe(false);
  });
});
