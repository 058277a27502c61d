import { expect, test } from 'vitest';
import { type MarkerForm, readMarker } from './marker.ts';

test.each<[string, MarkerForm, number, number]>([
  ['第一章 总则', 'chapter', 1, 3],
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
])('%s', (text, form, number, length) => {
  expect(readMarker(text)).toEqual({ form, number, length });
});

test.each(['1.5万亩', '5．5%以上', '2025年', '一是完善', '第一，完善', '（试行）', '完善1.机制', ''])(
  '%s has no marker',
  (text) => {
    expect(readMarker(text)).toBeUndefined();
  },
);

test('the number that comes next is a marker before a figure, not before an amount', () => {
  expect(readMarker('11.121人才队伍', 11)).toEqual({ form: 'item', number: 11, length: 3 });
  expect(readMarker('2.5 万元支出', 2)).toBeUndefined();
});
