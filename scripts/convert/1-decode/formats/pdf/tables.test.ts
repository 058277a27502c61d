import { describe, expect, test } from 'vitest';
import { linesOf } from '../fixtures/lines-of.ts';
import { type Drawing, makePdf, type Run } from '../fixtures/make-pdf.ts';
import { extractPdf } from './index.ts';

type Page = readonly (Run | Drawing)[];

const SIZE = 12;
const LINE = 18;
/** Where columns begin, and where the last one ends. */
const EDGES = [60, 100, 264, 400, 520];

/** Level and upright lines, by their ends. */
const rules = (...lines: readonly (readonly [number, number, number, number])[]): Drawing => ({
  draw: lines.map(([x0, y0, x1, y1]) => `${x0} ${y0} m ${x1} ${y1} l S`).join('\n'),
});
const level = (...heights: number[]): Drawing => rules(...heights.map((y) => [60, y, 520, y] as const));
const upright = (top: number, bottom: number, edges = EDGES): Drawing =>
  rules(...edges.map((x) => [x, top, x, bottom] as const));

/** Lines of a cell, the first on a baseline. */
const cell = (column: number, y: number, ...texts: string[]): Run[] =>
  texts.map((text, i) => ({ text, x: (EDGES[column] as number) + 4, y: y - LINE * i, size: SIZE }));
const row = (y: number, ...texts: string[]): Run[] => texts.flatMap((text, column) => cell(column, y, text));

const HEADS = ['序号', '改革任务', '责任部门', '完成时限'];

/** Cells as `row,column rows×columns text`, paragraphs parted by a stroke. */
async function cellsOf(...pages: Page[]): Promise<string[]> {
  const cells = new Map<string, string[]>();
  for (const { cell: own, text, furniture } of linesOf(await extractPdf(makePdf(pages)))) {
    if (own === undefined || furniture !== undefined) continue;
    const key = `${own.table}:${own.row},${own.column} ${own.rowSpan}×${own.columnSpan}`;
    cells.set(key, [...(cells.get(key) ?? []), text]);
  }
  return [...cells].map(([key, texts]) => `${key} ${texts.join('/')}`);
}
const rowOf = (number: number, texts: readonly string[]): string[] =>
  texts.map((text, i) => `1:${number},${i + 1} 1×1 ${text}`);
async function besides(...pages: Page[]): Promise<string[]> {
  return linesOf(await extractPdf(makePdf(pages)))
    .filter((line) => line.cell === undefined)
    .map(({ text, furniture }) => `${furniture === undefined ? '' : `(${furniture}) `}${text.trim()}`);
}
async function doubts(...pages: Page[]): Promise<number> {
  const extracted = await extractPdf(makePdf(pages));
  return 'lines' in extracted ? (extracted.doubts ?? []).length : -1;
}

const TITLE: Run = { text: '云溪县人民法院任务分工表', x: 180, y: 780, size: SIZE };

describe('tables that lines draw', () => {
  const ruled: Page = [
    TITLE,
    level(760, 735, 681, 645),
    upright(760, 645),
    ...row(742, ...HEADS),
    // The second column holds thirteen characters a line.
    ...cell(0, 718, '1'),
    ...cell(1, 718, '完善巡回审判机制，定期到各', '渔港码头就地立案、就地开庭', '审理。'),
    ...cell(2, 718, '立案庭', '渔事审判庭'),
    ...cell(3, 718, '六月底前'),
    ...cell(0, 662, '2'),
    ...cell(1, 662, '健全调解员名册'),
    ...cell(2, 662, '研究室'),
    { text: '以上任务由办公室督办。', x: 60, y: 600, size: SIZE },
  ];

  test('cells of several lines, empty cells, text above and below', async () => {
    expect(await cellsOf(ruled)).toEqual([
      ...rowOf(1, HEADS),
      ...rowOf(2, [
        '1',
        '完善巡回审判机制，定期到各渔港码头就地立案、就地开庭审理。',
        '立案庭/渔事审判庭',
        '六月底前',
      ]),
      ...rowOf(3, ['2', '健全调解员名册', '研究室', '']),
    ]);
    expect(await besides(ruled)).toEqual(['云溪县人民法院任务分工表', '以上任务由办公室督办。']);
    expect(await doubts(ruled)).toBe(0);
  });

  test('merged cells, where no line parts them', async () => {
    const merged: Page = [
      level(760, 735, 710),
      rules([60, 685, 400, 685]),
      level(660),
      upright(760, 735),
      rules([60, 735, 60, 660], [520, 735, 520, 660]),
      upright(710, 660, [100, 264, 400]),
      ...row(742, ...HEADS),
      ...cell(0, 717, '一、完善审判机制'),
      ...row(692, '1', '完善立案', '立案庭'),
      ...row(667, '2', '完善送达', '执行局'),
      ...cell(3, 680, '全年'),
    ];
    expect(await cellsOf(merged)).toEqual([
      ...rowOf(1, HEADS),
      '1:2,1 1×4 一、完善审判机制',
      ...rowOf(3, ['1', '完善立案', '立案庭']),
      '1:3,4 2×1 全年',
      ...rowOf(4, ['2', '完善送达', '执行局']),
    ]);
  });

  test('sides that are not drawn, and a run of text over two columns', async () => {
    const open: Page = [
      level(760, 735, 710, 685),
      upright(760, 685, [100, 264, 400]),
      ...row(742, ...HEADS),
      ...cell(0, 717, '1'),
      ...cell(1, 717, '完善立案机制并且推行网上立立案庭'),
      ...cell(3, 717, '全年'),
      ...row(692, '2', '完善送达', '执行局', '全年'),
    ];
    expect(await cellsOf(open)).toEqual([
      ...rowOf(1, HEADS),
      ...rowOf(2, ['1', '完善立案机制并且推行网上立', '立案庭', '全年']),
      ...rowOf(3, ['2', '完善送达', '执行局', '全年']),
    ]);
  });

  test('rows without lines between them, by their numbers', async () => {
    const crowded: Page = [
      level(760, 735, 600),
      upright(760, 600),
      ...row(742, ...HEADS),
      ...row(717, '1', '完善巡回审判机制，定期到各', '立案庭', '全年'),
      ...cell(1, 717 - LINE, '码头开庭。'),
      ...row(672, '2', '健全名册', '研究室', '全年'),
    ];
    expect(await cellsOf(crowded)).toEqual([
      ...rowOf(1, HEADS),
      ...rowOf(2, ['1', '完善巡回审判机制，定期到各码头开庭。', '立案庭', '全年']),
      ...rowOf(3, ['2', '健全名册', '研究室', '全年']),
    ]);
  });

  test('a frame around a text, or a line below a letterhead, is none', async () => {
    const framed: Page = [
      TITLE,
      level(760, 700),
      upright(760, 700, [60, 520]),
      ...cell(0, 742, '重要提示', '请认真执行。'),
    ];
    expect(await cellsOf(framed)).toEqual([]);
    expect(await cellsOf([TITLE, level(770), ...cell(0, 742, '正文第一行', '正文第二行')])).toEqual([]);
  });
});

describe('tables over several pages', () => {
  const heads: Page = [level(150, 125), upright(150, 125), ...row(132, ...HEADS)];
  const last = (...texts: string[]): Page => [level(760, 735), upright(760, 735), ...row(742, ...texts)];

  test('a page holds a single row of it', async () => {
    const middle: Page = [
      level(760, 735, 710),
      upright(760, 710),
      ...row(742, '1', '完善立案', '立案庭', '全年'),
      ...row(717, '2', '完善巡回审判机制，定期到各', '执行局', '全年'),
    ];
    expect(await cellsOf(heads, middle, last('3', '健全名册', '研究室', '全年'))).toEqual([
      ...rowOf(1, HEADS),
      ...rowOf(2, ['1', '完善立案', '立案庭', '全年']),
      ...rowOf(3, ['2', '完善巡回审判机制，定期到各', '执行局', '全年']),
      ...rowOf(4, ['3', '健全名册', '研究室', '全年']),
    ]);
    // What the end of the page cut off a row may stand in one cell alone.
    expect(await cellsOf(middle, last('', '渔港码头。', '', ''))).toEqual([
      ...rowOf(1, ['1', '完善立案', '立案庭', '全年']),
      ...rowOf(2, ['2', '完善巡回审判机制，定期到各渔港码头。', '执行局', '全年']),
    ]);
  });

  test('a row by itself, or one of other columns, is none', async () => {
    expect(await cellsOf(heads)).toEqual([]);
    const other: Page = [
      level(760, 735, 710),
      upright(760, 710, [60, 200, 520]),
      ...row(742, '甲'),
      ...row(717, '乙'),
    ];
    expect(await cellsOf(heads, other)).toEqual([]);
    const narrow: Page = [level(150, 125), upright(150, 125, [60, 264, 520]), ...row(132, '甲', '', '乙')];
    const below: Page = [level(760, 735), upright(760, 735, [60, 264, 520]), ...row(742, '丙', '', '丁')];
    expect(await cellsOf(narrow, below)).toEqual([]);
    const three = (top: number, bottom: number, ...texts: string[]): Page => [
      level(top, bottom),
      upright(top, bottom, [60, 100, 264, 520]),
      ...row(bottom + 7, ...texts),
    ];
    expect(await cellsOf(three(150, 125, '甲', '乙', '丙'), three(760, 735, '丁', '戊', '己'))).toHaveLength(
      6,
    );
  });

  const first: Page = [
    level(760, 735, 100),
    rules([60, 150, 520, 150]),
    upright(760, 100),
    ...row(742, ...HEADS),
    ...row(717, '1', '完善立案', '立案庭', '全年'),
    ...row(132, '2', '完善巡回审判机制，定期到各', '渔事审判庭', '全年'),
  ];
  const second = (...cells: (Run | Drawing)[]): Page => [
    level(760, 735, 700, 675),
    upright(760, 675),
    ...row(742, ...HEADS),
    ...cells,
    ...row(682, '3', '健全名册', '研究室', '全年'),
  ];

  test('heads that come again are none of the text; a row that the page cut is one', async () => {
    const pages = [first, second(...cell(1, 717, '码头开庭。'))] as const;
    expect(await cellsOf(...pages)).toEqual([
      ...rowOf(1, HEADS),
      ...rowOf(2, ['1', '完善立案', '立案庭', '全年']),
      ...rowOf(3, ['2', '完善巡回审判机制，定期到各码头开庭。', '渔事审判庭', '全年']),
      ...rowOf(4, ['3', '健全名册', '研究室', '全年']),
    ]);
    expect(await besides(...pages)).toEqual(['(running-title) 序号　改革任务　责任部门　完成时限']);
  });

  test('text between them parts them', async () => {
    const pages = [
      [...first, { text: '以上为第一批。', x: 60, y: 60, size: SIZE }],
      second(...row(717, '1', '完善送达', '执行局', '全年')),
    ] as const;
    expect((await cellsOf(...pages)).filter((one) => one.startsWith('2:'))).toHaveLength(12);
  });
});

describe('tables without upright lines', () => {
  const lines = (top: number): Page => [
    TITLE,
    ...row(top, ...HEADS),
    ...row(top - 26, '1', '完善巡回审判机制，定期到', '立案庭', '全年'),
    ...cell(1, top - 26 - LINE, '码头开庭。'),
    ...row(top - 70, '2', '健全名册', '研究室', '六月底'),
    ...row(top - 96, '3', '完善送达', '执行局', '全年'),
  ];
  const expected = [
    ...rowOf(1, HEADS),
    ...rowOf(2, ['1', '完善巡回审判机制，定期到码头开庭。', '立案庭', '全年']),
    ...rowOf(3, ['2', '健全名册', '研究室', '六月底']),
    ...rowOf(4, ['3', '完善送达', '执行局', '全年']),
  ];
  test('by the gaps that stay open below heads', async () => {
    expect(
      await cellsOf([
        ...lines(742),
        { text: '各单位要认真抓好以上各项任务的落实，确保完成全年目标任务。', x: 60, y: 600, size: SIZE },
      ]),
    ).toEqual(expected);
  });
  test('with three level lines', async () => {
    expect(await cellsOf([...lines(742), level(760, 735, 640)])).toEqual(expected);
  });
  test('whose rows do not show are told, and no column is mixed with another', async () => {
    const mixed: Page = [
      ...row(742, ...HEADS),
      ...cell(1, 720, '完善巡回审判机制', '定期到码头开庭', '健全调解员名册', '完善送达'),
      ...cell(0, 711, '1', '2'),
      ...cell(2, 711, '立案庭', '研究室'),
    ];
    expect(await cellsOf(mixed)).toEqual([]);
    expect(await doubts(mixed)).toBe(1);
    expect((await besides(mixed)).join('|')).toContain('完善巡回审判机制|定期到码头开庭');
  });
  test('columns without heads of a table are none', async () => {
    const form: Page = [
      ...row(742, '签发', '核稿', '拟稿', '日期'),
      ...row(716, '张某', '王某', '李某', '三月'),
      ...row(690, '甲', '乙', '丙', '丁'),
    ];
    expect(await cellsOf(form)).toEqual([]);
  });
});

describe('tables without rules of which the rows do not show are told of', () => {
  const three = (y: number, ...texts: string[]): Run[] =>
    texts.map((text, column) => ({ text, x: [60, 110, 400][column] as number, y, size: SIZE }));
  const table: Page = [
    TITLE,
    ...three(740, '序号', '改革任务', '责任部门'),
    ...three(715, '1', '完善巡回审判机制。', '海事庭'),
    ...three(690, '2', '规范渡口查封。', '执行局'),
  ];

  test('where they go on over a page, and only there', async () => {
    expect(await doubts(table)).toBe(0);
    expect(await doubts(table, three(760, '3', '建设调解平台，与渡口管理所对接。', '立案庭、研究室'))).toBe(
      1,
    );
    expect(await doubts(table, [{ text: '请认真落实。', x: 60, y: 760, size: SIZE }])).toBe(0);
  });
  test('of two columns', async () => {
    const two = (y: number, task: string, who: string): Run[] => [
      { text: task, x: 60, y, size: SIZE },
      { text: who, x: 400, y, size: SIZE },
    ];
    expect(
      await doubts([TITLE, ...two(740, '工作任务', '责任部门'), ...two(715, '完善机制。', '海事庭')]),
    ).toBe(1);
    expect(await doubts([TITLE, ...two(740, '工作任务', '指标'), ...two(715, '完善机制。', '100')])).toBe(0);
  });
  test('with their lines in the middle of cells', async () => {
    const middle: Page = [
      TITLE,
      ...three(740, '序号', '改革任务', '责任部门'),
      { text: '完善巡回审判机制，定期到各渔港', x: 110, y: 715, size: SIZE },
      { text: '1', x: 60, y: 706, size: SIZE },
      { text: '海事庭', x: 400, y: 706, size: SIZE },
      { text: '码头就地开庭。', x: 110, y: 697, size: SIZE },
      { text: '规范渡口查封，统一登记格式，按', x: 110, y: 675, size: SIZE },
      { text: '2', x: 60, y: 666, size: SIZE },
      { text: '执行局', x: 400, y: 666, size: SIZE },
      { text: '月核对清单。', x: 110, y: 657, size: SIZE },
    ];
    expect(await doubts(middle)).toBe(1);
  });
});
