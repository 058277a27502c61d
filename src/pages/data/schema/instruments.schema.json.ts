import type { APIRoute } from 'astro';
import { z } from 'astro/zod';
import { instrumentsDataSchema } from '#domain/list-data-files.ts';
import { jsonFile } from '../_json-file.ts';

export const GET: APIRoute = () =>
  jsonFile(z.toJSONSchema(instrumentsDataSchema, { target: 'draft-2020-12' }));
