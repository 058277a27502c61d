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

test('a table of which most is one row with another table in it lays out the page; a form with a table in it is a grid', () => {
  const inner = '<table><tr><td>任务</td><td>部门</td></tr><tr><td>送达</td><td>立案庭</td></tr></table>';
  const page = (row: string): string =>
    `<table><tr><td>首页</td><td>新闻</td></tr><tr><td colspan="2">${row}</td></tr></table>`;
  expect(cells(page(`<p>渡口巡回审判工作任务清单</p>${inner}`))).toEqual([
    '2:1.1 任务',
    '2:1.2 部门',
    '2:2.1 送达',
    '2:2.2 立案庭',
  ]);
  const form = `<table><tr><td>渡口巡回审判项目名称</td><td>渡口巡回审判站建设工程</td></tr><tr><td colspan="2">${inner}</td></tr></table>`;
  expect(cells(form)[0]).toBe('1:1.1 渡口巡回审判项目名称');
});
