import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject } from 'vitest';
import { archiveDataSchema } from '#formats/data-files.ts';
import { type Graded, listsOf, mean, readGraded, scoresOf } from '../bench/graded.ts';
import { type Answered, answersOf, readReaders, scoreOf, wrongJumps } from '../bench/readers.ts';
import { test } from './site.ts';

let graded: readonly Graded[];
/** Whether the archive holds the circulars for which the queries were graded. */
let fits: boolean;

beforeAll(async () => {
  graded = await readGraded();
  const { circulars } = archiveDataSchema.parse(
    JSON.parse(await readFile(join(inject('dist'), 'data/archive.json'), 'utf8')),
  );
  const held = circulars.map(({ id }) => id).sort();
  const wanted = new Set(
    graded.flatMap(({ grades }) => Object.keys(grades).map((key) => key.replace(/\/.*$/u, ''))),
  );
  fits = held.join() === [...wanted].sort().join();
});

describe('queries of readers, graded by reading', () => {
  test.for([
    ['pagefind', 'search/'],
    ['text', 'search/?index=text'],
  ] as const)(
    'are answered with what they want, by the index %s',
    async ([kind, address], { open, skip }) => {
      skip(!fits, 'the archive holds other circulars');
      const page = await open(address);
      expect(await page.evaluate('archive.index()')).toBe(kind);
      const scores = scoresOf(graded, await listsOf(page, graded));
      expect(graded.length).toBeGreaterThanOrEqual(60);
      expect(mean(scores.map(({ first }) => first))).toBeGreaterThanOrEqual(0.95);
      expect(mean(scores.map(({ second }) => second))).toBeGreaterThanOrEqual(0.95);
    },
  );

  // What was looked at while the search was made, and what was scored once, when it was done.
  test.for([
    ['open', { queries: 399, jumps: 410, ndcg: 0.94, success: 0.925 }],
    ['seen', { queries: 781, jumps: 518, ndcg: 0.93, success: 0.905 }],
  ] as const)(
    'and so are those of readers apart (%s), whose names of places lead nowhere wrong',
    async ([folder, least], { open, skip }) => {
      skip(!fits, 'the archive holds other circulars');
      const { queries, jumps } = await readReaders(join(import.meta.dirname, '../bench/readers', folder));
      expect([queries.length, jumps.length]).toEqual([least.queries, least.jumps]);
      const answers = await answersOf(await open('search/'), queries);
      const scores = queries.map((query, i) => scoreOf(query, answers[i] as Answered));
      expect(mean(scores.map(({ ndcg }) => ndcg))).toBeGreaterThanOrEqual(least.ndcg);
      expect(mean(scores.map(({ success }) => success))).toBeGreaterThanOrEqual(least.success);
      expect(scores.filter(({ nothing }) => nothing === 1)).toEqual([]);
      expect(await wrongJumps(inject('dist'), jumps)).toEqual([]);
    },
  );
});
