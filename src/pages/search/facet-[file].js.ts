import { dataFiles } from '#archive/search-files.ts';
import { COLUMNS, columnName } from '#domain/search/records.ts';

/** What few searches are narrowed by, of a large archive. */
export const { getStaticPaths, GET } = dataFiles('facet-', ({ columns }) =>
  COLUMNS.flatMap((column) => {
    const data = columns[column];
    return data === undefined ? [] : [[columnName(column), data]];
  }),
);
