import { expect, test } from 'vitest';
import { cellsOf, textsOf } from '../fixtures/lines-of.ts';
import { makeDocx, p } from '../fixtures/make-docx.ts';
import { extractDocx } from './index.ts';

const tc = (text: string, properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${text.startsWith('<') ? text : p(text)}</w:tc>`;
const tr = (cells: readonly string[], properties = ''): string =>
  `<w:tr><w:trPr>${properties}</w:trPr>${cells.join('')}</w:tr>`;
const tbl = (...rows: readonly string[]): string => `<w:tbl>${rows.join('')}</w:tbl>`;
const down = '<w:vMerge w:val="restart"/>';
const goesOn = '<w:vMerge/>';
const across = (columns: number): string => `<w:gridSpan w:val="${columns}"/>`;

const cells = (...body: readonly string[]): string[] =>
  cellsOf(extractDocx(makeDocx({ body: body.join('') })));

test('cells with their rows and columns, merged ones once, empty ones kept, heads as Word repeats them', () => {
  const table = tbl(
    tr([tc('序号'), tc('任务'), tc('分工', across(2))], '<w:tblHeader/>'),
    tr([tc('1', down), tc('送达'), tc(''), tc('立案庭', down)]),
    tr([tc('', goesOn), tc('保全'), tc('执行局'), tc('', goesOn)]),
  );
  expect(cells(table)).toEqual([
    '1:1.1 head 序号',
    '1:1.2 head 任务',
    '1:1.3 across2 head 分工',
    '1:2.1 down2 1',
    '1:2.2 送达',
    '1:2.3',
    '1:2.4 down2 立案庭',
    '1:3.2 保全',
    '1:3.3 执行局',
  ]);
});

test('a cell that goes on with the one above but holds text keeps it as a cell of its own', () => {
  const table = tbl(tr([tc('甲', down), tc('乙')]), tr([tc('丙', goesOn), tc('丁')]));
  expect(cells(table)).toEqual(['1:1.1 甲', '1:1.2 乙', '1:2.1 丙', '1:2.2 丁']);
});

test('a row that begins further in, cells merged across as old programs write it, a deleted row', () => {
  const table = tbl(
    tr([tc('甲'), tc('乙', '<w:hMerge w:val="restart"/>'), tc('', '<w:hMerge/>')]),
    tr([tc('删')], '<w:del/>'),
    tr([tc('丙'), tc('丁')], '<w:gridBefore w:val="1"/>'),
  );
  expect(cells(table)).toEqual(['1:1.1 甲', '1:1.2 across2 乙', '1:2.2 丙', '1:2.3 丁']);
});

test('a table in a cell stands in that cell; one that holds the text of a page is no grid', () => {
  const inner = tbl(tr([tc('牵头'), tc('配合')]), tr([tc('立案庭'), tc('研究室')]));
  const outer = tbl(
    tr([tc('任务'), tc('分工')]),
    tr([tc('推动调解组织入驻诉讼服务中心，每季度通报一次'), tc(`${inner}${p('')}`)]),
  );
  const held = cells(outer);
  expect(held.filter((cell) => cell.startsWith('1:2.2'))).toEqual([
    '1:2.2 牵头',
    '1:2.2 配合',
    '1:2.2 立案庭',
    '1:2.2 研究室',
    '1:2.2',
  ]);
  const page = tbl(tr([tc('导航'), tc(`${inner}${p('')}`)]), tr([tc(''), tc('页脚')]));
  expect(cells(page)).toEqual(['2:1.1 牵头', '2:1.2 配合', '2:2.1 立案庭', '2:2.2 研究室']);
});

test('tables right below each other are one, others are not', () => {
  const first = tbl(tr([tc('甲'), tc('乙')]), tr([tc('丙'), tc('丁')]));
  const second = tbl(tr([tc('戊'), tc('己')]), tr([tc('庚'), tc('辛')]));
  expect(cells(first, second).at(-1)).toBe('1:4.2 辛');
  expect(cells(first, p('续表'), second).at(-1)).toBe('2:2.2 辛');
});

test('a box, a row alone and a letterhead in one column are no grids, and their text stays', () => {
  const box = tbl(tr([tc('甲')]), tr([tc('乙')]));
  const row = tbl(tr([tc('丙'), tc('丁')]));
  expect(cells(box, p(''), row)).toEqual([]);
  expect(textsOf(extractDocx(makeDocx({ body: box + row })))).toEqual(['甲', '乙', '丙', '丁']);
});

test('a cell full of paragraphs holds a text: sixteen still are an entry', () => {
  const many = (count: number): string => Array.from({ length: count }, (_, i) => p(`第${i}段`)).join('');
  const table = (count: number): string => tbl(tr([tc('甲'), tc('乙')]), tr([tc('丙'), tc(many(count))]));
  expect(cells(table(16))).toHaveLength(19);
  expect(cells(table(17))).toEqual([]);
  const rest = '长'.repeat(100);
  const beside = tbl(tr([tc('甲'), tc(rest)]), tr([tc('丙'), tc(many(17))]));
  expect(cells(beside)).toHaveLength(20);
});

test('a table of which another holds more than half the text lays it out', () => {
  const inner = (length: number): string => tbl(tr([tc('长'.repeat(length)), tc('')]), tr([tc(''), tc('')]));
  const outer = (length: number): string =>
    tbl(tr([tc('四个字符'), tc('')]), tr([tc(''), tc(inner(length))]));
  expect(cells(outer(4)).every((cell) => cell.startsWith('1:'))).toBe(true);
  expect(cells(outer(5)).every((cell) => cell.startsWith('2:'))).toBe(true);
});
