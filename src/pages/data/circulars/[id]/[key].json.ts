import type { APIRoute, GetStaticPaths } from 'astro';
import { unitDataFile } from '#domain/data-files.ts';
import { allCirculars, type Circular, type Unit } from '../../../../queries/circulars.ts';
import { linksOfCircular } from '../../../../queries/links.ts';
import { jsonFile } from '../../_json-file.ts';
import { publishedUnit } from '../../_published.ts';

interface Props {
  readonly circular: Circular;
  readonly unit: Unit;
}

export const getStaticPaths = (async () =>
  (await allCirculars()).flatMap((circular) =>
    circular.units.map((unit) => ({ params: { id: circular.id, key: unit.key }, props: { circular, unit } })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = async ({ props: { circular, unit } }) =>
  jsonFile(unitDataFile(circular, publishedUnit(unit), await linksOfCircular(circular.id)));
