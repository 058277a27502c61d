import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type Declarations,
  declarationsSchema,
  type FateOf,
  fates,
} from '#domain/address-book/declarations.ts';
import { type AddressLine, readAddressBook } from '#domain/address-book/lines.ts';
import { asked } from './asked/asked.ts';
import { readYaml } from './load/frontmatter.ts';
import { REGISTRY_FOLDER } from './load/places.ts';
import { once } from './once.ts';

const REMEDY = 'It lists redirects (old: new) and withdrawals (address, on, what, why).';

/** Every address that was published before this build, by address. */
export const publishedBefore = once(
  'publishedBefore',
  async (): Promise<ReadonlyMap<string, AddressLine>> => {
    const text = await read('addresses.txt');
    return new Map(readAddressBook(text).map((line) => [line.address, line]));
  },
);

/** How many places pages had, by what their addresses begin with: a circular, a department. */
const placesByBeginning = once('placesByBeginning', async (): Promise<ReadonlyMap<string, string>> => {
  const places = new Map<string, string>();
  for (const { address, counted } of (await publishedBefore()).values()) {
    const beginning = beginningOf(address);
    places.set(beginning, `${places.get(beginning) ?? ''}${address} ${JSON.stringify(counted)}\n`);
  }
  return places;
});

const placesBelow = asked(
  'placesBelow',
  async (beginning: string): Promise<string> => (await placesByBeginning()).get(beginning) ?? '',
);

const beginningOf = (address: string): string => address.split('/', 2).join('/');

/**
 * The ids of places that the page at an address had when it was published, and has no more. That a page was published
 * since the last build makes it no other page.
 * @param there the last of each kind that it has, `p2 s6`
 */
export const placesMissing = asked(
  'placesMissing',
  async (address: string, there: string): Promise<readonly string[]> => {
    const ever = (await publishedBefore()).get(address)?.counted ?? {};
    const last = new Map(there.split(' ').map((id) => [id.slice(0, 1), Number(id.slice(1))]));
    return Object.entries(ever).flatMap(([kind, count]) => {
      const from = last.get(kind) ?? 0;
      return Array.from({ length: Math.max(0, count - from) }, (_, i) => `${kind}${from + i + 1}`);
    });
  },
  (address) => placesBelow.noted(beginningOf(address)),
);

/** What the editor declared of addresses that are gone. */
export const declarations = once('declarations', async (): Promise<Declarations> => {
  const name = 'redirects.yaml';
  return readYaml((await read(name)) || '{}', declarationsSchema, {
    file: join(REGISTRY_FOLDER, name),
    remedy: REMEDY,
  });
});

export const declaredFates = once('declaredFates', async (): Promise<FateOf> => fates(await declarations()));

/** What was published at the addresses of circulars, by address. */
export const circularTitles = once(
  'circularTitles',
  async (): Promise<ReadonlyMap<string, string>> =>
    new Map([...(await publishedBefore()).values()].map(({ address, title }) => [address, title])),
);

/** A file of the registry that an archive may do without. */
async function read(name: string): Promise<string> {
  return readFile(join(REGISTRY_FOLDER, name), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
}
