import { expect, it } from 'vitest';
import type { Directory } from '#domain/search/records.ts';
import { readQuery } from '../ask/query.ts';
import { askedOf } from './asked.ts';
import { catalogue } from './catalogue.ts';

const circular = { apart: '', kind: 'plan' as const, citation: '', issuers: [0] };
const directory: Directory = {
  version: '1',
  large: false,
  common: [],
  longest: 10,
  issuers: [{ id: 'jia', name: '甲市中级人民法院', short: '甲中院' }],
  kinds: { plan: '要点' },
  departments: [],
  topics: [],
  variants: '',
  synonyms: [],
  names: [],
  overviews: [],
  circulars: [
    {
      ...circular,
      id: 'a',
      title: '全市法院改革工作要点',
      docNumber: '甲中法〔2031〕7号',
      year: 2031,
      records: ['1', '2'],
    },
    { ...circular, id: 'b', title: '关于执行工作的意见', docNumber: null, year: 2029, records: ['1'] },
  ],
};
const asked = (typed: string) => {
  const { terms, forms } = readQuery(typed);
  const found = askedOf(terms, forms[0] ?? '', catalogue(directory));
  return {
    terms: found.terms.map(({ text }) => text),
    meant: [0, 1, 2].filter(found.isMeant),
    text: found.text,
  };
};

it.each([
  ['2031 破产', ['破产'], [0, 1], ' 破产'],
  // By its number without the year.
  ['甲中法7号 破产', ['破产'], [0, 1], ' 破产'],
  ['甲中法〔2031〕7号 破产', ['破产'], [0, 1], ' 破产'],
  // All that names is meant; what stands in the title of that, shortened or not, asks for nothing.
  ['甲中院 2029 执行', [], [2], '  执行'],
  ['甲中院 2031 执行', ['执行'], [0, 1], '  执行'],
  ['2031 改革要点 破产', ['破产'], [0, 1], ' 改革要点破产'],
  // Between figures white space tells.
  ['2031 2029 破产', ['破产'], [], '   破产'],
  ['破产 重整', ['破产', '重整'], [0, 1, 2], '破产重整'],
  // One word is looked for, whatever it names.
  ['2031', ['2031'], [0, 1, 2], ' '],
] as const)('%s asks for %j', (typed, terms, meant, text) =>
  expect(asked(typed)).toEqual({ terms, meant, text }),
);
