import type { APIRoute } from 'astro';
import { instrumentsData } from '#domain/list-data-files.ts';
import { citedInstruments } from '../../queries/cited.ts';
import { jsonFile } from './_json-file.ts';
import { placeData } from './_places.ts';

export const GET: APIRoute = async () =>
  jsonFile(
    instrumentsData(
      (await citedInstruments()).map(({ instrument, places }) => ({
        entry: instrument,
        places: places.map(placeData),
      })),
    ),
  );
