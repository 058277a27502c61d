import type { APIRoute } from 'astro';
import { searchIndex } from '#archive/search-index.ts';
import { writeDataScript } from '#domain/data-script.ts';
import { DIRECTORY_NAME } from '#domain/search/records.ts';
import { scriptFile } from '#formats/script-file.ts';
import { searchVersion } from '#view/bundles/scripts.ts';

export const GET: APIRoute = async () => {
  const { directory } = await searchIndex();
  const version = await searchVersion();
  return scriptFile(writeDataScript(DIRECTORY_NAME, { ...directory, version }));
};
