import { expect, it } from 'vitest';
import {
  namesOfRow,
  type OverviewSource,
  overviewFile,
  overviewRows,
  rowsOfFile,
  withoutSaid,
} from './overviews.ts';

const sources: OverviewSource[] = [
  { sort: 'subject', id: 's', name: '甲事与乙事' },
  { sort: 'department', id: 'd', name: '政治部丙丁管理处', issuer: 'c', also: ['丙丁处'] },
  { sort: 'instrument', id: 'i', name: '中华人民共和国戊己法（2031年修正）' },
  { sort: 'term', id: 't', name: '乙事' },
];
const rows = overviewRows(sources, [['甲事', '庚辛']]);
const called = (id: string): string[] =>
  namesOfRow(rows.find(([, , one]) => one === id) as (typeof rows)[number]);

it('knows what people call a page that tells all of a matter', () => {
  expect(called('s')).toEqual(['甲事与乙事', '甲事', '庚辛']);
  expect(called('d')).toEqual(['政治部丙丁管理处', '丙丁管理处', '丙丁处']);
  expect(called('i')).toContain('戊己法');
  // Other words for a term are not what somebody put in quotation marks.
  expect(called('t')).toEqual(['乙事']);
});

it('takes rows of up to eight words for names, longer ones for what people say', () => {
  const named = (others: number): number =>
    overviewRows(sources, [['甲事', ...Array.from({ length: others }, (_, i) => `说${i}`)]])[0]?.length ?? 0;
  expect([named(7), named(8)]).toEqual([5 + 7, 5]);
});

it('finds a page of a large archive in the file of each of its names', () => {
  for (const row of rows)
    for (const name of namesOfRow(row))
      expect(rowsOfFile(rows, overviewFile(name, 3), 3)).toContainEqual(row);
});

it('keeps apart what people call a page and no text does', () => {
  const { known, said } = withoutSaid(rows, (word) => word === '庚辛');
  expect(known.flatMap(namesOfRow)).not.toContain('庚辛');
  expect(known.map(([, , id]) => id)).toEqual(rows.map(([, , id]) => id));
  expect(said.map(([name, , id, , ...called]) => [name, id, called])).toEqual([
    ['甲事与乙事', 's', ['庚辛']],
  ]);
});
