import { packData } from '#domain/search/pack.ts';
import { MOST_TEXTS, recordCount, TEXTS_NAME } from '#domain/search/records.ts';
import { dataFile } from './_data-files.ts';

export const { GET } = dataFile(TEXTS_NAME, ({ directory, texts }) =>
  recordCount(directory) > MOST_TEXTS ? [] : packData(texts.flat()),
);
