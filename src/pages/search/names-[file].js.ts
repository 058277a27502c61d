import { dataFiles } from '#archive/search-files.ts';
import { namesName } from '#domain/search/records.ts';

export const { getStaticPaths, GET } = dataFiles('names-', ({ names }) =>
  names.map(({ first, names: own }) => [namesName(first), own]),
);
