import { getCollection } from 'astro:content';
import { createHash } from 'node:crypto';
import { cite } from '#domain/citation.ts';
import { KINDS } from '#domain/schema.ts';
import { type IndexedCircular, type IndexFiles, makeIndex } from '#domain/search/make-index.ts';
import type { Directory } from '#domain/search/records.ts';
import { allCirculars } from './circulars.ts';
import { holdingsByIssuer } from './holdings.ts';
import { linksOfCircular } from './links.ts';
import { once } from './once.ts';
import { issuersOf, synonymRows } from './registry.ts';
import { recordsOf } from './search-records.ts';
import { subjectNames } from './subjects.ts';

/** All that the search page loads, but for Pagefind's own files. */
export const searchIndex = once('searchIndex', async (): Promise<IndexFiles & { directory: Directory }> => {
  const names = {
    topics: await subjectNames(),
    instruments: namesById(await getCollection('instruments')),
    terms: namesById(await getCollection('terms')),
  };
  const circulars = await Promise.all(
    (await allCirculars()).map(
      async (circular): Promise<IndexedCircular> => ({
        id: circular.id,
        title: circular.title,
        docNumber: circular.docNumber,
        year: circular.year,
        kind: circular.kind,
        citation: cite(circular),
        issuers: await issuersOf(circular),
        records: recordsOf(circular, { ...names, links: await linksOfCircular(circular.id) }),
      }),
    ),
  );
  const files = makeIndex(circulars, {
    kinds: KINDS,
    issuers: (await holdingsByIssuer()).map(({ id }) => id),
    synonyms: await synonymRows(),
  });
  const version = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 12);
  return { ...files, directory: { version, ...files.directory } };
});

const namesById = (entries: readonly { data: { id: string; name: string } }[]): ReadonlyMap<string, string> =>
  new Map(entries.map(({ data }) => [data.id, data.name]));
