import type { Source } from '#domain/schema.ts';
import { asked } from './asked/asked.ts';
import { entriesOf } from './entries-of.ts';
import { once } from './once.ts';

const allSources = once(
  'allSources',
  async (): Promise<ReadonlyMap<string, Source>> =>
    new Map((await entriesOf('sources')).map((data) => [data.id, data])),
);

/** The file of a circular as received; `undefined` if there is none. */
export const sourceOf = asked(
  'sourceOf',
  async (id: string): Promise<Source | undefined> => (await allSources()).get(id),
);
