import { dataFile } from '#archive/search-files.ts';
import { TEXTS_NAME } from '#domain/search/records.ts';

/** Of a large archive the index of places answers everywhere, so nobody looks through all texts. */
export const { GET } = dataFile(TEXTS_NAME, ({ directory, texts }) =>
  directory.large ? [] : texts.flatMap(({ files }) => files.flat()),
);
