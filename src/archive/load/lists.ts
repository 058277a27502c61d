import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { z } from 'astro/zod';
import { instrumentsFileSchema, subjectsFileSchema, termsFileSchema } from '#domain/lists.ts';
import { pathWithin } from '#formats/files-below.ts';
import { readJsonFile } from './json-file.ts';
import { CONTENT_FOLDER } from './places.ts';

/** `content/instruments.json`, an entry for each instrument. */
export const instrumentLoader = (): Loader =>
  listLoader('instruments', instrumentsFileSchema, ({ instruments }) => instruments);

/** `content/terms.json`, an entry for each term. */
export const termLoader = (): Loader => listLoader('terms', termsFileSchema, ({ terms }) => terms);

/** `content/topics.json`, an entry for each subject. */
export const subjectLoader = (): Loader => listLoader('topics', subjectsFileSchema, ({ topics }) => topics);

/** A content loader for one file of the content folder that lists entries; an archive may do without it. */
function listLoader<File>(
  name: string,
  schema: z.ZodType<File>,
  entriesOf: (file: File) => readonly { readonly id: string }[],
): Loader {
  return {
    name,
    load: async (context) => {
      const root = fileURLToPath(context.config.root);
      const path = resolve(root, CONTENT_FOLDER, `${name}.json`);
      const load = async (): Promise<void> => {
        const text = await readFile(path, 'utf8').catch(() => undefined);
        const file = pathWithin(root, path);
        replaceAll(context, text === undefined ? [] : entriesOf(readJsonFile(text, file, schema)));
      };
      await load();
      context.watcher?.add(path);
      context.watcher?.on('all', (_event, changed) => {
        if (resolve(changed) === path) load().catch((error: Error) => context.logger.error(error.message));
      });
    },
  };
}

function replaceAll({ store }: LoaderContext, entries: readonly { readonly id: string }[]): void {
  store.clear();
  for (const entry of entries) store.set({ id: entry.id, data: { ...entry } });
}
