import { expect, it } from 'vitest';
import type { Kind } from '#domain/schema.ts';
import { type OverviewSource, overviewRows } from '#domain/search/overviews.ts';
import type { Directory } from '#domain/search/records.ts';
import { catalogue } from '../rank/catalogue.ts';
import { overviewsOf } from './overviews.ts';

const issuers = [
  { id: 'jia', name: '甲省高级人民法院', short: '甲高院' },
  { id: 'yi', name: '乙市中级人民法院', short: '乙中院' },
];
const circular = { apart: '', docNumber: null, kind: 'plan' as Kind, citation: '', records: ['1'] };
const directory: Directory = {
  version: '1',
  large: false,
  common: [],
  longest: 10,
  issuers,
  kinds: { plan: '要点', interview: '访谈' },
  departments: [],
  topics: [],
  variants: '',
  synonyms: [],
  names: [],
  overviews: [],
  circulars: [
    { ...circular, id: 'a', title: '2031年全省法院司法改革工作要点', year: 2031, issuers: [0] },
    { ...circular, id: 'b', title: '2031年全市法院司法改革工作要点', year: 2031, issuers: [1] },
    { ...circular, id: 'c', kind: 'interview', title: '某丁谈乙中院直面难题', year: 2031, issuers: [1] },
  ],
};
const sources: OverviewSource[] = [
  { sort: 'department', id: 'jia-x', name: '审判管理办公室', issuer: 'jia' },
  { sort: 'department', id: 'yi-x', name: '审管办', issuer: 'yi' },
  { sort: 'department', id: 'jia-z', name: '执行局协调指导处', issuer: 'jia' },
  { sort: 'subject', id: 's', name: '多元解纷与诉源治理' },
  { sort: 'term', id: 't', name: '诉源治理' },
  { sort: 'term', id: 'u', name: '在线调解平台通' },
];
const rows = overviewRows(sources, [['审管办', '审判管理办公室']]);
const named = async (typed: string): Promise<string[]> =>
  (await overviewsOf(typed, directory, catalogue(directory), async () => rows)).map(({ url }) => url);

it.each([
  ['多元解纷', ['topics/s/']],
  // The later half of a subject's name is less than the subject.
  ['诉源治理', ['terms/t/']],
  ['审管办', ['departments/yi-x/', 'departments/jia-x/']],
  ['审判管理办公室', ['departments/jia-x/', 'departments/yi-x/']],
  ['乙中院审管办', ['departments/yi-x/']],
  ['乙市中院 审判管理办公室', ['departments/yi-x/']],
  ['审管办牵头的任务', ['departments/yi-x/', 'departments/jia-x/']],
  ['审管办负责哪些工作', ['departments/yi-x/', 'departments/jia-x/']],
  ['审管办负责什么', ['departments/yi-x/', 'departments/jia-x/']],
  ['执行局指导处', ['departments/jia-z/']],
  // A word of its own, and no shortened term.
  ['在线调解平台', []],
  ['在线调解平台通', ['terms/u/']],
  ['甲省高院', ['issuers/jia/']],
  ['甲 2031 要点', ['circulars/a/']],
  ['甲 2031', ['circulars/a/']],
  ['2031年乙中院要点', ['circulars/b/']],
  ['2031年全市法院司法改革工作要点', ['circulars/b/']],
  ['2031年乙市司法改革要点', ['circulars/b/']],
  ['全省法院改革要点 2031', ['circulars/a/']],
  // By what it is and whom it names; a court alone is not enough.
  ['某丁 访谈', ['circulars/c/']],
  ['某丁访谈', ['circulars/c/']],
  ['某丁院长访谈', ['circulars/c/']],
  ['某戊访谈', []],
  ['某 访谈', []],
])('%s begins with %s', async (typed, urls) => expect(await named(typed)).toEqual(urls));

// What names more than one page does, or less than one, is looked for in the texts.
it.each([
  '司法改革要点 2031',
  '2031年乙市工作改革要点',
  '2031年乙市执行要点',
  '多元解纷 审管办',
  '2031年要点',
  '要点',
  '乙中院 多元解纷 机制',
  '多元',
  '审管办 -乙',
])('%s begins with none', async (typed) => expect(await named(typed)).toEqual([]));
