import { dataFiles } from '#archive/search-files.ts';
import { overviewsName } from '#domain/search/overviews.ts';

/** What has a page that tells all of it, by its names; of a small archive the directory says so. */
export const { getStaticPaths, GET } = dataFiles('overviews-', ({ overviews }) =>
  overviews.map((rows, file) => [overviewsName(file), rows]),
);
