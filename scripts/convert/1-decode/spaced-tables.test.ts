import { expect, test } from 'vitest';
import { decode } from './index.ts';
import { tablesInText } from './text-tables.ts';

function shown(text: string): string[][] {
  const starts = [0, ...[...text.matchAll(/\n/gu)].map(({ index }) => index + 1)];
  return tablesInText(text, starts, new Set()).map(({ cells, untold }) => [
    ...(untold ? ['untold'] : []),
    ...cells.map(
      ({ row, column, spans }) =>
        `${row}.${column} ${spans.map(({ start, end }) => text.slice(start, end)).join('/')}`,
    ),
  ]);
}

const HEAD = ['1.1 序号', '1.2 任务', '1.3 责任部门', '1.4 时限'];

test('names of columns, and rows with as many stretches', () => {
  expect(
    shown('序号 任务 责任部门 时限\n1 送达 立案庭、执行局 3月底\n二、保全\n2 保全 无 全年\n\n某某法院'),
  ).toEqual([
    [
      ...HEAD,
      '2.1 1',
      '2.2 送达',
      '2.3 立案庭、执行局',
      '2.4 3月底',
      '3.1 二、保全',
      ...['4.1 2', '4.2 保全', '4.3 无', '4.4 全年'],
    ],
  ]);
});

test('wide gaps part columns where names stand so, and blanks stay in cells', () => {
  expect(shown('序号  任务    责任部门　　时限\n1     送达 保全  立案庭  3月底')).toEqual([
    [...HEAD, '2.1 1', '2.2 送达 保全', '2.3 立案庭', '2.4 3月底'],
  ]);
});

test('the head may come again, and a sum stand below', () => {
  expect(shown('序号 任务 责任部门 时限\n1 送达 立案庭 3月底\n序号 任务 责任部门 时限\n合计 1项')).toEqual([
    [
      ...[...HEAD, '2.1 1', '2.2 送达', '2.3 立案庭', '2.4 3月底'],
      ...[...HEAD.map((cell) => cell.replace('1.', '3.')), '4.1 合计', '4.2 1项'],
    ],
  ]);
});

test.each([
  ['a field too many', '1 送达 保全 立案庭 3月底'],
  ['a field too few', '1 送达 立案庭'],
  ['as many, but a field is none of its column', '1 送达 保全 立案庭'],
  ['no number', '一是 送达 立案庭 3月底'],
])('a row that does not fit leaves the table untold: %s', (_, row) => {
  const [table] = shown(`序号 任务 责任部门 时限\n${row}\n2 评查 审管办 9月底`);
  expect(table?.[0]).toBe('untold');
});

test.each([
  ['two names', '任务 责任部门\n送达 立案庭'],
  ['no offices', '序号 任务 时限\n1 送达 3月底'],
  ['a word that names no column', '序号 任务 责任部门 某某\n1 送达 立案庭 3月'],
  ['nothing below', '序号 任务 责任部门 时限\n\n请各部门抓好落实。'],
  ['labels below', '任务 要求 责任部门\n联系人：张三 电话：123'],
])('no table: %s', (_, text) => {
  expect(shown(text)).toEqual([]);
});

test('a head that a PDF repeats at the top of a page is set aside, and begins no table', () => {
  const lines = [
    { text: '序号 任务 责任部门 时限', place: '第2页第1行', furniture: 'running-title' as const },
    { text: '1 送达 立案庭 3月底', place: '第2页第2行' },
  ];
  const extraction = { format: 'pdf' as const, lines };
  const { value } = decode({ id: 'a', file: 'a.pdf', bytes: new Uint8Array(), extraction });
  expect(value?.tables).toEqual([]);
});
