import { describe, expect, test } from 'vitest';
import {
  currentKind,
  currentText,
  openDoubts,
  placeOfLine,
  type RecognisedLine,
  type RecognisedText,
  readRecognisedText,
  recognisedFileText,
} from './recognised-text.ts';

const line: RecognisedLine = {
  text: '一、推进阳光司法',
  box: [120, 300, 400, 32],
  confidence: 0.98,
  kind: 'text',
  doubts: [{ from: 2, to: 3, why: 'low-confidence', other: '维' }],
};
const text: RecognisedText = {
  engine: { name: 'engine', version: '1', models: ['a'] },
  source: { file: 'x-2025-1.pdf', sha256: 'a'.repeat(64) },
  pages: [
    { page: 1, width: 1654, height: 2339, dpi: 200, turned: 0, skew: 0.4, rules: [], lines: [line, line] },
    { page: 3, width: 1654, height: 2339, dpi: 200, turned: 90, skew: 0, rules: [[1, 2, 300, 2]], lines: [] },
  ],
};

describe('recognised text', () => {
  test('is kept with each line on a line of its own, so that a correction changes one line', () => {
    const before = recognisedFileText(text).split('\n');
    const [first, ...others] = text.pages;
    const mended = {
      ...text,
      pages: [{ ...first, lines: [line, { ...line, corrected: '一、推进阳光审判' }] }, ...others],
    };
    const after = recognisedFileText(mended as RecognisedText).split('\n');
    expect(after).toHaveLength(before.length);
    expect(after.filter((one, i) => one !== before[i])).toHaveLength(1);
  });

  test('reads back as it was written', () => {
    expect(readRecognisedText(recognisedFileText(text))).toEqual(text);
    expect(readRecognisedText(recognisedFileText({ ...text, pages: [] })).pages).toEqual([]);
  });

  test('is written in one way, in whatever order its keys came', () => {
    const { doubts, ...rest } = line;
    const [first, ...others] = text.pages;
    const other = { ...text, pages: [{ ...first, lines: [{ doubts, ...rest }, line] }, ...others] };
    expect(recognisedFileText(other as RecognisedText)).toBe(recognisedFileText(text));
  });

  test('a correction stands instead of what was read, even an empty one', () => {
    expect(currentText(line)).toBe('一、推进阳光司法');
    expect(currentText({ ...line, corrected: '' })).toBe('');
    expect(currentKind({ ...line, correctedKind: 'noise' })).toBe('noise');
  });

  test('a doubt is settled by a correction or by a look', () => {
    expect(openDoubts(line)).toHaveLength(1);
    expect(openDoubts({ ...line, looked: true })).toEqual([]);
    expect(openDoubts({ ...line, corrected: '一、推进阳光司法' })).toEqual([]);
  });

  test('places are words', () => expect(placeOfLine(2, 5)).toBe('第2页第5行'));

  test.each([
    ['a line break in a correction', { lines: [{ ...line, corrected: '一\n二' }] }],
    [
      'a doubt beyond the line',
      { lines: [{ ...line, doubts: [{ from: 0, to: 9, why: 'low-confidence' }] }] },
    ],
    ['an unknown key', { lines: [{ ...line, correcte: '一' }] }],
  ])('%s is refused', (_, change) => {
    const page = { ...text.pages[0], ...change };
    expect(() => readRecognisedText(JSON.stringify({ ...text, pages: [page] }))).toThrow();
  });

  test('pages out of order are refused', () => {
    const pages = [...text.pages].reverse();
    expect(() => readRecognisedText(JSON.stringify({ ...text, pages }))).toThrow('页码');
  });
});
