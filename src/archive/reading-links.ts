import { circularAddress, pageOfAddress, unitAddress } from '#domain/addresses.ts';
import { wholeText } from '#domain/elements.ts';
import type { Instrument, Term } from '#domain/lists.ts';
import { type LinkTargets, type ReadingLink, readingLinks } from '#domain/reading-links.ts';
import { asked } from './asked/asked.ts';
import { allCirculars, type Unit } from './circulars.ts';
import { instrumentsById, linksOfCircular, linksOfUnit, termsById } from './links.ts';
import { once } from './once.ts';

/** What is published, for links that must not lead nowhere. */
const targets = once('targets', async (): Promise<LinkTargets> => {
  const addresses = new Set<string>();
  for (const { id, units } of await allCirculars()) {
    addresses.add(circularAddress(id));
    for (const { key } of units) addresses.add(unitAddress(id, key));
  }
  return {
    instruments: await instrumentsById(),
    terms: await termsById(),
    exists: (address) => !address.startsWith('circulars/') || addresses.has(address),
  };
});

/** The links to set in a measure's text. */
export const readingLinksOfUnit = asked(
  'readingLinksOfUnit',
  async (unit: Unit): Promise<ReadingLink[]> => readingLinks(await linksOfUnit(unit), await targets()),
);

/** The links to set in the blocks of a circular that stand outside measures, by `blockKey`. */
export async function readingLinksOfCircular(id: string): Promise<(key: string) => readonly ReadingLink[]> {
  const links = await linksOfBlocks(id);
  return (key) => links.get(key) ?? [];
}

const linksOfBlocks = asked(
  'linksOfBlocks',
  async (id: string): Promise<ReadonlyMap<string, readonly ReadingLink[]>> => {
    const { head } = await linksOfCircular(id);
    const published = await targets();
    return new Map(Object.entries(head).map(([key, links]) => [key, readingLinks(links, published)]));
  },
);

/** What a measure names, each once, in the order of the text. */
export interface NamedInUnit {
  readonly instruments: readonly Instrument[];
  readonly references: readonly { readonly text: string; readonly to: string; readonly name: string }[];
  readonly terms: readonly Term[];
}

export const namedIn = asked('namedIn', async (unit: Unit): Promise<NamedInUnit> => {
  const links = await linksOfUnit(unit);
  const { instruments, terms, exists } = await targets();
  const text = wholeText(unit.paragraphs);
  const known = <T>(ids: readonly { readonly id: string }[], list: ReadonlyMap<string, T>): T[] =>
    [...new Set(ids.map(({ id }) => id))].flatMap((id) => list.get(id) ?? []);
  const byTarget = new Map(
    links.references
      .filter(({ to }) => exists(pageOfAddress(to)))
      .toReversed()
      .map(({ start, end, to, name }) => [to, { text: text.slice(start, end), to, name }]),
  );
  return {
    instruments: known(links.instruments, instruments),
    references: [...byTarget.values()].reverse(),
    terms: known(links.terms, terms),
  };
});
