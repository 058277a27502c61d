import { expect, test } from 'vitest';
import type { Directory } from '#domain/search/records.ts';
import { catalogue } from './catalogue.ts';

test('what is about a subject is told by a part of its name, measures and questions alone', () => {
  const records = catalogue({
    version: '1',
    large: false,
    common: [],
    longest: 10,
    issuers: [],
    kinds: {},
    departments: [],
    topics: [
      ['多元解纷与诉源治理', 'dispute-resolution'],
      ['诉讼服务与立案', 'litigation-services'],
    ],
    variants: '',
    synonyms: [],
    names: [],
    overviews: [],
    circulars: [
      {
        id: 'a',
        title: '要点',
        docNumber: null,
        year: 2031,
        issuers: [],
        kind: 'plan',
        citation: '',
        records: ['#', '1', '2', '3'],
        topics: [[0], [0], [1], [1, 0]],
        near: [[], [3, 2], [], [1]],
      },
    ],
  } satisfies Directory);
  expect(records.aboutNamed(['诉源治理'])).toEqual([1, 3]);
  expect(records.aboutNamed(['多元解纷'])).toEqual([1, 3]);
  expect(records.aboutNamed(['立案'])).toEqual([2, 3]);
  expect([1, 2, 3].map(records.nearTo)).toEqual([[3, 2], [], [1]]);
  // A piece of a part names none, nor does the whole: it has a page.
  expect(records.aboutNamed(['治理', '多元解纷与诉源治理'])).toEqual([]);
});
