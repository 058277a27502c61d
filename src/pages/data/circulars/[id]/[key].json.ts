import type { APIRoute, GetStaticPaths } from 'astro';
import { type UnitDataFile, unitDataFiles } from '#domain/data-files.ts';
import { allCirculars } from '../../../../queries/circulars.ts';
import { jsonFile } from '../../_json-file.ts';
import { publishedUnits } from '../../_published.ts';

interface Props {
  readonly file: UnitDataFile;
}

export const getStaticPaths = (async () =>
  (await allCirculars()).flatMap((circular) =>
    unitDataFiles(circular, publishedUnits(circular)).map((file) => ({
      params: { id: circular.id, key: file.key },
      props: { file },
    })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = ({ props: { file } }) => jsonFile(file);
