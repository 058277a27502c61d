import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { faultIn, linesOf, textsOf } from '../fixtures/lines-of.ts';
import { makePdf, type Run } from '../fixtures/make-pdf.ts';
import { asWritten } from './aliases.ts';
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
    ['pages without text', makePdf([[], []]), 'no-text'],
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
      latin(Buffer.from(whole).toString('latin1').replace('/Kids[5 0 R]', '/Kids[2 0 R]')),
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
