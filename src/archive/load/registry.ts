import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { z } from 'astro/zod';
import { archiveSchema, issuerSchema } from '#domain/schema.ts';
import { synonymsSchema } from '#domain/search/synonyms.ts';
import { pathWithin } from '#formats/files-below.ts';
import { ContentError } from './content-error.ts';
import { readYaml } from './frontmatter.ts';
import { REGISTRY_FOLDER } from './places.ts';

const ARCHIVE_REMEDY =
  'It is what this archive calls itself: name, owner, description, contact and footer, each on a line of its own.';
const ISSUERS_REMEDY = 'It lists the issuers: id, name, short, level, region and, if there are any, aliases.';

/** `archive.yaml`, one entry with the id `archive`. */
export const archiveLoader = (): Loader =>
  registryLoader('archive', async (file, path) => {
    const text = await read(path, file, ARCHIVE_REMEDY);
    return [{ id: 'archive', ...readYaml(text, archiveSchema, { file, remedy: ARCHIVE_REMEDY }) }];
  });

/** `issuers.yaml`, an entry for each issuer; an archive may do without. */
export const issuerLoader = (): Loader =>
  registryLoader('issuers', async (file, path) => {
    const text = await readFile(path, 'utf8').catch(() => '');
    return readYaml(text, z.array(issuerSchema).nullable(), { file, remedy: ISSUERS_REMEDY }) ?? [];
  });

const SYNONYMS_REMEDY = 'It lists rows of words that mean the same, each row in square brackets.';

/** `synonyms.yaml`, one entry with the id `synonyms`; an archive may do without. */
export const synonymLoader = (): Loader =>
  registryLoader('synonyms', async (file, path) => {
    const text = await readFile(path, 'utf8').catch(() => '');
    const rows = readYaml(text, synonymsSchema.nullable(), { file, remedy: SYNONYMS_REMEDY }) ?? [];
    return [{ id: 'synonyms', rows }];
  });

function registryLoader(
  name: string,
  entries: (file: string, path: string) => Promise<readonly { id: string }[]>,
): Loader {
  return {
    name,
    load: async (context) => {
      const root = fileURLToPath(context.config.root);
      const path = resolve(root, REGISTRY_FOLDER, `${name}.yaml`);
      const load = async () => replaceAll(context, await entries(pathWithin(root, path), path));
      await load();
      context.watcher?.add(path);
      context.watcher?.on('change', (changed) => {
        if (resolve(changed) === path) load().catch((error: Error) => context.logger.error(error.message));
      });
    },
  };
}

function replaceAll({ store }: LoaderContext, entries: readonly { id: string }[]): void {
  store.clear();
  for (const entry of entries) store.set({ id: entry.id, data: { ...entry } });
}

async function read(path: string, file: string, remedy: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw new ContentError(file, undefined, `cannot be read: ${(error as Error).message}`, remedy);
  }
}
