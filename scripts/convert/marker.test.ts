import { expect, test } from 'vitest';
import { type MarkerForm, readMarker } from './marker.ts';

test.each<[string, MarkerForm, number, number]>([
  ['第一章 总则', 'chapter', 1, 3],
  ['第一章.总则', 'chapter', 1, 4],
  ['第十四条．各级法院', 'article', 14, 5],
  ['第二节 受理', 'division', 2, 3],
  ['第十四条 各级法院', 'article', 14, 4],
  ['第14条各级法院', 'article', 14, 4],
  ['一、完善机制', 'section', 1, 2],
  ['二十三、完善机制', 'section', 23, 4],
  ['（一）指导思想', 'subsection', 1, 3],
  ['(二十八)完善', 'subsection', 28, 5],
  ['( 一)完善', 'subsection', 1, 4],
  ['1.完善', 'item', 1, 2],
  ['10．完善', 'item', 10, 3],
  ['3、完善', 'item', 3, 2],
  ['（1）完善', 'subitem', 1, 3],
  ['第3项：完善', 'task', 3, 4],
  ['任务三：完善', 'task', 3, 4],
  ['【任务三】完善', 'task', 3, 5],
  ['1.2031年底前建成', 'item', 1, 2],
  ['2．2031—2033年分步推进', 'item', 2, 2],
  ['★3.完善', 'item', 3, 3],
])('%s', (text, form, number, length) => {
  expect(readMarker(text)).toEqual({ form, number, length });
});

test.each([
  '1.5万亩',
  '5．5%以上',
  '1.2.3适用范围',
  '一、二审案件均应公开',
  '第三项规定的案件',
  '任务三分之二完成',
  '2025年',
  '一是完善',
  '第一，完善',
  '（试行）',
  '完善1.机制',
  '',
])('%s has no marker', (text) => {
  expect(readMarker(text)).toBeUndefined();
});

test('the number that comes next is a marker before a figure, not before an amount', () => {
  expect(readMarker('11.121人才队伍', { expected: 11 })).toEqual({ form: 'item', number: 11, length: 3 });
  expect(readMarker('2.5 万元支出', { expected: 2 })).toBeUndefined();
});

test('where a paragraph begins, an amount behind the number that comes next is no decimal', () => {
  expect(readMarker('2.24小时服务', { expected: 2, opens: true })).toEqual({
    form: 'item',
    number: 2,
    length: 2,
  });
  expect(readMarker('1.3家法院试点', { expected: 1, opens: true })).toEqual({
    form: 'item',
    number: 1,
    length: 2,
  });
  expect(readMarker('4.1.5万件积案', { expected: 4, opens: true })?.length).toBe(2);
  expect(readMarker('4.1.5目录', { expected: 4, opens: true })).toBeUndefined();
  expect(readMarker('2.5万元以上', { expected: 3, opens: true })).toBeUndefined();
});

test.each<[string, number, number]>([
  ['第三条之一 立案', 3, 5],
  ['第十条之十二立案', 10, 6],
])('%s is an inserted article', (text, number, length) => {
  const inserted = text.includes('十二') ? 12 : 1;
  expect(readMarker(text)).toEqual({ form: 'article', number, inserted, length });
});
