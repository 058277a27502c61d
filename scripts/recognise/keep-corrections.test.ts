import { describe, expect, test } from 'vitest';
import type { RecognisedLine, RecognisedText } from '#domain/recognised-text.ts';
import { withKeptWork } from './keep-corrections.ts';

const line = (text: string, y: number, more: Partial<RecognisedLine> = {}): RecognisedLine => ({
  text,
  box: [100, y, 800, 50],
  confidence: 0.9,
  kind: 'text',
  doubts: [],
  ...more,
});
const textOf = (
  lines: RecognisedLine[],
  more: Partial<RecognisedText['pages'][number]> = {},
): RecognisedText => ({
  engine: { name: 'e', version: '1', models: [] },
  source: { file: 'a.png', sha256: 'b'.repeat(64) },
  pages: [{ page: 1, width: 1000, height: 1400, dpi: 200, turned: 0, skew: 0, rules: [], lines, ...more }],
});

describe('what the editor did before a scan is recognised again', () => {
  test('stands where a line stands in the same place, whatever is read there now', () => {
    const before = textOf([line('推行网上立安', 100, { corrected: '推行网上立案' }), line('二', 200)]);
    const { text, kept, lost } = withKeptWork(textOf([line('推行网上立窒', 108), line('二', 200)]), before);
    expect(text.pages[0]?.lines.map(({ text: own, corrected }) => [own, corrected])).toEqual([
      ['推行网上立窒', '推行网上立案'],
      ['二', undefined],
    ]);
    expect({ kept, lost }).toEqual({ kept: 1, lost: [] });
  });

  test('is told with its place where no line stands there any more', () => {
    const before = textOf([line('一', 100), line('已阅', 600, { correctedKind: 'handwriting' })]);
    const { kept, lost } = withKeptWork(textOf([line('一', 100)]), before);
    expect({ kept, lost }).toEqual({ kept: 0, lost: [{ place: '第1页第2行', text: '已阅' }] });
  });

  test.each([
    ['half of the box', 116, 1],
    ['less than half of it', 118, 0],
  ])('counts as the same place with %s in common', (_, y, kept) => {
    expect(withKeptWork(textOf([line('一', y)]), textOf([line('一', 100, { corrected: '二' })])).kept).toBe(
      kept,
    );
  });

  test('is found on a picture that was recognised at another size', () => {
    const before = textOf([line('一', 100, { corrected: '二' })]);
    const anew = textOf([line('一', 200, { box: [200, 200, 1600, 100] })], { width: 2000, height: 2800 });
    expect(withKeptWork(anew, before).kept).toBe(1);
  });

  test('a look counts for the words that were looked at alone', () => {
    const before = textOf([line('一', 100, { looked: true }), line('二', 200, { looked: true })]);
    const { text } = withKeptWork(textOf([line('一', 100), line('三', 200)]), before);
    expect(text.pages[0]?.lines.map(({ looked }) => looked)).toEqual([true, undefined]);
  });

  test('a line that the editor added stays where it was, or corrects what is read there now', () => {
    const before = textOf([line('一', 100), line('二', 200, { added: true }), line('三', 300)]);
    const without = withKeptWork(textOf([line('一', 100), line('三', 300)]), before).text;
    expect(without.pages[0]?.lines.map(({ text }) => text)).toEqual(['一', '二', '三']);
    const found = withKeptWork(textOf([line('一', 100), line('工', 200), line('三', 300)]), before).text;
    expect(found.pages[0]?.lines[1]).toMatchObject({ text: '工', corrected: '二' });
  });

  test('of another file is not taken, and told', () => {
    const before = textOf([line('一', 100, { corrected: '二' })]);
    const other = { ...before, source: { file: 'a.png', sha256: 'c'.repeat(64) } };
    const { kept, lost } = withKeptWork(textOf([line('一', 100)]), other);
    expect({ kept, lost }).toEqual({ kept: 0, lost: [{ place: '第1页第1行', text: '二' }] });
  });
});
