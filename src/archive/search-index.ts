import { createHash } from 'node:crypto';
import type { CircularName } from '#domain/circular-name.ts';
import { cite } from '#domain/citation.ts';
import type { CircularLinks, UnitLinks } from '#domain/links.ts';
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
import { subjectNames } from './subject-names.ts';
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
  const linked = await Promise.all(
    all.map(async (circular) => ({ circular, links: await linksOfCircular(circular.id) })),
  );
  const linksById = new Map(linked.map(({ links }) => [links.id, links]));
  const records = keptEach(
    'records',
    linked,
    ({ circular, links }) => digestOf([circular, namedIn(links, names)]),
    ({ circular, links }) => recordsOf(circular, { ...names, links }),
  );
  const facts = keptEach(
    'facts',
    all.map((circular, i) => ({ circular, own: records[i] as (typeof records)[number] })),
    ({ circular }) => digestOf([circular, synonyms]),
    ({ own }) => textFacts(own, synonyms),
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
        records: records[i] as (typeof records)[number],
        facts: facts[i] as (typeof facts)[number],
      }),
    ),
  );
  const files = makeIndex(circulars, {
    kinds: KINDS,
    issuers: issuersInOrder(await holdingsByIssuer()),
    synonyms,
    overviews: await overviewSources(),
    variants: VARIANTS,
    near: (id, place) => nearTo(linksById.get(id)?.units[place]),
    words: keptWords,
  });
  const version = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 12);
  return { ...files, directory: { version, ...files.directory } };
});

/** What the page of a measure lists with it, as near as it is told to be. */
function nearTo(links: UnitLinks | undefined): string[] {
  if (links === undefined) return [];
  const scores = new Map(links.lineage.map(({ id }) => [id, IN_LINE]));
  for (const { id, score } of [...links.related, ...links.reports])
    scores.set(id, Math.max(score, scores.get(id) ?? 0));
  return [...scores].sort(([, a], [, b]) => b - a).map(([id]) => id);
}
/** What stands in the line through the years is as near as what is told to be the same. */
const IN_LINE = 0.25;

type Names = Pick<Named, 'topics' | 'instruments' | 'terms'>;

/**
 * What the links of a circular's measures lead to, and what that is called: all that records say of links. What is
 * near to a measure is another with every circular that comes in.
 */
const namedIn = ({ units }: CircularLinks, { topics, instruments, terms }: Names) =>
  Object.entries(units).map(([key, links]) => [
    key,
    links.topics.map(({ id }) => [id, topics.get(id)]),
    links.instruments.map(({ id }) => [id, instruments.get(id)]),
    links.terms.map(({ id }) => [id, terms.get(id)]),
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
