import { describe, expect, test } from 'vitest';
import { linesOf } from '../fixtures/lines-of.ts';
import { makePdf } from '../fixtures/make-pdf.ts';
import { type CellLine, linesOfCells } from '../layout/cell-text.ts';
import { inReadingOrder } from '../layout/columns.ts';
import { noteRows } from '../layout/footnotes.ts';
import { findFurniture } from '../layout/furniture.ts';
import { gapTables } from '../layout/gap-tables.ts';
import { type Box, IDENTITY } from '../layout/geometry.ts';
import { joinedTables } from '../layout/joined-tables.ts';
import type { Glyphs, Page } from '../layout/page.ts';
import { pictureDoubts } from '../layout/picture-doubts.ts';
import { type Row, rowOf, rowsOf, turnedRuns } from '../layout/rows.ts';
import { rowsApart } from '../layout/rows-apart.ts';
import { levelLines, ruledGrids } from '../layout/ruled-grid.ts';
import { withoutWatermarks } from '../layout/watermarks.ts';
import { drawnPage } from './drawing.ts';
import { extractPdf } from './index.ts';
import { OPS } from './pdf-js.ts';

/** A thousand points wide and high, so that shares are easily told. */
const page = (glyphs: readonly Glyphs[] = [], rules: readonly Box[] = []): Page => ({
  width: 1000,
  height: 1000,
  glyphs,
  hidden: [],
  rules,
  pictures: [],
});
const row = (text: string, y: number, size = 10): Row => ({
  text,
  x: 100,
  right: 100 + size * text.length,
  y,
  size,
  glyphs: [],
  marks: [],
});
const run = (text: string, x: number, y: number, size = 10): Glyphs => ({
  text,
  x,
  y,
  width: size * text.length,
  size,
  angle: 0,
  starts: [],
});
/** Lines of text twenty points apart, of words that no other page has. */
const body = (from: number, on: number, count = 20): Row[] =>
  Array.from({ length: count }, (_, i) =>
    row(String.fromCodePoint(0x4e00 + on * 100 + i).repeat(8), from + 20 * i),
  );
const times = <T>(count: number, one: (i: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => one(i));

describe('heads and feet of pages', () => {
  const found = (rows: readonly (readonly Row[])[]): number =>
    findFurniture(
      rows.map(() => page()),
      rows,
    ).size;

  test.each([
    ['stand within 14 % of the page above', (y: number) => [row('— 1 —', y), ...body(300, 0)], 139, 141],
    ['and below', (y: number) => [...body(300, 0), row('— 1 —', y)], 861, 859],
    [
      'are the three outermost lines',
      (before: number) => [...body(30, 0, before), row('— 1 —', 30 + 20 * before), ...body(300, 1)],
      2,
      3,
    ],
  ] as const)('%s', (_, rows, within, beyond) => {
    expect(found([rows(within)])).toBe(1);
    expect(found([rows(beyond)])).toBe(0);
  });

  /** One line at the head of some pages, right above the text that follows. */
  const heads = (on: number, all: number, y = 60, text = '河西市人民法院文件汇编') =>
    found(times(all, (i) => (i < on ? [row(text, y), ...body(y + 20, i)] : body(y + 20, i))));

  test('come again on three pages and on two fifths of all', () => {
    expect(heads(3, 3)).toBe(3);
    expect(heads(2, 3)).toBe(0);
    expect(heads(4, 10)).toBe(4);
    expect(heads(4, 11)).toBe(0);
  });
  test('come again on both of two pages within 8 % of the page', () => {
    expect(heads(2, 2, 79)).toBe(2);
    expect(heads(2, 2, 81)).toBe(0);
  });
  test('have four characters at the least', () => {
    expect(heads(3, 3, 60, '文件汇编')).toBe(3);
    expect(heads(3, 3, 60, '文件集')).toBe(0);
  });
  test('are level within 1.2 % of the page', () => {
    const level = (last: number) =>
      found(times(3, (i) => [row('河西市人民法院文件汇编', i === 2 ? last : 60), ...body(90, i)]));
    expect(level(71)).toBe(3);
    expect(level(73)).toBe(0);
  });

  const apart = (gap: number, size: number) =>
    found(times(3, (i) => [row('河西市人民法院文件汇编', 100, size), ...body(100 + gap, i)]));
  test('stand 1.4 times as far from the text as its lines from each other', () => {
    expect(apart(29, 10)).toBe(3);
    expect(apart(27, 10)).toBe(0);
  });
  test('or are set 7 % larger', () => {
    expect(apart(20, 10.8)).toBe(3);
    expect(apart(20, 10.6)).toBe(0);
  });
  test('or have a line below them, longer than four characters', () => {
    const lined = (length: number) => {
      const rules = [{ left: 100, right: 100 + length, top: 104, bottom: 105 }];
      const rows = times(3, (i) => [row('河西市人民法院文件汇编', 100), ...body(120, i)]);
      return findFurniture(
        rows.map(() => page([], rules)),
        rows,
      ).size;
    };
    expect([lined(41), lined(39)]).toEqual([3, 0]);
  });
  test('may change from page to page with forty characters at the most', () => {
    const changing = (length: number) =>
      found(times(4, (i) => [row((i < 2 ? '甲' : '乙').repeat(length), 100), ...body(140, i)]));
    expect(changing(40)).toBe(4);
    expect(changing(41)).toBe(0);
  });
});

describe('notes at the foot', () => {
  const calling: Row = { ...row('推进改革完善机制', 280), marks: [run('1', 160, 276, 6)] };
  const notes = (size: number, line?: number): number => {
    const rules = line === undefined ? [] : [{ left: 100, right: 100 + line, top: 849, bottom: 850 }];
    return noteRows(page([], rules), [calling, ...body(300, 0), row('1 甲市人民法院', 880, size)]).length;
  };
  test('are set 7 % smaller', () => {
    expect(notes(9.2)).toBe(1);
    expect(notes(9.4)).toBe(0);
  });
  test('or stand under a line of 8 % to 50 % of the page', () => {
    expect([81, 79, 499, 501].map((line) => notes(10, line))).toEqual([1, 0, 1, 0]);
  });
});

describe('watermarks', () => {
  const marked = (on: number, all: number, size = 20): number =>
    withoutWatermarks(
      times(all, (i) =>
        page([
          ...times(9, (line) => run('推进改革', 100, 100 + 20 * line)),
          ...(i < on ? [run('内部资料', 300, 500, size)] : []),
        ]),
      ),
    ).marks.flat().length;
  test('are half as large again as the text', () => {
    expect(marked(3, 3, 15.1)).toBe(3);
    expect(marked(3, 3, 15)).toBe(0);
  });
  test('lie on three pages and on three fifths of all', () => {
    expect(marked(3, 5)).toBe(3);
    expect(marked(2, 2)).toBe(0);
    expect(marked(4, 7)).toBe(0);
  });
});

describe('tables that gaps draw', () => {
  const HEADS = ['序号', '改革任务', '责任部门'];
  /** Columns by their heads, the gap between the first two, the lines below and their distance. */
  const tables = (rows: number, pitch: number, gap = 30, heads: readonly string[] = HEADS): number => {
    const xs = heads.map((_, i) => (i === 0 ? 100 : 120 + gap + 200 * (i - 1)));
    const line = (texts: readonly string[], y: number) =>
      texts.map((text, i) => run(text, xs[i] as number, y));
    const below = times(rows, (i) =>
      line([String(i + 1), '完善立案', '立案庭'].slice(0, heads.length), 100 + pitch * (i + 1)),
    );
    return gapTables([...line(heads, 100), ...below.flat()], []).tables.length;
  };
  test('have a head and two lines', () => {
    expect(tables(2, 20)).toBe(1);
    expect(tables(1, 20)).toBe(0);
  });
  test('have lines no further apart than 3.6 times their size', () => {
    expect(tables(3, 35.9)).toBe(1);
    expect(tables(3, 36.1)).toBe(0);
  });
  test('have columns nine tenths of a character apart', () => {
    expect(tables(3, 20, 9.1)).toBe(1);
    expect(tables(3, 20, 8.9)).toBe(0);
  });
  test('keep two fifths of a character open between columns', () => {
    const open = (left: number): number => {
      const lines = times(3, (i) => [
        ...HEADS.map((head, c) => run(i === 0 ? head : '一', 100 + 150 * c, 100 + 20 * i)),
      ]);
      const wide = { ...run('二', 100, 160), width: 150 - left };
      const last = [wide, run('送达', 250, 160), run('立案庭', 400, 160)];
      return gapTables([...lines.flat(), ...last], []).tables[0]?.cells.some(({ row: r }) => r === 3) ? 1 : 0;
    };
    expect([open(4.1), open(3.9)]).toEqual([1, 0]);
  });
  test('have their heads on three lines at the most', () => {
    const headed = (lines: number): number => {
      const heads = [
        run('序号', 100, 100),
        run('改革任务', 250, 100),
        ...times(lines - 2, (i) => run('任务', 250, 110 + 10 * i)),
        run('责任部门', 400, 90 + 10 * lines),
      ];
      const rows = times(3, (i) => {
        const y = 110 + 10 * lines + 20 * i;
        return [run(String(i + 1), 100, y), run('送达', 250, y), run('立案庭', 400, y)];
      });
      return gapTables([...heads, ...rows.flat()], []).tables.length;
    };
    expect([headed(2), headed(3), headed(4)]).toEqual([1, 1, 0]);
  });
  test('have three columns', () => {
    expect(tables(3, 20, 30, HEADS.slice(0, 2))).toBe(0);
  });
  test('have two heads of tables, all of twelve characters at the most', () => {
    expect(tables(3, 20, 30, ['序号', '渡口', '责任部门'])).toBe(1);
    expect(tables(3, 20, 30, ['甲', '渡口', '责任部门'])).toBe(0);
    expect(tables(3, 20, 30, ['序号', '渡'.repeat(12), '责任部门'])).toBe(1);
    expect(tables(3, 20, 30, ['序号', '渡'.repeat(13), '责任部门'])).toBe(0);
  });
});

describe('a page in two columns', () => {
  const halves = (both: number, left: number, length = 10, end = 300, begin = 600): boolean => {
    const half = (x: number, y: number): Glyphs => run('推'.repeat(length), x, y);
    const rows = times(both + left, (i): Row => {
      const glyphs = [half(end - 10 * length, 100 + 20 * i), half(begin, 100 + 20 * i)];
      return { ...row('', 100 + 20 * i), glyphs: i < both ? glyphs : glyphs.slice(0, 1) };
    });
    return inReadingOrder(page(), rows).length > rows.length;
  };
  test('has ten lines side by side, three fifths of all', () => {
    expect([halves(10, 0), halves(9, 0)]).toEqual([true, false]);
    expect([halves(12, 8), halves(12, 9)]).toEqual([true, false]);
  });
  test('has lines of ten characters', () => {
    expect([halves(10, 0, 10), halves(10, 0, 9)]).toEqual([true, false]);
  });
  test('has columns that are 1.2 characters apart', () => {
    expect([halves(10, 0, 10, 493.9, 506.1), halves(10, 0, 10, 494.1, 505.9)]).toEqual([true, false]);
  });
  test('is parted between 42 % and 58 % of its width, looked for in steps of a hundredth', () => {
    /** Columns that leave the least room around this x. */
    const at = (x: number) => halves(10, 0, 10, x - 6.1, x + 6.1);
    expect([at(420), at(410)]).toEqual([true, false]);
    expect([at(570), at(590)]).toEqual([true, false]);
    expect([at(510), at(515)]).toEqual([true, false]);
  });
});

describe('tables that lines draw', () => {
  const level = (y: number, left = 0, right = 200): Box => ({ left, right, top: y, bottom: y });
  const upright = (x: number, bottom: number): Box => ({ left: x, right: x, top: 0, bottom });
  test('have lines that go on over a gap of three points, half as far off their height', () => {
    const pieces = (gap: number, off: number) =>
      levelLines([level(10), level(10 + off, 200 + gap, 400)]).length;
    expect([pieces(3, 0), pieces(3.1, 0)]).toEqual([1, 2]);
    expect([pieces(0, 1.5), pieces(0, 1.6)]).toEqual([1, 2]);
  });
  test('have rows between lines more than four points apart', () => {
    const rows = (distance: number) =>
      ruledGrids([
        ...[0, 50, 100, 100 + distance].map((y) => level(y)),
        ...[0, 100, 200].map((x) => upright(x, 100 + distance)),
      ]).grids[0]?.rows;
    expect([rows(4), rows(4.1)]).toEqual([2, 3]);
  });
  test('have two rows and two columns', () => {
    const grids = (ys: readonly number[], xs: readonly number[]) =>
      ruledGrids([...ys.map((y) => level(y)), ...xs.map((x) => upright(x, 100))]).grids.length;
    expect(grids([0, 50, 100], [0, 100, 200])).toBe(1);
    expect(grids([0, 100], [0, 100, 200])).toBe(0);
    expect(grids([0, 50, 100], [0, 200])).toBe(0);
  });
});

describe('lines of text', () => {
  /** Text of two runs, the second so far behind the first. */
  const text = (first: string, second: string, gap: number) =>
    rowOf([run(first, 100, 100), run(second, 100 + 10 * first.length + gap, 100)], 100).text;

  test('are level within five degrees', () => {
    const tilted = (angle: number) => {
      const runs = [{ ...run('推进', 100, 100), angle }];
      return [rowsOf(runs).length, turnedRuns(runs).length];
    };
    expect([tilted(4.9), tilted(5.1)]).toEqual([
      [1, 0],
      [0, 1],
    ]);
  });
  test('have their runs within half a character of one baseline', () => {
    const lines = (off: number) => rowsOf([run('推进', 100, 100), run('改革', 200, 100 + off)]).length;
    expect([lines(4.9), lines(5.1)]).toEqual([1, 2]);
  });
  test('have marks raised by a fifth of a character, of less than four fifths of its size', () => {
    const marks = (raised: number, size: number) =>
      rowOf([run('推进', 100, 100), run('1', 120, 100 - raised, size)], 100).marks.length;
    expect([marks(2.1, 5), marks(1.9, 5)]).toEqual([1, 0]);
    expect([marks(3, 7.9), marks(3, 8.1)]).toEqual([1, 0]);
  });
  test('say once what is printed again over half a character', () => {
    expect(text('推进改革', '革完善', -5)).toBe('推进改革完善');
    expect(text('推进改革', '革完善', -4.9)).toBe('推进改革革完善');
  });
  test.each([
    ['a space for a fifth of a character', '改革', 1.9, '推进改革', 2.1, '推进 改革'],
    ['for three fifths beside a western one', 'AB', 5.9, '推进AB', 6.1, '推进 AB'],
    ['two for 1.8 characters', '改革', 17.9, '推进 改革', 18.1, '推进  改革'],
    ['one beside a space of their own', ' 改革', 17.9, '推进 改革', 18.1, '推进  改革'],
  ])('have %s', (_, second, less, narrow, more, wide) => {
    expect([text('推进', second, less), text('推进', second, more)]).toEqual([narrow, wide]);
  });
});

describe('lines of cells', () => {
  const box: Box = { left: 0, right: 200, top: 0, bottom: 200 };
  test('stand eight points from the side at the most', () => {
    const room = (x: number) => linesOfCells([box], [[run('推进', x, 100)]])[0]?.[0]?.room;
    expect([room(7), room(8), room(9)]).toEqual([166, 164, 164]);
  });
  test('are indented by more than a character and a half', () => {
    const indented = (by: number) =>
      linesOfCells([box], [[run('推进', 10, 100), run('改革', 10 + by, 120)]])[0]?.[1]?.indented;
    expect([indented(14.9), indented(15.1)]).toEqual([false, true]);
  });
});

describe('rows without lines between them', () => {
  const rows = (...columns: (readonly number[])[]): number | undefined =>
    rowsApart(
      columns.map((heights) =>
        heights.map(
          (y): CellLine => ({ text: '推进', room: 0, beginning: 10, indented: false, y, size: 10 }),
        ),
      ),
    )?.length;
  test('are 1.2 times as far apart as lines of a cell', () => {
    const apart = (gap: number) => rows([100, 110, 110 + gap, 120 + gap], [100, 110 + gap]);
    expect([apart(11.9), apart(12.1)]).toEqual([undefined, 2]);
  });
  test('are two at the least', () => {
    expect(rows([100], [100, 110])).toBeUndefined();
    expect(rows([100, 120], [100, 110, 120, 130])).toBe(2);
  });
});

describe('pictures that are not read', () => {
  const doubt = (height: number, glyphs: readonly Glyphs[] = []): string => {
    const picture: Box = { left: 0, right: 1000, top: 0, bottom: height };
    const [said = ''] = pictureDoubts([{ ...page(glyphs), pictures: [picture] }]);
    return said.includes('只有图片') ? 'whole' : said.includes('大幅图片') ? 'part' : said;
  };
  const written = (count: number, y: number): Glyphs[] => [run('推'.repeat(count), 100, y)];
  test('take a twentieth of a page', () => {
    expect([doubt(51), doubt(49)]).toEqual(['part', '']);
  });
  test('are the page where they take half of it', () => {
    expect([doubt(501), doubt(499)]).toEqual(['whole', 'part']);
  });
  test('have twenty characters over them at the most', () => {
    expect([doubt(400, written(20, 100)), doubt(400, written(21, 100))]).toEqual(['part', '']);
  });
  test('are the page where twenty characters stand beside them', () => {
    expect([doubt(600, written(20, 900)), doubt(600, written(21, 900))]).toEqual(['whole', 'part']);
  });
});

describe('what is drawn', () => {
  type Step = readonly [operator: number, operands?: readonly unknown[]];
  const drawn = (...steps: readonly Step[]): Page =>
    drawnPage(
      { fnArray: steps.map(([operator]) => operator), argsArray: steps.map(([, operands = []]) => operands) },
      { width: 1000, height: 1000, toPage: IDENTITY, fontOf: () => ({}), isOn: () => true },
    );
  const character = { unicode: '推', width: 1000, isSpace: false };
  const written = (size: number, ...between: number[]): Step[] => [
    [OPS.beginText],
    [OPS.setFont, ['F', size]],
    [OPS.setTextMatrix, [[1, 0, 0, 1, 100, 100]]],
    [OPS.showText, [[character, ...between, character]]],
  ];
  const area = (width: number, height: number): Step => {
    const [x, y] = [90 + width, 80 + height];
    const data = [0, 90, 80, 1, x, 80, 1, x, y, 1, 90, y, 4];
    return [OPS.constructPath, [OPS.fill, [data], [90, 80, x, y]]];
  };

  test('is one run over a gap of a tenth of a character', () => {
    const runs = (thousandths: number) => drawn(...written(10, -thousandths)).glyphs.length;
    expect([runs(99), runs(101)]).toEqual([1, 2]);
  });
  test('is seen from a height of one point', () => {
    expect([drawn(...written(1.1)).glyphs.length, drawn(...written(0.9)).glyphs.length]).toEqual([1, 0]);
  });
  test('is seen where more than a twentieth of its colour is left', () => {
    const seen = (alpha: number) => drawn([OPS.setGState, [[['ca', alpha]]]], ...written(10)).glyphs.length;
    expect([seen(0.051), seen(0.049)]).toEqual([1, 0]);
  });
  test('is a line where it is 2.5 points thick at the most, and four long', () => {
    const lines = (width: number, height: number) =>
      drawn([OPS.setFillRGBColor, ['#ffffff']], area(width, height)).rules.length;
    expect([lines(100, 2.4), lines(100, 2.6)]).toEqual([1, 0]);
    expect([lines(4.1, 1), lines(3.9, 1)]).toEqual([1, 0]);
  });
  test('is a picture from 36 points on', () => {
    const pictures = (width: number, height: number) =>
      drawn([OPS.transform, [width, 0, 0, height, 100, 100]], [OPS.restore]).pictures.length;
    expect([pictures(36, 36), pictures(35.9, 36), pictures(36, 35.9)]).toEqual([1, 0, 0]);
  });
  test('is asked for what covers it on pages of two thousand areas at the most', () => {
    const seen = (areas: number) => drawn(...written(10), ...times(areas, () => area(100, 40))).glyphs.length;
    expect([seen(2000), seen(2001)]).toEqual([0, 1]);
  });
});

describe('a whole file', () => {
  const detail = async (text: string): Promise<string> => {
    const extracted = await extractPdf(new Uint8Array(Buffer.from(text, 'latin1')));
    return 'fault' in extracted ? (extracted.detail ?? '') : '';
  };
  /** Lines that begin at these places, from the top of the page, with a size. */
  const texts = async (xs: readonly number[], last = 10): Promise<string[]> => {
    const runs = xs.map((x, i) => ({
      text: '推进改革完善机制',
      x,
      y: 700 - 25 * i,
      size: i === xs.length - 1 ? last : 10,
    }));
    return linesOf(await extractPdf(makePdf([runs]))).map(({ text }) => text);
  };
  const indentOf = (text = ''): number => text.length - text.trimStart().length;

  test('begins within 1024 bytes', async () => {
    const begins = (before: number) => detail(`${' '.repeat(before)}%PDF-1.4 startxref`);
    expect(await begins(1024 - 5)).not.toBe('文件开头不是 PDF');
    expect(await begins(1024 - 4)).toBe('文件开头不是 PDF');
  });
  test('ends within 64 kilobytes of its end', async () => {
    const ends = (behind: number) => detail(`%PDF-1.4 %%EOF${' '.repeat(behind)}`);
    expect(await ends(64 * 1024 - 5)).not.toBe('PDF 不完整：文件在中途结束');
    expect(await ends(64 * 1024 - 4)).toBe('PDF 不完整：文件在中途结束');
  });
  test('has indents of thirty characters at the most', async () => {
    const indented = async (by: number) => indentOf((await texts([60, 60, 60, 60 + 10 * by])).at(-1));
    expect([await indented(29), await indented(30), await indented(31)]).toEqual([29, 30, 30]);
  });
  test('has lines of two sizes where they differ by more than 12 %', async () => {
    const lines = async (size: number) => (await texts([60, 60, 60], size)).length;
    expect([await lines(11.1), await lines(11.3)]).toEqual([3, 4]);
  });
  test('has its margin where 15 % of the lines begin', async () => {
    const inner = async (all: number) =>
      indentOf((await texts([60, 60, 60, ...times(all - 3, () => 80)])).at(-1));
    expect([await inner(20), await inner(21)]).toEqual([2, 0]);
  });
});

test('columns of one table on two pages stand less than four points apart', () => {
  const count = (apart: number) => {
    const table = (right: number) => ({
      box: { left: 0, right, top: 100, bottom: 200 },
      edges: [0, 100, right],
      rows: 1,
      cells: [],
      isUnread: false,
    });
    return joinedTables([[table(200)], [table(200 + apart)]] as never, [[], []]).tables.length;
  };
  expect(count(3.9)).toBe(1);
  expect(count(4)).toBe(2);
});
