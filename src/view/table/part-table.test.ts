import { expect, test } from 'vitest';
import type { Unit } from '#archive/circulars.ts';
import type { Part } from '#domain/elements.ts';
import { headOf, unitOf } from '#domain/fixtures/circular.ts';
import { readRows } from '#domain/table-layout.ts';
import { rowOfUnit, rowsBetween, tableAt, textsOfRow } from './part-table.ts';

const lines = { start: 1, end: 1 };
const cell = (text: string) => ({ role: 'table' as const, text, lines });
const unit = (key: string, task: string, ...others: string[]): Unit => ({
  ...unitOf(key).head,
  paragraphs: [
    [
      { role: 'label', text: key },
      { role: 'title', text: task },
    ],
    ...others.map((text) => [{ role: 'entry' as const, text }]),
  ],
});

// 序号 任务 分工(牵头 配合) · 1 送达 立案庭(two rows) 信息处 · 2 保全
const units = new Map([
  ['1', unit('1', '送达。', '立案庭', '信息处')],
  ['2', unit('2', '保全。')],
]);
const part: Part = {
  type: 'main',
  blocks: [
    { role: 'title', text: headOf().title, lines },
    ...['序号', '任务', '分工', '牵头', '配合'].map(cell),
    { role: 'unit', key: '1' },
    { role: 'unit', key: '2' },
    cell('注：按季报送。'),
    { role: 'signature', text: '某法院', lines },
  ],
  tables: [{ from: 1, rows: readRows('1hv2-1hv2-1hx2--1h-1h--l-1-1v2-1--l-1-0--1x4') ?? [] }],
};

test('a table ends with its last cell, and knows the measures that begin in its rows', () => {
  const table = tableAt(part, 1, units);
  expect(table?.to).toBe(9);
  expect(table?.head).toHaveLength(2);
  expect(table?.body.map((row) => row.unit?.key)).toEqual(['1', '2', undefined]);
  expect(tableAt(part, 2, units)).toBeUndefined();
});

test('a row has its own cells and those that reach in from above, below the names of their columns', () => {
  const row = rowOfUnit(part, '2', units);
  expect(row?.names).toEqual(['序号', '任务', '分工·牵头', '分工·配合']);
  expect(row?.rows.map((places) => places.map((place) => place?.own))).toEqual([[true, true, false, false]]);
});

test('as texts a row leaves out what the heading says', () => {
  const texts = (key: string) => {
    const row = rowOfUnit(part, key, units);
    return row && textsOfRow(row, true);
  };
  expect(texts('1')).toEqual({ names: ['分工·牵头', '分工·配合'], rows: [['立案庭', '信息处']] });
  expect(texts('2')).toEqual({ names: ['分工·牵头', '分工·配合'], rows: [['立案庭', '']] });
});

test('rows between two headings that stand in the table are those of a section', () => {
  const heading = (key: string) => ({ role: 'heading' as const, text: key, lines, section: key, level: 1 });
  // 任务 部门 · 一（across） · 1 立案庭(two rows) · 2 · 二(across) · 3 研究室
  const sectioned: Part = {
    type: 'main',
    blocks: [
      ...['任务', '部门'].map(cell),
      heading('1'),
      { role: 'unit', key: '1' },
      { role: 'unit', key: '2' },
      heading('2'),
      { role: 'unit', key: '3' },
    ],
    tables: [{ from: 0, rows: readRows('1h-1h--1x2--1-1v2--1--1x2--1-1') ?? [] }],
  };
  const all = new Map([
    ['1', unit('1', '送达。', '立案庭')],
    ['2', unit('2', '保全。')],
    ['3', unit('3', '评查。', '研究室')],
  ]);
  const table = tableAt(sectioned, 0, all);
  if (table === undefined) throw new Error('no table');
  const first = rowsBetween(table, 2, 5);
  expect(first.body.map((row) => row.unit?.key)).toEqual(['1', '2']);
  expect(first.body.map(({ cells }) => cells.map(({ rowSpan }) => rowSpan))).toEqual([[1, 2], [1]]);
  expect(rowsBetween(table, 5, 7).body.map((row) => row.unit?.key)).toEqual(['3']);
  expect(rowsBetween(table, 2, 5).head).toHaveLength(1);
});

test('a cell that reaches into a section from above stands in its first row', () => {
  // 任务 部门 · 1 立案庭(three rows) · 一 · 2
  const sectioned: Part = {
    type: 'main',
    blocks: [
      ...['任务', '部门'].map(cell),
      { role: 'unit', key: '1' },
      { role: 'heading', text: '一', lines, section: '1', level: 1 },
      { role: 'unit', key: '2' },
    ],
    tables: [{ from: 0, rows: readRows('1h-1h--1-1v3--1--1') ?? [] }],
  };
  const table = tableAt(sectioned, 0, new Map([...units, ['1', unit('1', '送达。', '立案庭')]]));
  if (table === undefined) throw new Error('no table');
  const { body } = rowsBetween(table, 3, 5);
  expect(body.map(({ cells }) => cells.length)).toEqual([2]);
  expect(body[0]?.cells[1]).toMatchObject({ rowSpan: 1, pieces: [{ paragraph: 1 }] });
});
