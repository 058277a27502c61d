import type { APIContext, GetStaticPaths } from 'astro';
import { writeDataScript } from '#domain/data-script.ts';
import type { IndexFiles } from '#domain/search/make-index.ts';
import { scriptFile } from '#formats/script-file.ts';
import { searchIndex } from './search-index.ts';

/** The pages of a numbered sort of data files: `name` gives each its name. */
export function dataFiles(
  sort: 'texts' | 'names',
  name: (shard: number) => string,
): { getStaticPaths: GetStaticPaths; GET: (context: APIContext<{ data: unknown }>) => Response } {
  return {
    getStaticPaths: async () =>
      (await searchIndex())[sort].map((data, shard) => ({
        params: { shard: String(shard) },
        props: { data },
      })),
    GET: ({ params: { shard }, props: { data } }) => scriptFile(writeDataScript(name(Number(shard)), data)),
  };
}

/** A single data file. */
export function dataFile(
  name: string,
  pick: (files: IndexFiles) => unknown,
): { GET: () => Promise<Response> } {
  return { GET: async () => scriptFile(writeDataScript(name, pick(await searchIndex()))) };
}
