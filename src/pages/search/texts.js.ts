import { dataFile } from '#archive/search-files.ts';
import { MOST_TEXTS, recordCount, TEXTS_NAME } from '#domain/search/records.ts';

export const { GET } = dataFile(TEXTS_NAME, ({ directory, texts }) =>
  recordCount(directory) > MOST_TEXTS ? [] : texts.flat(),
);
