import { describe, expect, test } from 'vitest';
import type { RecognisedLine } from '#domain/recognised-text.ts';
import { makePdf } from '../fixtures/make-pdf.ts';
import { keptText, pageOf } from '../fixtures/make-recognised.ts';
import { extractPdf } from '../pdf/index.ts';
import { sizesOf } from './line-sizes.ts';
import { recognisedPage } from './recognised-page.ts';

const line = (text: string, width: number, height = 52): RecognisedLine => ({
  text,
  box: [100, 200, width, height],
  confidence: 0.9,
  kind: 'text',
  doubts: [],
});
/** Two lines by which a page's characters are 40 pixels large and their boxes 52 high. */
const BODY = [line('推行网上立案方便', 320), line('健全窗口制度改进', 320)];
const sizeOf = (one: RecognisedLine): number => Math.round(sizesOf([...BODY, one])[2] ?? 0);

describe('how large the characters of a line are', () => {
  test('is told by its width where it holds four Chinese ones', () => {
    expect(sizeOf(line('工作要点', 320, 104))).toBe(80);
    // Of three the height counts alone.
    expect(sizeOf(line('要点表', 240, 60))).toBe(40);
  });

  test('and where they are half of it', () => {
    expect(sizeOf(line('工作要点1234', 480, 104))).toBe(80);
    expect(sizeOf(line('工作要点12345', 520, 60))).toBe(40);
  });

  test('is told by heights alone where no line can be measured', () => {
    expect(sizesOf([line('一', 40, 65), line('二', 40, 65)])).toEqual([50, 50]);
  });
});

/** Where runs begin of lines that begin there. */
const startsAt = (...lines: readonly (readonly [string, number])[]): number[] =>
  recognisedPage({
    ...pageOf(1, []),
    dpi: 72,
    lines: lines.map(([text, x], i) => ({
      ...line(text, text.length * 40),
      box: [x, 200 + 70 * i, text.length * 40, 52],
    })),
  }).glyphs.map(({ x }) => x);

test('a run stands on a baseline below the middle of its box', () => {
  const page = { ...pageOf(1, []), lines: BODY, dpi: 72 };
  expect(recognisedPage(page).glyphs[0]?.y).toBeCloseTo(200 + 26 + 14);
});

describe('an opening bracket begins', () => {
  const text = '推行网上立案';
  test('half a character before its box, where that is what sets the line right', () => {
    expect(startsAt([text, 100], [text, 103], ['（试行）', 122])).toEqual([100, 103, 102]);
    expect(startsAt([text, 100], [text, 103], ['（试行）', 202])).toEqual([100, 103, 182]);
  });

  test('with its box where it was set without white before it', () => {
    expect(startsAt([text, 100], [text, 103], ['（试行）', 104])).toEqual([100, 103, 104]);
    expect(startsAt(['（试行）', 104])).toEqual([104]);
  });

  test('as the margin tells, at which lines begin that begin within half a character', () => {
    expect(startsAt([text, 100], [text, 119], ['（试行）', 122]).at(-1)).toBe(122);
    expect(startsAt([text, 100], [text, 121], ['（试行）', 122]).at(-1)).toBe(102);
  });

  test('as the margin tells, which some lines at the least begin at', () => {
    const many = Array.from({ length: 13 }, (): [string, number] => [text, 180]);
    // One of fourteen lines begins further left: a stamp, a number of the page.
    expect(startsAt(['一', 121], ...many, ['（试行）', 200]).at(-1)).toBe(180);
    const few = Array.from({ length: 5 }, (): [string, number] => [text, 180]);
    expect(startsAt(['一', 121], ...few, ['（试行）', 200]).at(-1)).toBe(200);
  });
});

test.each([
  [20, []],
  [21, ['第1页原来带有文字层，没有采用，文字取自识别文本']],
])('a layer of %i characters beneath a picture', async (count, doubts) => {
  const layer = { text: '旧'.repeat(count), x: 80, y: 700 };
  const pdf = makePdf([[{ draw: 'q 500 0 0 700 40 100 cm /P Do Q' }, layer]]);
  expect(await extractPdf(pdf, keptText(pdf, [pageOf(1, ['推行网上立案。'])]))).toMatchObject({ doubts });
});
