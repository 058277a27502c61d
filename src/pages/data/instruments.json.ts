import type { APIRoute } from 'astro';
import { citedInstruments } from '#archive/cited.ts';
import { placeData } from '#archive/list-places.ts';
import { jsonFile } from '#formats/json-file.ts';
import { instrumentsData } from '#formats/list-data-files.ts';

export const GET: APIRoute = async () =>
  jsonFile(
    instrumentsData(
      (await citedInstruments()).map(({ instrument, places }) => ({
        entry: instrument,
        places: places.map(placeData),
      })),
    ),
  );
