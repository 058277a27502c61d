import { expect, test } from 'vitest';
import { STATUTE_ABBREVIATIONS, STATUTES } from '../../words/statutes.ts';
import { kindOfName } from './kinds.ts';
import { statutesIn } from './statutes.ts';

const named = (text: string): string[] => statutesIn(text).map(({ name }) => name);

test.each([
  ['严格实施民法典及土地管理法、农村土地承包法', ['民法典', '土地管理法', '农村土地承包法']],
  ['深入贯彻新民事诉讼法，落实公司法、证券法', ['民事诉讼法', '公司法', '证券法']],
  ['做好新刑诉法司法解释实施', ['刑事诉讼法']],
  ['宪法法律', ['宪法']],
])('%s names statutes', (text, names) => {
  expect(named(text)).toEqual(names);
});

test.each([
  '公司法人治理',
  '民事诉讼法律制度',
  '律师法律服务',
  '劳动法庭、证券法院',
  '刑法学、国际刑法',
  '香港公司法、域外仲裁法',
  '办法、立法、执法',
])('%s names none', (text) => {
  expect(named(text)).toEqual([]);
});

test('the longest name is meant', () => {
  expect(named('社会保险法')).toEqual(['社会保险法']);
});

test('every name of the list is that of a law, once', () => {
  expect(new Set(STATUTES).size).toBe(STATUTES.length);
  for (const name of STATUTES) expect([name, kindOfName(name)]).toEqual([name, '法律']);
  for (const name of Object.values(STATUTE_ABBREVIATIONS)) expect(STATUTES).toContain(name);
});
