import type { ArchiveIdentity, Issuer } from '#domain/schema.ts';
import type { Synonyms } from '#domain/search/synonyms.ts';
import { asked } from './asked/asked.ts';
import type { Circular } from './circulars.ts';
import { entriesOf } from './entries-of.ts';
import { once } from './once.ts';

/** What the archive calls itself. */
export const archiveIdentity = once('archiveIdentity', async (): Promise<ArchiveIdentity> => {
  const [identity] = await entriesOf('archive');
  if (identity === undefined) throw new Error('seeds/registry/archive.yaml has not been loaded');
  return identity;
});

/** The registered issuers by id. */
export const registeredIssuers = once(
  'registeredIssuers',
  async (): Promise<ReadonlyMap<string, Issuer>> =>
    new Map((await entriesOf('issuers')).map((data) => [data.id, data])),
);

/** The issuers of a circular as pages name them: full name, and short name where one is registered. */
export const issuersOf = asked(
  'issuersOf',
  async ({ issuers }: Circular): Promise<{ id: string; name: string; short: string }[]> => {
    const registered = await registeredIssuers();
    return issuers.map(({ id, name }) => ({ id, name, short: registered.get(id)?.short ?? name }));
  },
);

/** Rows of words that mean the same to a reader. */
export const synonymRows = once(
  'synonymRows',
  async (): Promise<Synonyms> => (await entriesOf('synonyms'))[0]?.rows ?? [],
);
