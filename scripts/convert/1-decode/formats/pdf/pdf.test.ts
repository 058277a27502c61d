import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { faultIn, linesOf, textsOf } from '../fixtures/lines-of.ts';
import { makePdf, type Run } from '../fixtures/make-pdf.ts';
import { asWritten } from '../layout/aliases.ts';
import { extractPdf } from './index.ts';

/** Lines of a page from the top, sixteen points high; leading full-width spaces are the indent. */
const page = (lines: readonly string[], size = 16): Run[] =>
  lines.map((line, index) => {
    const text = line.trimStart();
    return { text, x: 80 + size * (line.length - text.length), y: 740 - 28 * index, size };
  });

test('lines with their places and indents, Chinese without any font', async () => {
  const lines = [
    '　　为推进改革，制定本要点。各单位要加强',
    '组织领导，抓好落实。',
    '　　一、完善机制',
    '按照要求执行。',
  ];
  expect(linesOf(await extractPdf(makePdf([page(lines)])))).toEqual(
    lines.map((text, index) => ({ text, place: `第1页第${index + 1}行` })),
  );
});

test('an indent that is typed as full-width spaces is one', async () => {
  const typed = ['　　一、完善机制', '　　按照要求执行，由各单位抓好落', '实，及时总结。'];
  const runs = typed.map((text, index) => ({ text, x: 80, y: 740 - 28 * index, size: 16 }));
  expect(textsOf(await extractPdf(makePdf([runs])))).toEqual(typed);
});

test('page numbers and running titles are marked, figures of the text are not', async () => {
  const pages = [1, 2, 3, 4].map((number) => [
    { text: '某市法院文件汇编', x: 220, y: 810, size: 10 },
    ...page([`第${'一二三四'[number - 1]}部分的正文从这里开始`, '2025', '这一部分到此为止。']),
    { text: `— ${number} —`, x: 280, y: 40, size: 12 },
  ]);
  const lines = linesOf(await extractPdf(makePdf(pages)));
  expect(lines.filter(({ furniture }) => furniture === 'running-title')).toHaveLength(4);
  expect(lines.filter(({ furniture }) => furniture === 'page-number').map(({ text }) => text.trim())).toEqual(
    ['— 1 —', '— 2 —', '— 3 —', '— 4 —'],
  );
  expect(
    lines.filter(({ text }) => text.trim() === '2025').every((line) => line.furniture === undefined),
  ).toBe(true);
});

test('a bare figure at the edge is a page number only where it counts with the pages', async () => {
  const foot = (text: string): Run => ({ text, x: 290, y: 40 });
  const body = page(['正文第一行在这里', '正文第二行在这里']);
  const counted = await extractPdf(makePdf([1, 2, 3].map((n) => [...body, foot(String(n))])));
  expect(linesOf(counted).filter(({ furniture }) => furniture === 'page-number')).toHaveLength(3);
  const loose = await extractPdf(makePdf([[...body, foot('2025')], [...body, foot('7')], body]));
  expect(textsOf(loose).map((text) => text.trim())).toContain('2025');
});

test('lines of two sizes stand apart', async () => {
  const runs: Run[] = [
    { text: '云溪县人民法院任务分工表', x: 120, y: 740, size: 22 },
    { text: '为推进改革制定本表', x: 112, y: 700, size: 16 },
    { text: '请认真执行', x: 80, y: 672, size: 15 },
  ];
  const texts = linesOf(await extractPdf(makePdf([runs]))).map(({ text }) => text.trim());
  expect(texts).toEqual(['云溪县人民法院任务分工表', '', '为推进改革制定本表', '请认真执行']);
});

test('two columns are read one after the other, below a title across both', async () => {
  const column = (name: string, x: number): Run[] =>
    Array.from({ length: 14 }, (_, i) => ({
      text: `${name}栏第${'一二三四五六七八九十甲乙丙丁'[i]}行文字共十四个`,
      x,
      y: 700 - 20 * i,
      size: 14,
    }));
  const runs = [
    { text: '跨栏标题占满整行的全部宽度从左到右', x: 150, y: 740 },
    ...column('右', 310),
    ...column('左', 80),
  ];
  const texts = textsOf(await extractPdf(makePdf([runs]))).map((text) => text.trim());
  expect(texts[0]).toContain('跨栏标题');
  expect(texts[1]).toContain('左栏第一行');
  expect(texts[14]).toContain('左栏第丁行');
  expect(texts[15]).toContain('右栏第一行');
});

test('runs of one line are joined, doubles for boldness dropped, wide gaps kept as spaces', async () => {
  const runs: Run[] = [
    { text: '标题', x: 100, y: 700 },
    { text: '标题', x: 100.4, y: 700 },
    { text: '加粗', x: 132, y: 700 },
    { text: '甲列', x: 100, y: 660 },
    { text: '乙列', x: 300, y: 660 },
    { text: '注', x: 132, y: 665, size: 8 },
  ];
  expect(textsOf(await extractPdf(makePdf([runs])))).toEqual(['标题加粗', '甲列注  乙列']);
});

test('a watermark across the page is no text', async () => {
  const runs = [
    ...page(['正文。', '又一行正文。']),
    { text: '内部资料', x: 200, y: 300, size: 40, turned: 45 },
  ];
  expect(textsOf(await extractPdf(makePdf([runs])))).toEqual(['正文。', '又一行正文。']);
});

/** Words of the lines of a kind of furniture. */
const wordsOf = async (kind: string, pages: Parameters<typeof makePdf>[0]): Promise<string[]> =>
  linesOf(await extractPdf(makePdf(pages)))
    .filter(({ furniture }) => furniture === kind)
    .map(({ text }) => text.trim());
const doubtsOf = async (pages: Parameters<typeof makePdf>[0]): Promise<readonly string[]> => {
  const extracted = await extractPdf(makePdf(pages));
  return 'lines' in extracted ? (extracted.doubts ?? []) : [extracted.fault];
};

describe('what nobody sees is set aside', () => {
  const text = page(['正文第一行在这里。', '正文第二行在这里。']);
  const secret: Run = { text: '讨论稿', x: 80, y: 500 };
  const black = { draw: '0 0 0 rg 70 480 200 60 re f' };
  test.each([
    ['a layer that is off', [{ ...secret, onLayer: true }], true],
    ['a render mode that draws nothing', [{ ...secret, mode: 3 }], true],
    ['white on white', [{ ...secret, colour: '1 1 1' }], true],
    ['white on a dark ground', [black, { ...secret, colour: '1 1 1' }], false],
    ['under a box that is drawn over it', [secret, black], true],
    ['above a box that is drawn before', [black, secret], false],
    ['outside the page', [{ ...secret, x: 700 }], true],
    ['outside of what is left to draw on', [{ draw: 'q 0 0 60 60 re W n' }, secret, { draw: 'Q' }], true],
    ['nearly without size', [{ ...secret, size: 0.5 }], true],
    [
      'recognised behind a picture',
      [{ draw: 'q 300 0 0 300 60 400 cm /P Do Q' }, { ...secret, mode: 3 }],
      false,
    ],
  ])('%s', async (_, items, isHidden) => {
    expect(await wordsOf('hidden', [[...text, ...items]])).toEqual(isHidden ? ['讨论稿'] : []);
  });
});

describe('what is struck out is set aside', () => {
  const cells: Run[] = [
    { text: '立案庭、执行局', x: 80, y: 500 },
    { text: '研究室', x: 300, y: 500 },
  ];
  const line = (from: number, to: number, y: number) => ({ draw: `${from} ${y} m ${to} ${y} l S` });
  test.each([
    ['a line through it', line(144, 192, 505), ['执行局']],
    ['a thin box through it', { draw: '144 504.5 48 1 re f' }, ['执行局']],
    ['a line below it', line(144, 192, 498), []],
    ['a line above it', line(144, 192, 516), []],
    ['a side of a table that reaches further', line(40, 560, 505), []],
  ])('%s', async (_, drawing, struck) => {
    expect(await wordsOf('struck', [[...page(['正文第一行在这里。']), ...cells, drawing]])).toEqual(struck);
  });
});

test('a picture within the drawing of a page takes none of its text along', async () => {
  const inline = { draw: 'q 300 0 0 300 60 300 cm BI /W 2 /H 2 /BPC 8 /CS /G ID \x20\x80\x80\x20 EI Q' };
  const found = await extractPdf(
    makePdf([[...page(['第一行在这里。']), inline, { text: '末行', x: 80, y: 80 }]]),
  );
  expect(textsOf(found)).toEqual(['第一行在这里。', '末行']);
  expect('doubts' in found && found.doubts).toEqual(['第1页有大幅图片，里面的文字没有读出来']);
});

describe('pictures are told', () => {
  const picture = (width: number, height: number) => ({ draw: `q ${width} 0 0 ${height} 40 100 cm /P Do Q` });
  const text = page(['正文第一行在这里。']);
  const stamp: Run = { text: '某程序创建', x: 400, y: 120 };
  test.each([
    [
      'pages that are nothing else',
      [text, [picture(500, 700)], [picture(500, 700), stamp]],
      ['第2、3页只有图片，没有读出文字'],
    ],
    ['a large one beside text', [[...text, picture(400, 300)]], ['第1页有大幅图片，里面的文字没有读出来']],
    ['a seal is none', [[...text, picture(110, 110)]], []],
    [
      'nor one with its text over it',
      [[picture(500, 700), ...page(['识别出来的文字第一行在这里', '识别出来的文字第二行在这里'])]],
      [],
    ],
    ['an empty page is none', [text, []], []],
  ])('%s', async (_, pages, expected) => {
    expect(await doubtsOf(pages)).toEqual(expected);
  });

  test.each(['扫描全能王 创建', '由某某扫描王生成', 'Scanned with CamScanner'])(
    'a scan with the mark of a program has no text: %s',
    async (mark) => {
      const scan = [picture(500, 700), { text: mark, x: 380, y: 30, size: 9 }];
      expect(await doubtsOf([scan])).toEqual(['unrecognised']);
    },
  );
});

describe('what stands at the edges of pages', () => {
  const titles = ['完善立案机制', '完善立案机制', '健全执行机制', '健全执行机制'];
  const body = (title: string, apart: number): Run[] => [
    { text: title, x: 250, y: 780, size: 16 },
    ...[
      `${title === '完善立案机制' ? '一' : '二'}、${title}`,
      '推动各项工作落实',
      '及时总结推广经验',
      '抓好组织实施。',
    ].map((text, i) => ({ text, x: 80, y: 780 - apart - 28 * i, size: 16 })),
  ];
  test('titles that change with the chapter', async () => {
    expect(
      await wordsOf(
        'running-title',
        titles.map((title) => body(title, 50)),
      ),
    ).toEqual(titles);
  });
  test('are text where nothing sets them apart', async () => {
    expect(
      await wordsOf(
        'running-title',
        titles.map((title) => body(title, 28)),
      ),
    ).toEqual([]);
  });
  test('text that comes again is none', async () => {
    const lines = ['按照要求抓好工作的落实', '各单位要认真组织实施，'];
    expect(
      await wordsOf(
        'running-title',
        [1, 2, 3, 4].map(() => page(lines)),
      ),
    ).toEqual([]);
    expect(
      await wordsOf(
        'running-title',
        [1, 2, 3, 4].map(() => page([...lines].reverse())),
      ),
    ).toEqual([]);
  });
  test('date and address that a browser prints, on a single page too', async () => {
    const printed = [
      { text: '3/2/31, 10:15 AM', x: 30, y: 820, size: 9 },
      ...page(['正文第一行在这里。']),
      { text: 'https://court.example/plan.html', x: 30, y: 20, size: 9 },
    ];
    expect(await wordsOf('running-title', [printed])).toEqual([
      '3/2/31, 10:15 AM',
      'https://court.example/plan.html',
    ]);
  });
  test('a date with labels behind it is a line of the page', async () => {
    const printed = [
      { text: '2031-04-02 10:20 来源：河东日报', x: 80, y: 820, size: 12 },
      ...page(['正文第一行在这里。']),
    ];
    expect(await wordsOf('running-title', [printed])).toEqual([]);
  });
});

describe('notes at the foot of a page', () => {
  const lines = ['各单位要结合本地实', '及时总结推广经验做法，', '认真抓好落实'];
  const mark: Run = { text: '1', x: 224, y: 746, size: 8 };
  const rest: Run = { text: '际细化举措', x: 232, y: 740, size: 16 };
  const line = { draw: '80 120 m 220 120 l S' };
  test.each([
    ['under a line', [line, { text: '1统计口径为上年末数据。', x: 80, y: 104, size: 16 }]],
    ['set smaller', [{ text: '1统计口径为上年末数据。', x: 80, y: 104, size: 10 }]],
    [
      'with a raised mark',
      [
        line,
        { text: '1', x: 80, y: 108, size: 7 },
        { text: '统计口径为上年末数据。', x: 88, y: 104, size: 10 },
      ],
    ],
  ])('%s', async (_, note) => {
    const extracted = await extractPdf(makePdf([[...page(lines), mark, rest, ...note]]));
    expect(textsOf(extracted).map((text) => text.trim())).toEqual([
      '各单位要结合本地实际细化举措',
      ...lines.slice(1),
    ]);
  });
  test.each([
    ['drawn cell by cell', '80 120 m 220 120 l S 222 120 m 360 120 l S'],
    ['with its sides', '80 120 m 220 120 l S 80 120 m 80 180 l S'],
  ])('what stands below the end of a table %s is text', async (_, draw) => {
    const below = { text: '（2）考核结果应当公示。', x: 80, y: 104, size: 16 };
    const extracted = await extractPdf(makePdf([[...page(lines), mark, rest, { draw }, below]]));
    expect(textsOf(extracted).map((text) => text.trim())).toContain(below.text);
  });
  test('small text without a mark, and figures that are exponents, are text', async () => {
    const runs = [
      ...page(['面积超过300m']),
      { text: '2', x: 224, y: 746, size: 8 },
      { text: '本表由办公室填写。', x: 80, y: 104, size: 10 },
    ];
    expect(textsOf(await extractPdf(makePdf([runs]))).map((text) => text.trim())).toEqual([
      '面积超过300m²',
      '本表由办公室填写。',
    ]);
  });
});

test('large words at one place of every page lie across the text and are none of it', async () => {
  const pages = ['甲乙丙', '丁戊己', '庚辛壬'].map((name) => [
    ...page([`${name}第一行在这里写着，`, `${name}第二行在这里写着。`]),
    { text: '讨论稿', x: 180, y: 714, size: 48 },
  ]);
  expect(await wordsOf('running-title', pages)).toEqual(['讨论稿', '讨论稿', '讨论稿']);
  expect(textsOf(await extractPdf(makePdf(pages)))[1]).toBe('甲乙丙第二行在这里写着。');
  // On two pages it may be a title of each.
  expect(await wordsOf('running-title', pages.slice(0, 2))).toEqual([]);
});

test('radicals and other look-alikes become the characters that are meant', () => {
  expect(asWritten('\u2f08\u2ea0法院\u2eda\u2f3e\u2e3a〈甲〉')).toBe('人民法院页户——〈甲〉');
});

describe('what cannot be read is a fault', () => {
  const whole = makePdf([page(['正文。'])]);
  const latin = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));
  const bomb = deflateSync(Buffer.alloc(100_000_000, 32)).toString('latin1');
  const withStream = (dictionary: string, data: string): Uint8Array =>
    latin(`%PDF-1.4\n4 0 obj\n<<${dictionary}>>\nstream\n${data}\nendstream\nendobj\n%%EOF`);

  test.each<[string, Uint8Array, string]>([
    ['no bytes', new Uint8Array(), 'broken'],
    ['another file', latin('GIF89a'), 'broken'],
    ['a head alone', whole.subarray(0, 40), 'broken'],
    ['a file cut short', whole.subarray(0, whole.length - 40), 'broken'],
    ['pages without text', makePdf([[], []]), 'unrecognised'],
    ['a stream that inflates without end', withStream('/Filter/FlateDecode', bomb), 'too-large'],
    [
      'one packed twice',
      withStream(
        '/Filter[/FlateDecode/FlateDecode]',
        deflateSync(Buffer.from(bomb, 'latin1')).toString('latin1'),
      ),
      'too-large',
    ],
    ['objects that never end', latin(`%PDF-1.4\n${'1 0 obj\n<<'.repeat(5_000)}%%EOF`), 'broken'],
    [
      'a page that holds itself',
      latin(Buffer.from(whole).toString('latin1').replace('/Kids[7 0 R]', '/Kids[2 0 R]')),
      'broken',
    ],
  ])('%s', async (_, bytes, fault) => {
    expect(faultIn(await extractPdf(bytes))).toBe(fault);
  });

  test('the bytes given stay as they were', async () => {
    const bytes = Uint8Array.from(whole);
    await extractPdf(bytes);
    expect(bytes).toEqual(whole);
  });
});
