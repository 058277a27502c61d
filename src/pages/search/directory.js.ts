import type { APIRoute } from 'astro';
import { writeDataScript } from '#domain/search/data-script.ts';
import { DIRECTORY_NAME } from '#domain/search/records.ts';
import { searchIndex } from './_index.ts';
import { scriptFile } from './_script-file.ts';

export const GET: APIRoute = async () =>
  scriptFile(writeDataScript(DIRECTORY_NAME, (await searchIndex()).directory));
