import type { APIRoute, GetStaticPaths } from 'astro';
import { circularData } from '#domain/data-files.ts';
import { allCirculars, type Circular } from '../../../queries/circulars.ts';
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

export const GET: APIRoute<Props> = ({ props: { circular } }) =>
  jsonFile(circularData(circular, publishedUnits(circular)));
