import { readFile } from 'node:fs/promises';
import { z } from 'astro/zod';
import { archiveSchema, issuerSchema } from '#domain/schema.ts';
import { synonymsSchema } from '#domain/search/synonyms.ts';
import { ContentError } from './content-error.ts';
import { readYaml } from './frontmatter.ts';
import { type ArchiveLoader, liveLoader } from './live-loader.ts';
import { REGISTRY_FOLDER } from './places.ts';

const ARCHIVE_REMEDY =
  'It is what this archive calls itself: name, owner, description, contact and footer, each on a line of its own.';
const ISSUERS_REMEDY = 'It lists the issuers: id, name, short, level, region and, if there are any, aliases.';

/** `archive.yaml`, one entry with the id `archive`. */
export const archiveLoader = () =>
  registryLoader('archive', async (file) => {
    const text = await read(file, ARCHIVE_REMEDY);
    return [{ id: 'archive', ...readYaml(text, archiveSchema, { file, remedy: ARCHIVE_REMEDY }) }];
  });

/** `issuers.yaml`, an entry for each issuer; an archive may do without. */
export const issuerLoader = () =>
  registryLoader('issuers', async (file) => {
    const text = await readFile(file, 'utf8').catch(() => '');
    return readYaml(text, z.array(issuerSchema).nullable(), { file, remedy: ISSUERS_REMEDY }) ?? [];
  });

const SYNONYMS_REMEDY = 'It lists rows of words that mean the same, each row in square brackets.';

/** `synonyms.yaml`, one entry with the id `synonyms`; an archive may do without. */
export const synonymLoader = () =>
  registryLoader('synonyms', async (file) => {
    const text = await readFile(file, 'utf8').catch(() => '');
    const rows = readYaml(text, synonymsSchema.nullable(), { file, remedy: SYNONYMS_REMEDY }) ?? [];
    return [{ id: 'synonyms', rows }];
  });

function registryLoader<Entry extends { readonly id: string }>(
  name: string,
  entries: (file: string) => Promise<readonly Entry[]>,
): ArchiveLoader<Entry> {
  return liveLoader(name, async () =>
    (await entries(`${REGISTRY_FOLDER}/${name}.yaml`)).map((data) => ({ id: data.id, data })),
  );
}

async function read(file: string, remedy: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new ContentError(file, undefined, `cannot be read: ${(error as Error).message}`, remedy);
  }
}
