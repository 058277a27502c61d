import { shardName } from '#domain/search/records.ts';
import { dataFiles } from './_data-files.ts';

export const { getStaticPaths, GET } = dataFiles('texts', shardName);
