import { dataFile } from '#archive/search-files.ts';
import { WORDS_NAME } from '#domain/search/records.ts';

/** The archive's own words, for what is typed by its sound or in one run. */
export const { GET } = dataFile(WORDS_NAME, ({ words }) => words);
