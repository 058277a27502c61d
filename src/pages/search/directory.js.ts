import { dataFile } from '#archive/search-files.ts';
import { DIRECTORY_NAME } from '#domain/search/records.ts';

export const { GET } = dataFile(DIRECTORY_NAME, ({ directory }) => directory);
