import { expect, test } from 'vitest';
import { noLinks } from '#domain/links.ts';
import type { UnitHead } from '#domain/schema.ts';
import { allCirculars, type Unit } from './circulars.ts';
import { recordsOf } from './search-records.ts';

/** The record of one measure that says this, too. */
async function recordWith(said: Pick<UnitHead, 'deadline' | 'outcome'>) {
  const [circular] = await allCirculars();
  const unit = circular?.units[0];
  if (circular === undefined || unit === undefined) throw new Error('no measure');
  const changed: Unit = { ...unit, ...said };
  const records = recordsOf(
    { ...circular, unitByKey: new Map([...circular.unitByKey, [unit.key, changed]]) },
    {
      links: { units: { [unit.key]: noLinks() } } as never,
      topics: new Map(),
      instruments: new Map(),
      terms: new Map(),
    },
  );
  const record = records.find(({ place }) => place === unit.key);
  if (record === undefined) throw new Error('no record');
  return record;
}

test('a month alone is the month of its deadline', async () => {
  const record = await recordWith({ deadline: { printed: '2032年8月', date: null } });
  expect(record.due).toBe('2032-08');
  expect((await recordWith({ deadline: { printed: '全年', date: null } })).due).toBe('open');
});

test('what a merged cell says is found in every measure that it stands across, and nowhere twice', async () => {
  const { runs } = await recordWith({
    deadline: { printed: '2032年9月底前；2032年11月', date: null },
    outcome: '联席会议纪要',
  });
  expect(runs.slice(1)).toEqual(expect.arrayContaining(['2032年9月底前', '2032年11月', '联席会议纪要']));
  const [text = ''] = runs;
  expect((await recordWith({ outcome: text.slice(2, 8) })).runs).toEqual((await recordWith({})).runs);
});
