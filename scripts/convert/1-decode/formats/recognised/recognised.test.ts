import { describe, expect, test } from 'vitest';
import { cellsOf, faultIn, linesOf, textsOf } from '../fixtures/lines-of.ts';
import { makePdf, type Run } from '../fixtures/make-pdf.ts';
import { boxAt, EM, keptText, pageOf } from '../fixtures/make-recognised.ts';
import { extractPdf } from '../pdf/index.ts';
import { extractPicture } from './index.ts';

const BYTES = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]);
const PLAN = [
  '　　一、完善立案机制',
  '　　1. 推行网上立案。健全窗口制度，改进作风，方便',
  '（当事人）办理各项手续，做到一次办好，不让他',
  '们多跑路。',
];

const read = (...pages: Parameters<typeof keptText>[1]) => extractPicture(BYTES, keptText(BYTES, pages));

describe('a picture', () => {
  test('is read line by line as it was recognised, with indents, places and boxes', () => {
    const lines = linesOf(read(pageOf(1, PLAN)));
    expect(lines.map(({ text }) => text)).toEqual(PLAN);
    expect(lines.map(({ place }) => place)).toEqual([1, 2, 3, 4].map((line) => `第1页第${line}行`));
    expect(lines[1]?.scan?.map(({ page, line }) => [page, line])).toEqual([[1, 2]]);
    expect(lines[0]?.scan).toEqual([
      {
        page: 1,
        line: 1,
        x: expect.closeTo(312),
        y: expect.closeTo(294),
        width: expect.closeTo(364),
        height: expect.closeTo(56),
      },
    ]);
  });

  test('without recognised text says so', () => {
    expect(extractPicture(BYTES, undefined)).toMatchObject({ fault: 'unrecognised' });
  });

  test('whose pages say nothing has no text', () => {
    expect(faultIn(read(pageOf(1, [])))).toBe('no-text');
  });

  test.each([
    ['no JSON', () => '{\n  "engine": {\n', '第 3 行'],
    ['nothing at all', () => '', '不是合格的 JSON'],
    [
      'a field that is missing',
      () => keptText(BYTES, [pageOf(1, PLAN)]).replace('"confidence":0.99,', ''),
      '第 1 个图片页第1行的“confidence”',
    ],
    [
      'a line break in a correction',
      () => keptText(BYTES, [pageOf(1, [{ text: '立案', corrected: '立\n案' }])]),
      '更正后的一行里不能有换行',
    ],
    [
      'the text of another file',
      () => keptText(new Uint8Array([1]), [pageOf(1, PLAN)]),
      '不是从现在这个文件识别的',
    ],
  ])('with %s beside it says what is wrong', (_, kept, words) => {
    const result = extractPicture(BYTES, kept());
    expect(result).toMatchObject({ fault: 'recognised' });
    expect('detail' in result && result.detail).toContain(words);
  });

  test('says of each page what is no text: numbers, seals, notes by hand, specks', () => {
    const lines = linesOf(
      read(
        pageOf(1, [
          ...PLAN,
          { text: '云溪法院印', kind: 'seal' },
          { text: '已阅', kind: 'handwriting' },
          { text: '丶', kind: 'noise' },
          { text: '— 1 —', kind: 'page-number' },
        ]),
      ),
    );
    expect(
      lines.flatMap(({ furniture, text }) => (furniture === undefined ? [] : [`${furniture} ${text}`])),
    ).toEqual(['seal 云溪法院印', 'handwriting 已阅', 'noise 丶', 'page-number — 1 —']);
    expect(lines.every(({ scan }) => scan?.length === 1)).toBe(true);
  });

  test('says what the editor corrected, and takes a line for what the editor says it is', () => {
    const texts = textsOf(
      read(
        pageOf(1, [
          { text: '推行网上立安。', corrected: '推行网上立案。' },
          { text: '健全窗口。', kind: 'noise', correctedKind: 'text' },
          { text: '污点', correctedKind: 'noise' },
          { text: '口', corrected: '' },
        ]),
      ),
    );
    expect(texts).toEqual(['推行网上立案。', '健全窗口。']);
  });

  test('of many pages keeps their numbers, whether or not something stands on each', () => {
    const lines = linesOf(read(pageOf(1, ['推行网上立案。']), pageOf(3, ['健全窗口制度。'])));
    expect(lines.filter(({ text }) => text !== '').map(({ place }) => place)).toEqual([
      '第1页第1行',
      '第3页第1行',
    ]);
  });

  test('tells its pages and that nothing else holds its text', () => {
    expect(read(pageOf(1, PLAN))).toMatchObject({
      scan: { pages: [{ page: 1, width: 1654, height: 2339 }], wholly: true },
    });
  });
});

describe('lines that are drawn roughly', () => {
  /** Whether a blank line stands between the two. */
  const areApart = (first: number, second: number): boolean =>
    linesOf(
      read(
        pageOf(1, [
          '推行网上立案，健全窗口制度，改进作风，',
          { text: '方便当事人办理各项手续，', em: first },
          { text: '做到一次办好，不让群众多跑路，', em: second },
          '各庭室要抓好落实，及时报告。',
        ]),
      ),
    ).some(({ text }) => text === '');

  test('are of one size up to a bar, and of two beyond it', () => {
    expect([areApart(EM, EM), areApart(EM * 1.17, EM), areApart(EM, EM / 1.17)]).toEqual([
      false,
      false,
      false,
    ]);
    expect([areApart(EM * 1.24, EM), areApart(EM, EM / 1.24)]).toEqual([true, true]);
  });

  test('a line with a gap in it is no larger one, nor is a low line of few characters smaller', () => {
    const gapped = { text: '发往 各庭室', box: [224, 378, 900, 56] as [number, number, number, number] };
    const low = { text: '二一', box: [224, 470, 90, 20] as [number, number, number, number] };
    const lines = linesOf(read(pageOf(1, [PLAN[1] as string, gapped, low, PLAN[2] as string])));
    expect(lines.map(({ text }) => text.trim())).not.toContain('');
  });

  test('few characters are of another size where they are much higher', () => {
    const texts = (height: number) => {
      const few = { text: '附件', box: [224, 378, 100, height] as [number, number, number, number] };
      return linesOf(read(pageOf(1, ['推行网上立案制度，', few, '方便当事人办理手续。']))).map(
        ({ text }) => text,
      );
    };
    expect(texts(56 * 1.28)).not.toContain('');
    expect(texts(56 * 1.34)).toContain('');
  });
});

describe('what may be recognised wrongly', () => {
  const doubt = { from: 4, to: 5, why: 'low-confidence', other: '按' } as const;

  test('is told with its place in the line, behind the indent', () => {
    const [, second] = linesOf(
      read(
        pageOf(1, [PLAN[0] as string, { text: '　　推行网上立案。', doubts: [doubt] }, PLAN[2] as string]),
      ),
    );
    expect(second?.text.slice(second.doubts?.[0]?.start, second.doubts?.[0]?.end)).toBe('立');
    expect(second?.doubts?.[0]?.why).toBe('识别的把握不大，也可能是“按”');
  });

  test.each([
    ['corrected', { corrected: '推行网上立案，' }],
    ['looked at', { looked: true as const }],
    ['set aside', { correctedKind: 'noise' as const }],
  ])('is settled where the line was %s', (_, settled) => {
    const lines = linesOf(
      read(pageOf(1, [PLAN[0] as string, { text: '推行网上立案。', doubts: [doubt], ...settled }])),
    );
    expect(lines.flatMap(({ doubts = [] }) => doubts)).toEqual([]);
  });
});

describe('a table that was recognised', () => {
  const columns = [200, 400, 1000, 1400];
  const heights = [600, 700, 800];
  const rules = [
    ...heights.map((y): [number, number, number, number] => [200, y, 1200, 3]),
    ...columns.map((x): [number, number, number, number] => [x, 600, 3, 203]),
  ];
  const cell = (text: string, column: number, row: number) => ({
    text,
    box: boxAt((columns[column] as number) + 20, (heights[row] as number) + 25, text),
  });

  test('is a grid by its rules; what stands in one box across cells is parted', () => {
    const across = { text: '工作任务责任部门', box: boxAt(664, 625, '工作任务责任部门', 88) };
    const result = read(
      pageOf(
        1,
        [
          { text: '任务分解表', box: boxAt(600, 400, '任务分解表') },
          cell('序号', 0, 0),
          across,
          cell('1', 0, 1),
          cell('推行网上立案', 1, 1),
          cell('立案庭', 2, 1),
        ],
        { rules },
      ),
    );
    expect(cellsOf(result)).toEqual([
      '1:1.1 序号',
      '1:1.2 工作任务',
      '1:1.3 责任部门',
      '1:2.1 1',
      '1:2.2 推行网上立案',
      '1:2.3 立案庭',
    ]);
    const parted = linesOf(result).filter(({ text }) => text === '工作任务' || text === '责任部门');
    expect(parted.map(({ scan }) => scan?.map(({ line, x }) => [line, Math.round(x)]))).toEqual([
      [[3, 658]],
      [[3, expect.any(Number)]],
    ]);
    expect(parted[1]?.scan?.[0]?.x).toBeGreaterThan(980);
  });
});

describe('a PDF of which pages are pictures', () => {
  const picture = { draw: 'q 500 0 0 700 40 100 cm /P Do Q' };
  const body = (...texts: string[]): Run[] => texts.map((text, i) => ({ text, x: 80, y: 740 - 28 * i }));
  const text = body('一、完善立案机制，推行网上立案，', '方便当事人。');

  test('says what its text pages hold and what was recognised on the others, in order', async () => {
    const pdf = makePdf([text, [picture], body('三、附则')]);
    const result = await extractPdf(pdf, keptText(pdf, [pageOf(2, ['二、完善执行机制。'])]));
    expect(textsOf(result)).toEqual([
      '一、完善立案机制，推行网上立案，',
      '方便当事人。',
      '二、完善执行机制。',
      '三、附则',
    ]);
    expect(result).toMatchObject({ scan: { wholly: false }, doubts: [] });
    expect(linesOf(result).map(({ scan }) => scan?.length ?? 0)).toEqual([0, 0, 1, 0]);
  });

  test('is wholly a scan where no other page holds text', async () => {
    const pdf = makePdf([[picture], []]);
    const result = await extractPdf(pdf, keptText(pdf, [pageOf(1, PLAN)]));
    expect(result).toMatchObject({ scan: { wholly: true } });
  });

  test('says how to recognise the pages where some are, and fails where all are', async () => {
    expect(await extractPdf(makePdf([text, [picture]]))).toMatchObject({
      doubts: ['第2页只有图片，没有读出文字'],
    });
    expect(faultIn(await extractPdf(makePdf([[picture]])))).toBe('unrecognised');
  });

  test('has one reading of a page: a layer of text beneath is not taken, and that is said', async () => {
    const layer: Run = { text: '从前识别的文字有许多错处在这里，不能采用啊', x: 80, y: 740, mode: 3 };
    const pdf = makePdf([[picture, layer]]);
    const result = await extractPdf(pdf, keptText(pdf, [pageOf(1, PLAN)]));
    expect(linesOf(result).map(({ text }) => text)).toEqual(PLAN);
    expect(result).toMatchObject({
      doubts: ['第1页原来带有文字层，没有采用，文字取自识别文本'],
    });
  });

  test('fails where what is kept beside it is of another file', async () => {
    expect(faultIn(await extractPdf(makePdf([text]), keptText(BYTES, [pageOf(1, PLAN)])))).toBe('recognised');
  });
});
