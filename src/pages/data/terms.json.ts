import type { APIRoute } from 'astro';
import { usedTerms } from '#archive/cited.ts';
import { placeData } from '#archive/list-places.ts';
import { jsonFile } from '#formats/json-file.ts';
import { termsData } from '#formats/list-data-files.ts';

export const GET: APIRoute = async () =>
  jsonFile(
    termsData(
      (await usedTerms()).map(({ term, places }) => ({ entry: term, places: places.map(placeData) })),
    ),
  );
