import type { APIContext, GetStaticPaths } from 'astro';
import { writeDataScript } from '#domain/data-script.ts';
import type { IndexFiles } from '#domain/search/make-index.ts';
import { scriptFile } from '#formats/script-file.ts';
import { searchIndex } from './search-index.ts';

/** The pages of a sort of data files, whose names begin alike: `pick` gives each file's name and data. */
export function dataFiles(
  beginning: string,
  pick: (files: IndexFiles) => readonly (readonly [name: string, data: unknown])[],
): { getStaticPaths: GetStaticPaths; GET: (context: APIContext<{ data: unknown }>) => Response } {
  return {
    getStaticPaths: async () =>
      pick(await searchIndex()).map(([name, data]) => ({
        params: { file: name.slice(beginning.length) },
        props: { data },
      })),
    GET: ({ params: { file }, props: { data } }) => scriptFile(writeDataScript(`${beginning}${file}`, data)),
  };
}

/** A single data file. */
export function dataFile(
  name: string,
  pick: (files: IndexFiles) => unknown,
): { GET: () => Promise<Response> } {
  return { GET: async () => scriptFile(writeDataScript(name, pick(await searchIndex()))) };
}
