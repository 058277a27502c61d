import { expect, test } from 'vitest';
import { namedTogether } from './named-together.ts';

/** Pairs that tell as much as told, or as a word of one text in fifty. */
const named = (
  told: Readonly<Record<string, number>>,
  text: string,
  measure: string,
  others = '',
): string[] => namedTogether((pair) => told[pair] ?? 4)(text)(measure, (pair) => others.includes(pair));

test('a measure is named by two words of one of its clauses that stand in one clause', () => {
  const talk = '新进人员都派到信访一线锻炼，群众满意';
  expect(named({}, talk, '完善年轻干警到信访岗位锻炼制度')).toEqual(['信访', '锻炼']);
  expect(named({}, talk, '完善信访制度，派干警锻炼')).toEqual([]);
  expect(named({}, '新进人员派到信访一线，多加锻炼', '完善年轻干警到信访岗位锻炼制度')).toEqual([]);
  expect(named({ 信访: 3 }, talk, '完善年轻干警到信访岗位锻炼制度')).toEqual([]);
});

test('no measure is named by what another of its circular says', () =>
  expect(named({}, '信访一线锻炼', '到信访岗位锻炼', '化解信访积案')).toEqual([]));

test('pairs that overlap are one, and what says nothing in any text is no name, nor a piece of two words', () => {
  expect(named({}, '一揽子', '一揽子')).toEqual([]);
  expect(named({}, '研究人员符合', '研究人员符合')).toEqual([]);
  expect(named({}, '得到信任', '做到信任')).toEqual([]);
});
