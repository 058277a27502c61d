import { expect, it } from 'vitest';
import { readAlso } from '#domain/search/fold.ts';
import type { SearchAnswer } from '../rank/answer.ts';
import { countMessage } from './messages.ts';

const NOTHING: SearchAnswer = {
  total: 0,
  near: 0,
  apart: 0,
  words: ['甲'],
  excluded: [],
  results: [],
  available: 0,
  named: 0,
  jumps: [],
  spelling: null,
  lost: false,
  facets: { year: [], issuer: [], kind: [], department: [], due: [], topic: [] },
};

const ALL = { perCircular: false, filtered: false, listed: 0, cut: false };

it.each<[Partial<SearchAnswer>, string]>([
  [{}, '没有找到“甲”。'],
  [{ total: 3 }, '共 3 条结果写有“甲”，先列 0 条。'],
  [{ near: 4 }, '未出现“甲”，以下 4 条最为相近。'],
  [{ total: 3, excluded: ['乙', '丙'] }, '共 3 条结果写有“甲”、不含“乙”“丙”，先列 0 条。'],
  [
    { words: ['甲', '乙'], total: 3, apart: 5, near: 9 },
    '共 3 条结果连着写有“甲 乙”，先列 0 条，另有 5 条分散写有这些词。',
  ],
  [{ words: ['甲', '乙'], apart: 5, near: 9 }, '没有连着出现“甲 乙”，5 条分散写有这些词，另有 4 条相近。'],
  [{ words: ['甲', '乙'], near: 9 }, '未出现“甲 乙”，以下 9 条最为相近。'],
])('counts in words: %j', (answer, message) =>
  expect(countMessage('甲', { ...NOTHING, ...answer }, ALL)).toBe(message),
);

it('names what texts write where other characters were typed', () => {
  readAlso('執执難难');
  const message = countMessage('執行難', { ...NOTHING, words: ['執行難'], total: 4 }, { ...ALL, listed: 4 });
  expect(message).toBe('共 4 条结果写有“执行难”（即“執行難”）。');
  expect(countMessage('零容忍', { ...NOTHING, words: ['零容忍'] }, ALL)).toBe('没有找到“零容忍”。');
});

it('shortens what is long', () => {
  const message = countMessage('x', { ...NOTHING, words: ['法'.repeat(100)] }, ALL);
  expect(message).toBe(`没有找到“${'法'.repeat(40)}……”。`);
});

it('tells that it was the filter where nothing is found in what was chosen', () => {
  const filtered = { ...ALL, filtered: true };
  expect(countMessage('甲', NOTHING, filtered)).toBe('在所选范围内没有找到“甲”。');
  expect(countMessage('甲', { ...NOTHING, near: 2 }, filtered)).toBe(
    '在所选范围内未出现“甲”，以下 2 条最为相近。',
  );
});

it('tells how much of a query was read', () => {
  expect(countMessage('甲', NOTHING, { ...ALL, cut: true })).toBe(
    '检索词太长，只读了前 10,000 个字。没有找到“甲”。',
  );
});
