import { expect, it } from 'vitest';
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
  facets: { year: [], issuer: [], kind: [], department: [], due: [], topic: [] },
};

it.each<[Partial<SearchAnswer>, string]>([
  [{}, '没有找到“甲”。'],
  [
    { facets: { ...NOTHING.facets, year: [{ value: '2021', label: '2021年', count: 0, asked: ['2021'] }] } },
    '在所选范围内没有找到“甲”。',
  ],
  [{ total: 3 }, '共 3 处写有“甲”，先列 0 处。'],
  [{ near: 4 }, '没有一处写着“甲”，以下 4 处最为相近。'],
  [{ total: 3, excluded: ['乙', '丙'] }, '共 3 处写有“甲”、不含“乙”“丙”，先列 0 处。'],
  [
    { words: ['甲', '乙'], total: 3, apart: 5, near: 9 },
    '共 3 处连着写有“甲 乙”，先列 0 处，另有 5 处分散写有这些词。',
  ],
  [{ words: ['甲', '乙'], apart: 5, near: 9 }, '没有一处连着写“甲 乙”，5 处分散写有这些词，另有 4 处相近。'],
  [{ words: ['甲', '乙'], near: 9 }, '没有一处写着“甲 乙”，以下 9 处最为相近。'],
])('counts in words: %j', (answer, message) =>
  expect(countMessage('甲', { ...NOTHING, ...answer }, false, 0)).toBe(message),
);

it('shortens what is long', () => {
  const message = countMessage('x', { ...NOTHING, words: ['法'.repeat(100)] }, false, 0);
  expect(message).toBe(`没有找到“${'法'.repeat(40)}……”。`);
});
