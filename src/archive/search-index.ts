import { createHash } from 'node:crypto';
import type { CircularName } from '#domain/circular-name.ts';
import { cite } from '#domain/citation.ts';
import { KINDS } from '#domain/schema.ts';
import { type IndexedCircular, type IndexFiles, makeIndex } from '#domain/search/make-index.ts';
import type { Directory } from '#domain/search/records.ts';
import { allCirculars } from './circulars.ts';
import { courtsInOrder } from './court-order.ts';
import { entriesOf } from './entries-of.ts';
import { holdingsByIssuer, type IssuerOfCirculars } from './holdings.ts';
import { keptWords } from './kept-words.ts';
import { linksOfCircular } from './links.ts';
import { nameOf } from './names.ts';
import { once } from './once.ts';
import { overviewSources } from './overviews.ts';
import { issuersOf, synonymRows } from './registry.ts';
import { recordsOf } from './search-records.ts';
import { subjectNames } from './subjects.ts';
import { VARIANTS } from './variants/table.ts';

/** All that the search page loads, but for what answers which records hold a phrase. */
export const searchIndex = once('searchIndex', async (): Promise<IndexFiles & { directory: Directory }> => {
  const names = {
    topics: await subjectNames(),
    instruments: namesById(await entriesOf('instruments')),
    terms: namesById(await entriesOf('terms')),
  };
  const circulars = await Promise.all(
    (await allCirculars()).map(
      async (circular): Promise<IndexedCircular> => ({
        id: circular.id,
        title: circular.title,
        ...apartFrom(await nameOf(circular)),
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
    issuers: issuersInOrder(await holdingsByIssuer()),
    synonyms: await synonymRows(),
    overviews: await overviewSources(),
    variants: VARIANTS,
    words: keptWords,
  });
  const version = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 12);
  return { ...files, directory: { version, ...files.directory } };
});

/** Results name the issuer by themselves. */
const apartFrom = ({ more }: CircularName): { apart?: string } => (more === '' ? {} : { apart: more });

/** Whether the index of places answers, not Pagefind. */
export const searchIsLarge = once('searchIsLarge', async () => (await searchIndex()).directory.large);

/** So many are parted by level and region where they are listed. */
const MANY_ISSUERS = 20;

/** By level, region and name. */
function issuersInOrder(issuers: readonly IssuerOfCirculars[]): { id: string; group?: string }[] {
  const placed = issuers.map(({ id, name, registered }) => ({
    id,
    name,
    level: registered?.level,
    region: registered?.region,
  }));
  return courtsInOrder(placed).flatMap(({ level, regions }) =>
    regions.flatMap(({ region, courts }) =>
      courts.map(({ id }) =>
        issuers.length < MANY_ISSUERS
          ? { id }
          : { id, group: region === '' ? level : `${level} · ${region}` },
      ),
    ),
  );
}

const namesById = (entries: readonly { id: string; name: string }[]): ReadonlyMap<string, string> =>
  new Map(entries.map(({ id, name }) => [id, name]));
