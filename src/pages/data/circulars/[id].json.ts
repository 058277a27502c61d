import type { APIRoute, GetStaticPaths } from 'astro';
import { circularData } from '#domain/data-files.ts';
import { allCirculars, type Circular } from '../../../queries/circulars.ts';
import { linksOfCircular } from '../../../queries/links.ts';
import { jsonFile } from '../_json-file.ts';
import { publishedUnits } from '../_published.ts';

interface Props {
  readonly circular: Circular;
}

export const getStaticPaths = (async () =>
  (await allCirculars()).map((circular) => ({
    params: { id: circular.id },
    props: { circular },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = async ({ props: { circular } }) =>
  jsonFile(circularData(circular, publishedUnits(circular), await linksOfCircular(circular.id)));
