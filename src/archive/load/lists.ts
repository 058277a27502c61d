import { readFile } from 'node:fs/promises';
import type { z } from 'astro/zod';
import { instrumentsFileSchema, subjectsFileSchema, termsFileSchema } from '#domain/lists.ts';
import { readJsonFile } from './json-file.ts';
import { type ArchiveLoader, liveLoader } from './live-loader.ts';
import { CONTENT_FOLDER } from './places.ts';

/** `content/instruments.json`, an entry for each instrument. */
export const instrumentLoader = () =>
  listLoader('instruments', instrumentsFileSchema, ({ instruments }) => instruments);

/** `content/terms.json`, an entry for each term. */
export const termLoader = () => listLoader('terms', termsFileSchema, ({ terms }) => terms);

/** `content/topics.json`, an entry for each subject. */
export const subjectLoader = () => listLoader('topics', subjectsFileSchema, ({ topics }) => topics);

/** A loader for one file of the content folder that lists entries; an archive may do without it. */
function listLoader<File, Entry extends { readonly id: string }>(
  name: string,
  schema: z.ZodType<File>,
  entriesOf: (file: File) => readonly Entry[],
): ArchiveLoader<Entry> {
  return liveLoader(name, async () => {
    const file = `${CONTENT_FOLDER}/${name}.json`;
    const text = await readFile(file, 'utf8').catch(() => undefined);
    if (text === undefined) return [];
    return entriesOf(readJsonFile(text, file, schema)).map((data) => ({ id: data.id, data }));
  });
}
