import { namesName } from '#domain/search/records.ts';
import { dataFiles } from './_data-files.ts';

export const { getStaticPaths, GET } = dataFiles('names', namesName);
