import { expect, test } from 'vitest';
import { linesOf } from '../fixtures/lines-of.ts';
import { ofdOfPages } from '../fixtures/make-ofd.ts';
import { type Drawing, makePdf, type Run } from '../fixtures/make-pdf.ts';
import { extractPdf } from '../pdf/index.ts';
import { readPages } from '../pdf/read-pages.ts';
import { extractOfd } from './index.ts';

const SIZE = 12;
const EDGES = [60, 100, 264, 400, 520];
const lines = (top: number, ...heights: number[]): Drawing => ({
  draw: [
    ...[top, ...heights].map((y) => `60 ${y} m 520 ${y} l S`),
    ...EDGES.map((x) => `${x} ${top} m ${x} ${heights.at(-1)} l S`),
  ].join('\n'),
});
const row = (y: number, ...texts: string[]): Run[] =>
  texts.map((text, i) => ({ text, x: (EDGES[i] as number) + 4, y, size: SIZE }));

const HEADS = ['序号', '改革任务', '责任部门', '完成时限'];
const pages: (Run | Drawing)[][] = [1, 2, 3].map((number) => [
  { text: '云溪县人民法院工作通报', x: 220, y: 800, size: 9 },
  { text: '一、健全机制', x: 90, y: 760, size: SIZE },
  { text: `第${number}项工作由 2031 年起抓紧落实，各部门要`, x: 66, y: 740, size: SIZE },
  { text: '认真执行。', x: 66, y: 722, size: SIZE },
  ...row(312, ...HEADS),
  ...row(287, String(number), '完善巡回审判机制，定期到各', '立案庭', '全年'),
  { text: '码头开庭。', x: 104, y: 269, size: SIZE },
  lines(330, 305, 260),
  { text: '保密', x: 300, y: 420, size: 40, turned: 45 },
  { text: '草稿', x: 66, y: 200, size: SIZE, mode: 3 },
  { text: `— ${number} —`, x: 280, y: 40, size: SIZE },
]);

test('what a PDF shows reads the same from an OFD file', async () => {
  const pdf = makePdf(pages);
  const told = (found: Awaited<ReturnType<typeof extractPdf>>) =>
    linesOf(found).map(({ place, text, furniture, cell }) => ({ place, text, furniture, cell }));
  // What nobody sees of the PDF is not drawn again.
  const seen = told(await extractPdf(pdf)).filter(({ furniture }) => furniture !== 'hidden');
  expect(seen.filter(({ cell }) => cell !== undefined)).not.toEqual([]);
  expect(seen.filter(({ furniture }) => furniture === 'page-number')).toHaveLength(3);
  expect(told(extractOfd(ofdOfPages(await readPages(pdf))))).toEqual(seen);
});
