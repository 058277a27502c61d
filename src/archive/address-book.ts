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

/** How many places of each kind the page at an address ever had; `undefined` where none was published. */
export const placesEverAt = asked(
  'placesEverAt',
  async (address: string): Promise<AddressLine['counted'] | undefined> =>
    (await publishedBefore()).get(address)?.counted,
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
