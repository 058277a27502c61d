import { getEntry } from 'astro:content';
import type { Source } from '#domain/schema.ts';

/** The file of a circular as received; `undefined` if there is none. */
export async function sourceOf(id: string): Promise<Source | undefined> {
  return (await getEntry('sources', id))?.data;
}
