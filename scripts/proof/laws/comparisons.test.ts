import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Circular, Unit } from '#archive/circulars.ts';
import { comparisonsAmong, type SideBySide, standingOf } from '#archive/compare.ts';
import type { CircularLinks, UnitLinks } from '#domain/links.ts';
import { readSeeds } from '../../command/convert/read-seeds.ts';
import { type Conversion, convertArchive } from '../../convert/index.ts';
import { inventedCirculars, seedsOf } from '../bench/invented/write-archive.ts';

interface Archive {
  readonly links: ReadonlyMap<string, CircularLinks>;
  readonly pairs: readonly SideBySide[];
}

/** The comparisons of what was converted, as the site makes them. */
function archiveOf({ circulars, links }: Conversion): Archive {
  const all = new Map((links?.circulars ?? []).map((one) => [one.id, one]));
  const shown = circulars.map(({ head, units }) => {
    const own = units.map((unit, order) => ({ ...unit.head, circular: head.id, order }) as unknown as Unit);
    return {
      ...head,
      units: own,
      unitByKey: new Map(own.map((unit) => [unit.key, unit])),
    } as unknown as Circular;
  });
  return { links: all, pairs: comparisonsAmong(shown, all) };
}

/** What a comparison says otherwise than the pages of its measures. */
function contradictions({ links, pairs }: Archive): string[] {
  return pairs.flatMap((pair) => {
    const said = new Map<string, { readonly one: boolean; readonly reasons: readonly string[] }>();
    for (const { earlier, later, reasons } of pair.same.flatMap((matter) => matter.pairs))
      said.set(`${earlier.key} ${later.key}`, { one: true, reasons });
    for (const { earlier, later, standing, ofLater } of pair.like)
      said.set(`${earlier.key} ${later.key}`, { one: standing === 'one', reasons: ofLater });
    const told = ({ circular, key }: Unit): UnitLinks | undefined => links.get(circular)?.units[key];
    return (['later', 'earlier'] as const).flatMap((side) => {
      const [own, other] = side === 'later' ? [pair.newer, pair.older] : [pair.older, pair.newer];
      return own.units.flatMap((unit) =>
        (told(unit)?.related ?? []).flatMap(({ id, wording, reasons, same }): string[] => {
          const [circular, key = ''] = id.split('/');
          const beside = circular === other.id ? other.unitByKey.get(key) : undefined;
          if (beside?.type !== 'measure' || (pair.sameIssuer && wording.length === 0)) return [];
          const name = `${unit.circular}/${unit.key} ${id}`;
          const here = said.get(side === 'later' ? `${key} ${unit.key}` : `${unit.key} ${key}`);
          if (here === undefined) return [`${name} is not told`];
          return [
            ...[unit, beside].flatMap((one) =>
              standingOf(pair, one) === 'alone' ? [`${one.circular}/${one.key} is told to be alone`] : [],
            ),
            ...(plain(here.reasons) === plain(reasons) ? [] : [`${name}: ${here.reasons} and ${reasons}`]),
            ...(!same || pair.sameIssuer || here.one ? [] : [`${name} is one matter on a page alone`]),
          ];
        }),
      );
    });
  });
}

/** Reasons but for which word stands here and which there. */
const plain = (reasons: readonly string[]): string =>
  reasons
    .map((reason) =>
      reason.replace(/（此处(“.*”)，彼处(“.*”)）/u, (_, here: string, there: string) =>
        [here, there].sort().join(),
      ),
    )
    .join('；');

const SEEDS = join(import.meta.dirname, '../../../seeds');

test('comparisons of the seeds say what the pages of their measures say', async () => {
  const archive = archiveOf(convertArchive((await readSeeds(SEEDS)).seeds));
  expect(archive.pairs.length).toBeGreaterThan(0);
  expect(contradictions(archive)).toEqual([]);
});

test('and so do those of an invented archive', async () => {
  const archive = archiveOf(convertArchive(await seedsOf(await inventedCirculars(5))));
  expect(archive.pairs.flatMap(({ like }) => like).length).toBeGreaterThan(0);
  expect(contradictions(archive)).toEqual([]);
});
