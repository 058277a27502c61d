import type { APIRoute } from 'astro';
import { z } from 'astro/zod';
import { termsDataSchema } from '#domain/list-data-files.ts';
import { jsonFile } from '../_json-file.ts';

export const GET: APIRoute = () => jsonFile(z.toJSONSchema(termsDataSchema, { target: 'draft-2020-12' }));
