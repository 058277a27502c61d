import type { APIRoute } from 'astro';
import { z } from 'astro/zod';
import { archiveDataSchema } from '#domain/data-files.ts';
import { jsonFile } from '../_json-file.ts';

export const GET: APIRoute = () => jsonFile(z.toJSONSchema(archiveDataSchema, { target: 'draft-2020-12' }));
