import { dataFiles } from '#archive/search-files.ts';
import { shardName } from '#domain/search/records.ts';

export const { getStaticPaths, GET } = dataFiles('texts-', ({ texts }) =>
  texts.flatMap(({ circular, files }) => files.map((shard, part) => [shardName(circular, part), shard])),
);
