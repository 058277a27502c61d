import { describe, expect, test } from 'vitest';
import { asidesOf, cellsOf, textsOf } from '../fixtures/lines-of.ts';
import { type DocParagraph, type DocRun, makeDoc, sprm } from '../fixtures/make-doc.ts';
import { extractDoc } from './index.ts';

const p = (...runs: DocRun[]): DocParagraph => ({ runs });
const read = (...paragraphs: DocParagraph[]) => extractDoc(makeDoc(paragraphs));
const u16 = (n: number): number[] => [n & 0xff, (n >> 8) & 0xff];

const IN_TABLE = sprm(0x2416, 1);
/** A row whose cells end at these places, each with its flags. */
const rowOf = (
  edges: readonly number[],
  flags: readonly number[] = [],
  more: readonly number[] = [],
): DocParagraph => {
  const count = edges.length - 1;
  const cells = Array.from({ length: count }, (_, i) => [
    ...u16(flags[i] ?? 0),
    ...new Array(18).fill(0),
  ]).flat();
  const definition = [count, ...edges.flatMap(u16), ...cells];
  return {
    runs: [],
    end: '\x07',
    changes: [
      ...IN_TABLE,
      ...sprm(0x2417, 1),
      ...more,
      ...sprm(0xd608, ...u16(definition.length + 1)),
      ...definition,
    ],
  };
};
const cell = (text: string): DocParagraph => ({ runs: [text], end: '\x07', changes: IN_TABLE });

describe('characters', () => {
  test('lie in pieces, of one byte or of two', () => {
    expect(textsOf(read(p('甲“乙”'), { runs: ['abc\x93d\x94'], narrow: true }, p('丙')))).toEqual([
      '甲“乙”',
      'abc“d”',
      '丙',
    ]);
  });

  test('are set aside where they are struck, doubly, hidden, or deleted', () => {
    expect(
      asidesOf(
        read(
          p(
            '甲',
            ['划', sprm(0x0837, 1)],
            ['双', sprm(0x2a53, 1)],
            ['藏', sprm(0x083c, 1)],
            ['删', sprm(0x0800, 1)],
            '乙',
          ),
        ),
      ),
    ).toEqual(['struck 划双', 'hidden 藏', 'deleted 删']);
  });

  test('are what the style says, or the opposite of it', () => {
    expect(asidesOf(read(p('甲', ['同', sprm(0x083c, 0x80)], ['反', sprm(0x083c, 0x81)])))).toEqual([
      'hidden 反',
    ]);
  });

  test('take on what their piece says', () => {
    expect(asidesOf(read(p('甲'), { runs: ['划'], ofPiece: (0x57 << 1) | (1 << 8) }))).toEqual(['struck 划']);
  });

  test('are raised, and signs of symbol fonts are what they draw', () => {
    // A font that the file does not name draws nothing that is known.
    expect(textsOf(read(p('m', ['2', sprm(0x2a48, 1)], '甲', ['(', sprm(0x6a09, 0, 0, 0x41, 0)])))).toEqual([
      'm²甲A',
    ]);
  });

  test('that stand for something are not printed; fields print their result', () => {
    expect(textsOf(read(p('甲\x05\x1f乙\x1e丙\x0b丁'), p('\x13 PAGEREF x \x145\x15页')))).toEqual([
      '甲乙-丙',
      '丁',
      '5页',
    ]);
  });

  test('a page that ends before the first word ends no line', () => {
    expect(textsOf(read(p('\x0c甲'), p('乙\x0c丙')))).toEqual(['甲', '乙', '丙']);
  });
});

describe('white words', () => {
  const WHITE = sprm(0x6870, 0xff, 0xff, 0xff, 0);
  const white: DocRun = ['执行局', WHITE];
  const shading = [0, 0, 0, 0xff, 0x1f, 0x4e, 0x79, 0, 0, 0];
  const paper = [0, 0, 0, 0xff, 0, 0, 0, 0xff, 0, 0];

  test('on white are not seen, whether the colour is told by its parts or by its number', () => {
    expect(asidesOf(read(p('立案庭', white, ['研究室', sprm(0x2a42, 8)])))).toEqual(['hidden 执行局研究室']);
    expect(asidesOf(read(p(['立案庭', sprm(0x6870, 0, 0, 0, 0xff)])))).toEqual([]);
  });

  test('on the ground of a run, a marker, a paragraph are seen', () => {
    const found = read(
      p(['甲', [...WHITE, ...sprm(0xca71, 10, ...shading)]]),
      p(['乙', [...WHITE, ...sprm(0x4866, ...u16(2 << 5))]]),
      p(['丙', [...WHITE, ...sprm(0x2a0c, 2)]]),
      { runs: [['丁', WHITE]], changes: sprm(0xc64d, 10, ...shading) },
      { runs: [['戊', WHITE]], changes: sprm(0x442d, ...u16(1 << 10)) },
      { runs: [['己', WHITE]], changes: sprm(0xc64d, 10, ...paper) },
    );
    expect([textsOf(found), asidesOf(found)]).toEqual([['甲', '乙', '丙', '丁', '戊'], ['hidden 己']]);
  });

  test('are seen in cells with a ground, and not in the others', () => {
    const inCell = (text: string): DocParagraph => ({
      runs: [[text, WHITE]],
      end: '\x07',
      changes: IN_TABLE,
    });
    const found = read(
      ...['甲', '乙'].map(inCell),
      rowOf([0, 1000, 2000], [], sprm(0xd612, 20, ...shading, ...paper)),
      ...['丙', '丁'].map(inCell),
      rowOf([0, 1000, 2000], [], sprm(0xd609, 4, ...u16(0), ...u16(2 << 5))),
      ...['戊', '己'].map(inCell),
      rowOf([0, 1000, 2000], [], sprm(0xd62d, 12, 0, 1, ...shading)),
    );
    expect([textsOf(found), asidesOf(found)]).toEqual([
      ['甲', '丁', '戊'],
      ['hidden 乙', 'hidden 丙', 'hidden 己'],
    ]);
  });
});

describe('tables', () => {
  test.each([
    ['as the description has it', 2, 1],
    ['as older programs have it', 1, 2],
  ])('have cells merged across, %s', (_, first, merged) => {
    const edges = [0, 1000, 2000, 3000, 4000];
    expect(
      cellsOf(
        read(
          ...['一', '', '二', ''].map(cell),
          rowOf(edges, [first, merged, first, merged]),
          ...['甲', '乙', '丙', '丁'].map(cell),
          rowOf(edges),
        ),
      ),
    ).toEqual(['1:1.1 across2 一', '1:1.3 across2 二', '1:2.1 甲', '1:2.2 乙', '1:2.3 丙', '1:2.4 丁']);
  });

  test('have cells merged down, heads, and columns by the edges of all rows', () => {
    expect(
      cellsOf(
        read(
          ...['甲', '乙'].map(cell),
          rowOf([0, 1000, 3000], [0x60, 0], sprm(0x3404, 1)),
          ...['', '丙', '丁'].map(cell),
          rowOf([0, 1000, 2000, 3000], [0x20, 0, 0]),
        ),
      ),
    ).toEqual(['1:1.1 down2 head 甲', '1:1.2 across2 head 乙', '1:2.2 丙', '1:2.3 丁']);
  });

  test('have rows that were deleted set aside', () => {
    const gone = rowOf([0, 1000, 2000]);
    expect(
      asidesOf(
        read(
          ...['甲', '乙'].map(cell),
          { ...gone, end: ['\x07', sprm(0x0800, 1)] },
          ...['丙', '丁'].map(cell),
          rowOf([0, 1000, 2000]),
        ),
      ),
    ).toEqual(['deleted 甲', 'deleted 乙']);
  });

  test('have more columns than fit into a page of properties: they lie in another stream', () => {
    const changes = rowOf([0, 1000, 2000]).changes ?? [];
    const inData: DocParagraph = { runs: [], end: '\x07', changes: sprm(0x6646, 0, 0, 0, 0) };
    const file = makeDoc(
      [...['甲', '乙'].map(cell), inData, ...['丙', '丁'].map(cell), rowOf([0, 1000, 2000])],
      {
        data: [...u16(changes.length), ...changes],
      },
    );
    expect(cellsOf(extractDoc(file))).toEqual(['1:1.1 甲', '1:1.2 乙', '1:2.1 丙', '1:2.2 丁']);
  });

  test.each([
    [30, ['1:1.1 甲', '1:1.2 乙', '1:2.1 丙', '1:2.2 丁']],
    [31, ['1:1.1 甲', '1:1.2 across2 乙', '1:2.1 across2 丙', '1:2.3 丁']],
  ])('have one edge where two are %d twentieths of a point apart', (apart, cells) => {
    expect(
      cellsOf(
        read(
          ...['甲', '乙'].map(cell),
          rowOf([0, 1000, 3000]),
          ...['丙', '丁'].map(cell),
          rowOf([0, 1000 + apart, 3000]),
        ),
      ),
    ).toEqual(cells);
  });
});

test('numbers that only Word 95 wrote are said to be missing', () => {
  const found = read({ runs: ['甲'], changes: sprm(0xc63e, 2, 0, 0) }, p('乙'));
  expect('lines' in found && found.doubts).toEqual([
    expect.stringContaining('有 1 段的自动编号没有读出来（第一段开头是“甲”）'),
  ]);
});
