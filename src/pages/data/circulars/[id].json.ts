import type { APIRoute, GetStaticPaths } from 'astro';
import { allCirculars, type Circular } from '#archive/circulars.ts';
import { linksOfCircular } from '#archive/links.ts';
import { publishedUnits } from '#archive/published.ts';
import { circularData } from '#formats/data-files.ts';
import { jsonFile } from '#formats/json-file.ts';

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
