import { createHash } from 'node:crypto';
import type { CircularName } from '#domain/circular-name.ts';
import { cite } from '#domain/citation.ts';
import type { CircularLinks } from '#domain/links.ts';
import { KINDS } from '#domain/schema.ts';
import { type IndexedCircular, type IndexFiles, makeIndex, textFacts } from '#domain/search/make-index.ts';
import type { Directory } from '#domain/search/records.ts';
import { digestOf } from './asked/digest.ts';
import { allCirculars } from './circulars.ts';
import { courtsInOrder } from './court-order.ts';
import { entriesOf } from './entries-of.ts';
import { holdingsByIssuer, type IssuerOfCirculars } from './holdings.ts';
import { keptWords } from './kept-words.ts';
import { linksOfCircular } from './links.ts';
import { keptEach } from './load/kept-parts.ts';
import { nameOf } from './names.ts';
import { once } from './once.ts';
import { overviewSources } from './overviews.ts';
import { issuersOf, synonymRows } from './registry.ts';
import { type Named, recordsOf } from './search-records.ts';
import { subjectNames } from './subjects.ts';
import { VARIANTS } from './variants/table.ts';

/** All that the search page loads, but for what answers which records hold a phrase. */
export const searchIndex = once('searchIndex', async (): Promise<IndexFiles & { directory: Directory }> => {
  const names = {
    topics: await subjectNames(),
    instruments: namesById(await entriesOf('instruments')),
    terms: namesById(await entriesOf('terms')),
  };
  const synonyms = await synonymRows();
  const all = await allCirculars();
  const told = keptEach(
    'records',
    await Promise.all(all.map(async (circular) => ({ circular, links: await linksOfCircular(circular.id) }))),
    ({ circular, links }) => digestOf([circular, links, namesIn(links, names), synonyms]),
    ({ circular, links }) => {
      const records = recordsOf(circular, { ...names, links });
      return { records, facts: textFacts(records, synonyms) };
    },
  );
  const circulars = await Promise.all(
    all.map(
      async (circular, i): Promise<IndexedCircular> => ({
        id: circular.id,
        title: circular.title,
        ...apartFrom(await nameOf(circular)),
        docNumber: circular.docNumber,
        year: circular.year,
        kind: circular.kind,
        citation: cite(circular),
        issuers: await issuersOf(circular),
        ...(told[i] as (typeof told)[number]),
      }),
    ),
  );
  const files = makeIndex(circulars, {
    kinds: KINDS,
    issuers: issuersInOrder(await holdingsByIssuer()),
    synonyms,
    overviews: await overviewSources(),
    variants: VARIANTS,
    words: keptWords,
  });
  const version = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 12);
  return { ...files, directory: { version, ...files.directory } };
});

type Names = Pick<Named, 'topics' | 'instruments' | 'terms'>;

/** What is called how of what the links of a circular's measures lead to. */
const namesIn = ({ units }: CircularLinks, { topics, instruments, terms }: Names) =>
  Object.values(units).map((links) => [
    links.topics.map(({ id }) => topics.get(id)),
    links.instruments.map(({ id }) => instruments.get(id)),
    links.terms.map(({ id }) => terms.get(id)),
  ]);

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
