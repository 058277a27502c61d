import type { APIRoute } from 'astro';
import { z } from 'astro/zod';
import { jsonFile } from '#formats/json-file.ts';
import { termsDataSchema } from '#formats/list-data-files.ts';

export const GET: APIRoute = () => jsonFile(z.toJSONSchema(termsDataSchema, { target: 'draft-2020-12' }));
