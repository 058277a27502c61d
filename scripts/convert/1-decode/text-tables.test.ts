import { expect, test } from 'vitest';
import { cellsWithoutRows, tablesInText } from './text-tables.ts';

function shown(text: string): string[][] {
  const starts = [0, ...[...text.matchAll(/\n/gu)].map(({ index }) => index + 1)];
  return tablesInText(text, starts, new Set()).map(({ cells }) =>
    cells.map(({ row, column, columnSpan, head, spans }) => {
      const words = spans.map(({ start, end }) => text.slice(start, end).trim()).join('/');
      return `${row}.${column}${columnSpan > 1 ? `+${columnSpan}` : ''}${head ? '*' : ''} ${words}`.trimEnd();
    }),
  );
}

test('a table of Markdown, with and without bars at its ends', () => {
  const head = ['1.1* 序号', '1.2* 任务', '1.3* 部门'];
  expect(shown('|序号|任务|部门|\n|---|:-:|--:|\n|1|送达||\n\n文')).toEqual([
    [...head, '2.1 1', '2.2 送达', '2.3'],
  ]);
  expect(shown('序号 | 任务 | 部门\n---|---|---\n1 | 送达<br>保全 | 立案庭')).toEqual([
    [...head, '2.1 1', '2.2 送达/保全', '2.3 立案庭'],
  ]);
});

test('rows of bars without dashes are a table where they have as many cells', () => {
  expect(shown('|甲|乙|\n|丙|丁|')).toEqual([['1.1 甲', '1.2 乙', '2.1 丙', '2.2 丁']]);
  expect(shown('|甲|乙|\n|丙|')).toEqual([]);
  expect(shown('甲 | 乙\n丙 | 丁')).toEqual([]);
});

test('rows parted by bars are a table where the first one names columns', () => {
  const rows = ['2.1 1', '2.2 送达', '2.3 立案庭', '3.1 2', '3.2 保全', '3.3'];
  const numbered = ['1.1 序号', '1.2 事项名称', '1.3 承办部门', ...rows];
  expect(shown('序号 | 事项名称 | 承办部门 |\n1 | 送达 | 立案庭 |\n2 | 保全 | |\n文。')).toEqual([numbered]);
  expect(shown('序号 | 事项名称 | 承办部门\n1 | 送达 | 立案庭\n2 | 保全 |\n文。')[0]).toEqual(
    numbered.slice(0, 8),
  );
  const known = '任务 | 责任部门 | 完成时限\n送达 | 立案庭 | 6月';
  expect(shown(known)[0]?.slice(3)).toEqual(['2.1 送达', '2.2 立案庭', '2.3 6月']);
  // The way to a page, and its menu.
  expect(shown('首页 | 政务公开 | 文件\n首页 | 政务公开 | 通知')).toEqual([]);
  // A row that is none ends it.
  expect(shown('序号 | 任务 | 部门\n1 | 送达 | 立案庭\n上一页 | 下一页')[0]).toHaveLength(6);
});

test('cells between tabs: empty ones keep their place, a group stands across', () => {
  expect(shown('序号\t任务\t牵头\t配合\n一、送达\n1\t甲\t\t立案庭\n\n2\t乙\n文。')).toEqual([
    [
      ...['1.1 序号', '1.2 任务', '1.3 牵头', '1.4 配合'],
      '2.1+4 一、送达',
      ...['3.1 1', '3.2 甲', '3.3', '3.4 立案庭'],
      ...['4.1 2', '4.2 乙', '4.3', '4.4'],
    ],
  ]);
});

test('a numbered row whose cells go over lines is one, where it comes out even', () => {
  const row = ['2.1 1', '2.2 甲；/乙', '2.3 立案庭', '2.4 6月'];
  expect(shown('序号\t任务\t牵头\t时限\n1\t甲；\n乙\t立案庭\t6月')[0]?.slice(4)).toEqual(row);
  // A short row above another stays short.
  expect(shown('序号\t任务\t牵头\t时限\n1\t甲\t立案庭\n2\t乙\t执行局')[0]?.slice(4)).toEqual([
    ...['2.1 1', '2.2 甲', '2.3 立案庭', '2.4'],
    ...['3.1 2', '3.2 乙', '3.3 执行局', '3.4'],
  ]);
  expect(shown('任务\t牵头\t时限\n甲\t立案庭\n乙\t执行局')[0]?.slice(3)).toEqual([
    ...['2.1 甲', '2.2 立案庭', '2.3', '3.1 乙', '3.2 执行局', '3.3'],
  ]);
  const over = (lines: number) =>
    shown(`序号\t任务\t部门\n1\t甲${'\n乙'.repeat(lines)}\t立案庭\n2\t丙\t执行局`)[0]?.length;
  expect(over(12)).toBe(9);
  expect(over(13)).toBe(6);
});

test('tabs repeated to reach a column are one', () => {
  expect(shown('序号\t\t任务\t部门\n1\t\t\t甲\t\t立案庭')).toEqual([
    ['1.1 序号', '1.2 任务', '1.3 部门', '2.1 1', '2.2 甲', '2.3 立案庭'],
  ]);
});

test.each([
  ['two fields need two rows below them', '单位\t电话\n甲法院\t乙法院'],
  ['a table of contents', '第一章 总则\t1\n第二章 附则\t4\n第三章 其他\t9'],
  ['sentences with tabs in them', '现将有关事项通知如下：\t请落实。\n一是完善。\t二是健全。\n三是\t四是'],
  ['a quotation mark that is not closed', '1,"甲\n2\t"乙\n"丙'],
  ['lines indented by a tab', '\t一、甲\n\t二、乙\n\t三、丙'],
])('no table: %s', (_, text) => {
  expect(shown(text)).toEqual([]);
});

test('sixteen characters still are a head, three columns need one row', () => {
  const head = (length: number): string => `${'任'.repeat(length)}\t部门\t时限\n甲\t乙\t丙`;
  expect(shown(head(16))).toHaveLength(1);
  expect(shown(head(17))).toEqual([]);
});

test('two rows of two cells are a table, forty columns the most', () => {
  expect(shown('|甲|乙|')).toEqual([]);
  expect(shown('|甲|\n|乙|')).toEqual([]);
  const row = (columns: number): string => `|${'甲|'.repeat(columns)}`;
  expect(shown(`${row(40)}\n${row(40)}`)).toHaveLength(1);
  expect(shown(`${row(41)}\n${row(41)}`)).toEqual([]);
});

test('many lines of bars that are no table take no longer than they are long', () => {
  const text = Array.from({ length: 60_000 }, (_, i) => `|${'a|'.repeat((i % 2) + 1)}`).join('\n');
  expect(shown(text)).toEqual([]);
});

test('six lines with a bar at their end alone are cells that lost their rows', () => {
  const found = (count: number, cell = '县交通局 |'): boolean => {
    const lines = ['任务清单', ...Array.from({ length: count }, () => cell), '抓好落实。'];
    const starts = lines.map((_, i) => lines.slice(0, i).join('\n').length + (i > 0 ? 1 : 0));
    return cellsWithoutRows(lines.join('\n'), starts, []) !== undefined;
  };
  expect(found(6)).toBe(true);
  expect(found(5)).toBe(false);
  expect(found(6, '| 县交通局 |')).toBe(false);
  expect(found(6, '县交通局')).toBe(false);
});

test('a bar that is written as one of the text parts no cells, and its mark is none of it', () => {
  const text = '| 任务 | 部门 |\n|---|---|\n| 甲\\|乙 | 丙 |';
  const [table] = tablesInText(text, [0, 12, 22], new Set());
  expect(table?.marks?.map(({ start, end }) => text.slice(start, end))).toContain('\\');
  expect(shown(text)[0]?.[2]).toBe('2.1 甲\\|乙');
});

test('cells of a spreadsheet: quotation marks around several lines, commas', () => {
  const head = ['1.1* 序号', '1.2* 任务', '1.3* 责任部门'];
  expect(shown('序号\t任务\t责任部门\n1\t"甲；\n乙"\t"立案庭\n执行局"\n2\t丙\t')).toEqual([
    [...head, '2.1 1', '2.2 甲；/乙', '2.3 立案庭/执行局', '3.1 2', '3.2 丙', '3.3'],
  ]);
  expect(shown('序号,任务,责任部门\n1,"甲，乙",立案庭\n2,丙,\n以上。')).toEqual([
    [...head, '2.1 1', '2.2 甲，乙', '2.3 立案庭', '3.1 2', '3.2 丙', '3.3'],
  ]);
  // A comma too many, or a word that is no office: no row is sure.
  const untold = (row: string): string[] | undefined => shown(`序号,任务,责任部门\n${row}\n2,丙,立案庭`)[0];
  expect(untold('1,甲,乙,立案庭')).toEqual([
    '1.1 序号,任务,责任部门',
    '2.1 1,甲,乙,立案庭',
    '3.1 2,丙,立案庭',
  ]);
  expect(untold('1,甲,张三')).toHaveLength(3);
});
