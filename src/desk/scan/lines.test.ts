import { expect, it } from 'vitest';
import type { RecognisedLine } from '#domain/recognised-text.ts';
import { linesOf, nextOpen, stretchesOf } from './lines.ts';
import type { ScanPage } from './wire.ts';

const line = (text: string, more: Partial<RecognisedLine> = {}): RecognisedLine => ({
  text,
  box: [0, 0, 10, 10],
  confidence: 0.9,
  kind: 'text',
  doubts: [],
  ...more,
});
const doubts = [{ from: 1, to: 2, why: 'low-confidence' as const }];
const page = (number: number, lines: RecognisedLine[]): ScanPage => ({
  page: number,
  width: 100,
  height: 100,
  dpi: 200,
  turned: 0,
  skew: 0,
  rules: [],
  hasPicture: true,
  lines,
});

it('goes from doubt to doubt, over what was looked at or set aside, and round', () => {
  const lines = linesOf([
    page(1, [line('推行'), line('', { kind: 'seal' }), line('健全', { doubts })]),
    page(2, [
      line('完善', { doubts, looked: true }),
      line('已阅', { doubts, kind: 'handwriting' }),
      line('规范', { doubts }),
    ]),
  ]);
  expect(lines.map(({ page: { page: of }, number }) => `${of}:${number}`)).toEqual([
    '1:1',
    '1:3',
    '2:1',
    '2:2',
    '2:3',
  ]);
  expect([nextOpen(lines, -1), nextOpen(lines, 1), nextOpen(lines, 4)]).toEqual([1, 4, 1]);
  expect(nextOpen(linesOf([page(1, [line('推行')])]), -1)).toBe(-1);
});

it('cuts a line where doubts begin and end, between characters too', () => {
  const cut = (text: string, own: RecognisedLine['doubts']) =>
    stretchesOf(line(text, { doubts: own })).map((one) => `${one.text}${one.doubt === undefined ? '' : '?'}`);
  expect(cut('推行网上立案', [{ from: 2, to: 4, why: 'unknown-word' }])).toEqual(['推行', '网上?', '立案']);
  expect(cut('推行', [{ from: 2, to: 2, why: 'readings-differ', other: '。' }])).toEqual(['推行', '?']);
  expect(cut('推行', [])).toEqual(['推行']);
});
