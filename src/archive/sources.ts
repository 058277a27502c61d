import { getCollection } from 'astro:content';
import type { Source } from '#domain/schema.ts';
import { once } from './once.ts';

const allSources = once(
  async (): Promise<ReadonlyMap<string, Source>> =>
    new Map((await getCollection('sources')).map(({ data }) => [data.id, data])),
);

/** The file of a circular as received; `undefined` if there is none. */
export async function sourceOf(id: string): Promise<Source | undefined> {
  return (await allSources()).get(id);
}
