import { expect, test } from 'vitest';
import { standsAlone } from '../2-normalise/stands-alone.ts';
import { findResponsibilities } from '../3-parse/responsibility.ts';
import { columnOf, FIELD_WORDS } from './measure-fields.ts';

const names = (text: string) =>
  findResponsibilities(text).flatMap(({ departments }) => departments.map(({ printed }) => printed));

test.each(FIELD_WORDS)('$word heads a column of $field', ({ word, field, example }) => {
  expect(columnOf(word)).toEqual({ field });
  if (!example.includes('：')) expect(columnOf(example)).toEqual({ field });
});

test.each(FIELD_WORDS.filter(({ label }) => label))('$word ends names and stands alone', ({ word }) => {
  expect(names(`责任部门：立案庭${word}：全年`)).toEqual(['立案庭']);
  expect(names(`责任部门：立案庭，${word}：全年`)).toEqual(['立案庭']);
  expect(standsAlone(`${word}：全年`)).toBe(true);
});

test.each(['责任领导', '分管院领导', '牵头领导', '责任人', '联系人', '负责人', '包案庭长'])(
  '%s is a person and gives no role',
  (word) => {
    expect(columnOf(word)).toEqual({ field: 'person' });
    expect(names(`${word}：甲某某`)).toEqual([]);
    expect(names(`责任部门：立案庭${word}：甲某某`)).toEqual(['立案庭']);
    expect(standsAlone(`${word}：甲某某`)).toBe(true);
  },
);

test.each([
  ['责任单位及责任人', { role: 'responsible', mixed: true }],
  ['责任单位及完成时限', { role: 'responsible', mixed: true }],
  ['牵头及配合单位', { role: 'responsible' }],
  ['牵头部门（单位）', { role: 'lead' }],
  ['总牵头单位', { role: 'lead' }],
  ['配合事项', { field: 'task' }],
  ['单位', { role: 'responsible' }],
  ['责任分工', { role: 'responsible' }],
  ['承办法院', { role: 'responsible' }],
  ['主管部门', { role: 'responsible' }],
  ['参会单位', undefined],
  ['工作单位', undefined],
  ['主要任务和措施', { field: 'task' }],
  ['工作任务及完成时限', { field: 'task' }],
  ['成果及备注', undefined],
  ['牵头单位', { role: 'lead' }],
  ['落实情况', { field: 'progress' }],
  ['工作成果', { field: 'outcome' }],
  ['任务编号', { field: 'number' }],
  ['收案', undefined],
])('%s', (head, column) => expect(columnOf(head)).toEqual(column));
