import { FIGURES_NAME } from '#domain/search/records.ts';
import { dataFile } from './_data-files.ts';

export const { GET } = dataFile(FIGURES_NAME, ({ figures }) => figures);
