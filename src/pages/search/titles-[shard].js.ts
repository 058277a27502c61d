import { titleShardName } from '#domain/search/records.ts';
import { dataFiles } from './_data-files.ts';

export const { getStaticPaths, GET } = dataFiles('titles', titleShardName);
