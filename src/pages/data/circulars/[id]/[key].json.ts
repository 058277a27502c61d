import type { APIRoute, GetStaticPaths } from 'astro';
import { allCirculars, type Circular, type Unit } from '#archive/circulars.ts';
import { linksOfUnit } from '#archive/links.ts';
import { publishedUnit } from '#archive/published.ts';
import { unitDataFile } from '#formats/data-files.ts';
import { jsonFile } from '#formats/json-file.ts';

interface Props {
  readonly circular: Circular;
  readonly unit: Unit;
}

export const getStaticPaths = (async () =>
  (await allCirculars()).flatMap((circular) =>
    circular.units.map((unit) => ({ params: { id: circular.id, key: unit.key }, props: { circular, unit } })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = async ({ props: { circular, unit } }) =>
  jsonFile(unitDataFile(circular, publishedUnit(unit), await linksOfUnit(unit)));
