import { dataFile } from '#archive/search-files.ts';
import { EVERYDAY_NAME } from '#domain/search/records.ts';

/** What people say for the words of the texts, for a search of what no text holds. */
export const { GET } = dataFile(EVERYDAY_NAME, ({ everyday }) => everyday);
