import type { APIRoute } from 'astro';
import { searchIndex } from '#archive/search-index.ts';
import { writeDataScript } from '#domain/data-script.ts';
import { DIRECTORY_NAME } from '#domain/search/records.ts';
import { scriptFile } from '#formats/script-file.ts';
import { searchScriptsVersion } from '#view/bundles/scripts.ts';

export const GET: APIRoute = async () => {
  const { directory } = await searchIndex();
  // Scripts that the search loads have this version in their address, too.
  const version = `${directory.version}-${await searchScriptsVersion()}`;
  return scriptFile(writeDataScript(DIRECTORY_NAME, { ...directory, version }));
};
