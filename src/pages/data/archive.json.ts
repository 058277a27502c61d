import type { APIRoute } from 'astro';
import { allCirculars } from '#archive/circulars.ts';
import { publishedUnits } from '#archive/published.ts';
import { archiveIdentity } from '#archive/registry.ts';
import { archiveData } from '#formats/data-files.ts';
import { jsonFile } from '#formats/json-file.ts';

export const GET: APIRoute = async () => {
  const circulars = await allCirculars();
  return jsonFile(
    archiveData(
      await archiveIdentity(),
      circulars.map((circular) => ({ head: circular, units: publishedUnits(circular) })),
    ),
  );
};
