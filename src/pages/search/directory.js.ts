import { DIRECTORY_NAME } from '#domain/search/records.ts';
import { dataFile } from './_data-files.ts';

export const { GET } = dataFile(DIRECTORY_NAME, ({ directory }) => directory);
