import { expect, test } from 'vitest';
import { MOST_COUNTED } from '../../convert/6-relate/bars.ts';
import { countedCirculars } from '../../convert/6-relate/related/counted.ts';
import { convertArchive } from '../../convert/index.ts';
import { inventedCirculars, seedsOf } from '../bench/invented/write-archive.ts';

/** Enough that how often things are said is counted in some of them only. */
const CIRCULARS = MOST_COUNTED + 4;
/** A measure stands in about as many lists as it has entries: twelve that are near, and one for each circular of its line. */
const EACH = 24;

test('one more circular changes the links of few measures for each of its own, however many there are', async () => {
  const all = await inventedCirculars(CIRCULARS + 1);
  const { has } = countedCirculars(all.length);
  const added = all.find(({ id }) => !has(id))?.id;
  const seeds = await seedsOf(all);
  const linksOf = (without?: string): Map<string, string> => {
    const circulars = seeds.circulars.filter(({ id }) => id !== without);
    const { links } = convertArchive({ ...seeds, circulars });
    return new Map(
      (links?.circulars ?? []).flatMap(({ id, units }) =>
        Object.entries(units).map(([key, unit]) => [`${id}/${key}`, JSON.stringify(unit)] as const),
      ),
    );
  };
  const before = linksOf(added);
  const after = linksOf();
  const changed = [...before].filter(([id, links]) => after.get(id) !== links);
  expect(after.size).toBeGreaterThan(before.size);
  expect(changed.length / (after.size - before.size)).toBeLessThan(EACH);
}, 300_000);
