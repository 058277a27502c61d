import { createHash } from 'node:crypto';
import { firstIds } from '#domain/address-book/first-id.ts';
import { nameAlone } from '#domain/circular-name.ts';
import { atomFeed } from '#formats/feed.ts';
import { openSearchDescription } from '#formats/open-search.ts';
import { declarations, declaredFates, publishedBefore } from './address-book.ts';
import { asked } from './asked/asked.ts';
import { allCirculars } from './circulars.ts';
import { nameOf } from './names.ts';
import { once } from './once.ts';
import { archiveIdentity } from './registry.ts';
import { SITE, siteLinksFrom } from './site-address.ts';

/** A file at the site's root that programs read. */
export interface MachineFile {
  readonly text: string;
  readonly mediaType: string;
}

export const FEED = 'feed';
export const OPEN_SEARCH = 'opensearch';

/**
 * The files at the site's root by name, without their ending `.xml`. The feed is there where the archive
 * holds something, the search description where it knows its own address.
 */
export const machineFiles = once('machineFiles', async (): Promise<ReadonlyMap<string, MachineFile>> => {
  const archive = await archiveIdentity();
  const files = new Map<string, MachineFile>();
  const firstOf = firstIds(await publishedBefore(), await declaredFates());
  const feed = atomFeed(
    await Promise.all(
      (await allCirculars()).map(async (head) => ({
        head,
        firstId: firstOf(head.id),
        units: head.units.map((unit) => ({ head: unit, paragraphs: unit.paragraphs })),
        name: nameAlone(await nameOf(head)),
      })),
    ),
    (await declarations()).withdrawals,
    {
      archive,
      link: siteLinksFrom(new URL(`http://site/${FEED}.xml`)),
      idOf: (name) => nameUuid(`${archive.owner}\n${archive.name}\n${name}`),
      address: `${FEED}.xml`,
    },
  );
  if (feed !== undefined) files.set(FEED, { text: feed, mediaType: 'application/atom+xml' });
  if (SITE !== undefined) {
    files.set(OPEN_SEARCH, {
      text: openSearchDescription(archive, SITE),
      mediaType: 'application/opensearchdescription+xml',
    });
  }
  return files;
});

/** Whether the archive has the file at its root. */
export const hasMachineFile = asked(
  'hasMachineFile',
  async (name: string): Promise<boolean> => (await machineFiles()).has(name),
);

/**
 * The UUID of a name (RFC 9562, version 5, in the namespace of URLs): needs no address, so
 * that entries keep their ids wherever the site is served.
 */
function nameUuid(name: string): string {
  const namespace = Buffer.from('6ba7b8119dad11d180b400c04fd430c8', 'hex');
  const bytes = createHash('sha1').update(namespace).update(name).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  const parts = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)];
  return `urn:uuid:${parts.join('-')}`;
}
