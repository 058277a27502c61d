import { describe, expect, test } from 'vitest';
import type { OneReading, ReadBlock, ReadingDoubt } from '#domain/reading.ts';
import { doubtsOf } from './doubts.ts';

const said = (code: string, line: number, more: Partial<ReadingDoubt> = {}): ReadingDoubt => ({
  code,
  severity: 'warning',
  message: code,
  help: '',
  file: 'a.txt',
  line,
  column: 1,
  excerpt: '甲',
  ...more,
});
const block = (line: number, more: Partial<ReadBlock> = {}): ReadBlock =>
  ({
    lines: { start: line, end: line },
    start: 0,
    text: '甲',
    is: 'paragraph',
    sure: true,
    doubts: [],
    corrections: [],
    ...more,
  }) as ReadBlock;
const reading = (more: Partial<OneReading>): OneReading =>
  ({ blocks: [], fields: [], diagnostics: [], ...more }) as unknown as OneReading;

describe('doubtsOf', () => {
  test('stand in the order of the text, each with the block or field that it is about', () => {
    const [late, early, ofField, ofSide] = [
      said('x', 9),
      said('y', 2),
      said('z', 2),
      said('s', 1, { file: 'a.yaml' }),
    ];
    const doubts = doubtsOf(
      reading({
        diagnostics: [late, early, ofField, ofSide],
        blocks: [block(2, { sure: false, doubts: [early] }), block(8, { lines: { start: 8, end: 9 } })],
        fields: [{ field: 'issuer', words: '', value: '', found: 'inferred', doubts: [ofField] }],
      }),
      undefined,
    );
    expect(doubts.map(({ code, block, field }) => [code, block ?? field])).toEqual([
      ['s', undefined],
      ['y', 0],
      ['z', 'issuer'],
      ['x', 1],
    ]);
  });

  test('a block and a field that were guessed without a word are asked about', () => {
    const doubts = doubtsOf(
      reading({
        blocks: [block(1), block(2, { sure: false, is: 'heading' })],
        fields: [
          { field: 'kind', words: '文种', value: '要点', found: 'made', doubts: [] },
          { field: 'title', words: '标题', value: '甲', found: 'printed', doubts: [] },
        ],
      }),
      undefined,
    );
    expect(doubts.map(({ message }) => message)).toEqual([
      '文种“要点”是拟定的，公文上没有直接写明。',
      '这一段当作“层次标题”，程序没有把握。',
    ]);
  });

  test('what is said of a correction leads to it, and to the block that it decided', () => {
    const side =
      'title: 甲\nreading:\n  - at: L2\n    begins: 乙\n    is: 条\n  - at: L9\n    begins: 丙\n    is: 条\nnote: 丁\n';
    const ofSide = (line: number): ReadingDoubt => said(`line ${line}`, line, { file: 'a.yaml' });
    const doubts = doubtsOf(
      reading({
        diagnostics: [1, 3, 5, 7, 9].map(ofSide),
        blocks: [block(2), block(9, { corrections: [1] })],
      }),
      side,
    );
    expect(doubts.map(({ correction, block: at }) => [correction, at])).toEqual([
      [undefined, undefined],
      [0, undefined],
      [0, undefined],
      [1, 1],
      [undefined, undefined],
    ]);
  });

  test('a key stays where lines come and go, and is another for another text, and for the second of two alike', () => {
    const keys = (...diagnostics: ReadingDoubt[]) =>
      doubtsOf(reading({ diagnostics }), undefined).map(({ key }) => key);
    const [one] = keys(said('x', 1));
    expect(keys(said('x', 7))).toEqual([one]);
    expect(keys(said('x', 1, { excerpt: '乙' }))).not.toContain(one);
    const [first, second] = keys(said('x', 1), said('x', 3));
    expect(first).toBe(one);
    expect(second).not.toBe(one);
  });
});
