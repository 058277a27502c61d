import { TITLES_NAME } from '#domain/search/records.ts';
import { dataFile } from './_data-files.ts';

export const { GET } = dataFile(TITLES_NAME, ({ titles }) => titles);
