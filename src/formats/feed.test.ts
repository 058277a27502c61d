import { XMLParser } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import type { Withdrawal } from '#domain/address-book/declarations.ts';
import { headOf } from '#domain/fixtures/circular.ts';
import type { CircularHead } from '#domain/schema.ts';
import { atomFeed, type FeedPlace } from './feed.ts';

/** What only some tests give is left out. */
const head = (changes: Partial<CircularHead>) =>
  headOf({ id: 'a-1', title: '要点', docNumber: null, issuers: [], issued: null, ...changes });
const place: FeedPlace = {
  archive: { name: '某档案', owner: '某室', description: '收录公文。' },
  link: (address) => address || './',
  idOf: (name) => `urn:x:${name}`,
  address: 'feed.xml',
};
interface ReadEntry {
  id: string;
  title: string;
  updated: string;
  summary: string;
}
const parser = new XMLParser({ isArray: (name) => name === 'entry', parseTagValue: false });
const read = (
  circulars: readonly CircularHead[],
  withdrawals: readonly Withdrawal[] = [],
): { updated: string; entry: ReadEntry[] } =>
  parser.parse(
    atomFeed(
      circulars.map((one) => ({ head: one, firstId: one.id, units: [], name: `${one.title}（云河中院）` })),
      withdrawals,
      place,
    ) ?? '',
  ).feed;

describe('the feed', () => {
  test('has the newest first, dated by the circulars alone', () => {
    const feed = read([
      head({ id: 'old', issued: '2021-05-18' }),
      head({ id: 'none' }),
      head({ id: 'new', issued: '2025-06-27' }),
      head({ id: 'year', docNumber: '河中法（2023）7号' }),
    ]);
    expect(feed.updated).toBe('2025-06-27T00:00:00+08:00');
    expect(feed.entry.map(({ id, updated }) => [id, updated])).toEqual([
      ['urn:x:new', '2025-06-27T00:00:00+08:00'],
      ['urn:x:year', '2023-01-01T00:00:00+08:00'],
      ['urn:x:old', '2021-05-18T00:00:00+08:00'],
      ['urn:x:none', '1970-01-01T00:00:00+08:00'],
    ]);
    expect(feed.entry[3]?.summary).toContain('成文日期未载明');
  });

  test('tells corrections, each with an id that stays when others follow', () => {
    const first = { on: '2030-01-02', at: null, what: '改正错字' };
    const others = [
      { on: '2030-01-02', at: null, what: '补脱文' },
      { on: '2030-02-03', at: '4', what: '改文号' },
    ];
    const before = read([head({ issued: '2029-09-09', corrections: [first] })]);
    const after = read([head({ issued: '2029-09-09', corrections: [first, ...others] })]);
    expect(before.updated).toBe('2030-01-02T00:00:00+08:00');
    expect(before.entry[0]?.summary).toBe('2030年1月2日更正：改正错字');
    expect(after.entry).toHaveLength(4);
    expect(new Set(after.entry.map(({ id }) => id)).size).toBe(4);
    expect(after.entry.find(({ summary }) => summary.includes('改正错字'))?.id).toBe(before.entry[0]?.id);
  });

  test('tells withdrawals, with the page that says why', () => {
    const gone = {
      address: ['circulars/b-2/', 'terms/x/'],
      on: '2031-04-05',
      what: '乙要点',
      why: '应要求撤下。',
    };
    const feed = read([head({ issued: '2029-09-09' })], [gone]);
    expect(feed.updated).toBe('2031-04-05T00:00:00+08:00');
    expect(feed.entry[0]).toMatchObject({
      id: 'urn:x:withdrawal circulars/b-2/',
      title: '撤下：乙要点',
      summary: '2031年4月5日撤下。原因：应要求撤下。',
      updated: '2031-04-05T00:00:00+08:00',
    });
    expect(atomFeed([], [gone], place)).toContain('href="circulars/b-2/"');
  });

  test('keeps the ids of entries of a circular that was renamed', () => {
    const idsOf = (id: string): unknown[] => {
      const circular = head({
        id,
        issued: '2029-09-09',
        corrections: [{ on: '2030-01-02', at: null, what: '改' }],
      });
      const feed = atomFeed([{ head: circular, firstId: 'a-1', units: [], name: '要点' }], [], place) ?? '';
      expect(feed).toContain(`href="circulars/${id}/"`);
      return [...feed.matchAll(/<id>([^<]*)<\/id>/gu)].map(([, one]) => one);
    };
    expect(idsOf('b-1')).toEqual(idsOf('a-1'));
  });

  test('there is none of nothing', () => {
    expect(atomFeed([], [], place)).toBeUndefined();
  });
});
