import { expect, test } from 'vitest';
import type { Directory, RecordText } from '#domain/search/records.ts';
import { answerOf } from './answer.ts';
import { catalogue } from './catalogue.ts';
import type { Found } from './ladder.ts';

const COUNT = 300;
const directory: Directory = {
  version: 'x',
  large: false,
  common: [],
  longest: 40,
  issuers: [{ id: 'a', name: '甲市中级人民法院', short: '甲中院' }],
  kinds: { plan: '要点' },
  departments: [],
  topics: [],
  variants: '',
  synonyms: [],
  names: [],
  overviews: [],
  circulars: [
    {
      id: 'x',
      title: '要点',
      docNumber: null,
      citation: '《要点》',
      year: null,
      issuers: [0],
      kind: 'plan',
      records: Array.from({ length: COUNT }, (_, i) => `${i + 1}`),
      departments: [],
    },
  ],
};

const found = (count: number, rung: Found['rung']): Found[] =>
  Array.from({ length: count }, (_, number) => ({ number, rung, phrases: [] }));

/** What a reader sees where so many records hold the query, or have all its words apart. */
const answer = (exact: readonly Found[], near: readonly Found[]) =>
  answerOf(
    { query: { terms: [], excluded: [] }, exact, near: async () => near, named: [], spelling: null } as never,
    {},
    catalogue(directory),
    async (numbers) => numbers.map((): RecordText => ['推进', '推进改革。']),
  );

test('twenty results are shown unless another number is asked for', async () => {
  const { results, available } = await answer(found(50, 'exact'), []);
  expect(available).toBe(50);
  expect(results).toHaveLength(20);
});

test('sixty that come near are counted, however many there are', async () => {
  const near = async (count: number) => (await answer([], found(count, 'all'))).near;
  expect(await near(60)).toBe(60);
  expect(await near(COUNT)).toBe(60);
});
