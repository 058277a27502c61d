import type { APIRoute, GetStaticPaths } from 'astro';
import { writeDataScript } from '#domain/search/data-script.ts';
import { type Shard, shardName } from '#domain/search/records.ts';
import { searchIndex } from './_index.ts';
import { scriptFile } from './_script-file.ts';

interface Props {
  readonly texts: Shard;
}

export const getStaticPaths = (async () =>
  (await searchIndex()).shards.map((texts, shard) => ({
    params: { shard: String(shard) },
    props: { texts },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = ({ params: { shard }, props: { texts } }) =>
  scriptFile(writeDataScript(shardName(Number(shard)), texts));
