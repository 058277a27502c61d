import type { APIRoute } from 'astro';
import { archiveData } from '#domain/data-files.ts';
import { allCirculars } from '../../queries/circulars.ts';
import { archiveIdentity } from '../../queries/registry.ts';
import { jsonFile } from './_json-file.ts';
import { publishedUnits } from './_published.ts';

export const GET: APIRoute = async () => {
  const circulars = await allCirculars();
  return jsonFile(
    archiveData(
      await archiveIdentity(),
      circulars.map((circular) => ({ head: circular, units: publishedUnits(circular) })),
    ),
  );
};
