import { expect, it } from 'vitest';
import type { SearchResult } from '../rank/result.ts';
import { asCsv, asText } from './copies.ts';

const result: SearchResult = {
  url: 'circulars/x/1/',
  circular: 'x',
  key: '1',
  title: '=HYPERLINK("http://x")',
  excerpt: '甲，"乙"\n丙',
  rung: 'exact',
  circularTitle: '要点',
  apart: '',
  place: '第1项',
  citation: '《要点》第1项',
  docNumber: null,
  year: null,
  issuers: ['甲', '乙'],
  kind: '要点',
  more: 0,
  phrases: [],
  marks: { title: [], excerpt: [] },
};
const address = (url: string): string => `http://h/${url}`;

it('writes a table in which nothing is run and nothing is torn', () => {
  const table = asCsv([result], address);
  expect(table.startsWith('\ufeff序号,')).toBe(true);
  expect(table.split('\r\n')).toHaveLength(3);
  expect(table).toContain(`"'=HYPERLINK(""http://x"")","甲，""乙"" 丙"`);
  expect(table).toContain('http://h/circulars/x/1/,写有所查文字');
});

it('writes a text with citations', () => {
  expect(asText('甲', [result], address)).toContain('《要点》第1项\r\n   http://h/circulars/x/1/');
});
