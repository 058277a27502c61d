import { expect, test } from 'vitest';
import { cellsOf, linesOf } from '../fixtures/lines-of.ts';
import { extractHtml } from './index.ts';

const cells = (html: string): string[] => cellsOf(extractHtml(new TextEncoder().encode(html)));

test('spans move what stands beside and below them, as in a browser; empty cells are kept', () => {
  expect(
    cells(
      '<table><tr><td rowspan="2">甲</td><td colspan="2">乙</td></tr><tr><td></td><td>丙</td></tr></table>',
    ),
  ).toEqual(['1:1.1 down2 甲', '1:1.2 across2 乙', '1:2.2', '1:2.3 丙']);
});

test('a span ends with its section, 0 reaches to its end, hidden cells are none', () => {
  expect(
    cells(
      '<table><thead><tr><th rowspan="9">甲</th><th>乙</th></tr></thead><tbody>' +
        '<tr><td rowspan="0">丙</td><td>丁</td></tr><tr><td hidden>隐</td><td>戊</td></tr></tbody></table>',
    ),
  ).toEqual(['1:1.1 head 甲', '1:1.2 head 乙', '1:2.1 down2 丙', '1:2.2 丁', '1:3.2 戊']);
});

test('a first row of th is a head without a thead; a th before data is none', () => {
  expect(cells('<table><tr><th>甲</th><th>乙</th></tr><tr><th>丙</th><td>丁</td></tr></table>')).toEqual([
    '1:1.1 head 甲',
    '1:1.2 head 乙',
    '1:2.1 丙',
    '1:2.2 丁',
  ]);
});

test('words of a page control are the text of a cell in a grid, and chrome outside', () => {
  const html = (row: string): string =>
    `<p>大</p><table><tr><td>难度</td><td>任务</td></tr>${row}</table><p>关闭</p>`;
  const lines = linesOf(extractHtml(new TextEncoder().encode(html('<tr><td>下载</td><td>首页</td></tr>'))));
  expect(lines.filter(({ furniture }) => furniture !== undefined).map(({ text }) => text)).toEqual(['关闭']);
});

test('spans of millions make no wide table', () => {
  const wide = `<td colspan="999999">甲</td>`.repeat(50);
  expect(cells(`<table><tr>${wide}</tr><tr><td>乙</td></tr></table>`).length).toBeLessThan(5);
});
