import { dataFile } from '#archive/search-files.ts';
import { SAID_OVERVIEWS } from '#domain/search/overviews.ts';

/** Pages that tell all of a matter, by what people call it and no text does. */
export const { GET } = dataFile(SAID_OVERVIEWS, ({ saidOverviews }) => saidOverviews);
