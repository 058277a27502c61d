import type { APIRoute } from 'astro';
import { termsData } from '#domain/list-data-files.ts';
import { usedTerms } from '../../queries/cited.ts';
import { jsonFile } from './_json-file.ts';
import { placeData } from './_places.ts';

export const GET: APIRoute = async () =>
  jsonFile(
    termsData(
      (await usedTerms()).map(({ term, places }) => ({ entry: term, places: places.map(placeData) })),
    ),
  );
