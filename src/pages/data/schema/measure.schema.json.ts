import type { APIRoute } from 'astro';
import { z } from 'astro/zod';
import { unitDataFileSchema } from '#formats/data-files.ts';
import { jsonFile } from '#formats/json-file.ts';

export const GET: APIRoute = () => jsonFile(z.toJSONSchema(unitDataFileSchema, { target: 'draft-2020-12' }));
