import { circularAddress, pageOfAddress, unitAddress } from '#domain/addresses.ts';
import { wholeText } from '#domain/elements.ts';
import type { Instrument, Term } from '#domain/lists.ts';
import { instrumentTarget, type LinkTargets, type ReadingLink, readingLinks } from '#domain/reading-links.ts';
import { asked } from './asked/asked.ts';
import { digestOf } from './asked/digest.ts';
import { allCirculars, circularsById, type Unit } from './circulars.ts';
import { allLinks, instrumentsById, linksOfCircular, linksOfUnit, termsById } from './links.ts';
import { nearLinks } from './load/near-links.ts';
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

/**
 * Tells from anything else what the texts of a circular name, and all that is known of it: what asks for that of one of
 * its measures stands on it.
 */
const namedOf = asked('namedOf', async (circular: string): Promise<string> => {
  const links = (await allLinks()).get(circular);
  if (links === undefined) return '';
  const { instruments, terms, exists } = await targets();
  const units = Object.values(links.units);
  const idsIn = (list: 'instruments' | 'terms') => [
    ...new Set(units.flatMap((unit) => unit[list].map(({ id }) => id))),
  ];
  const cited = idsIn('instruments').flatMap((id) => instruments.get(id) ?? []);
  const to = new Set([
    ...units.flatMap(({ references }) => references.map((one) => pageOfAddress(one.to))),
    ...cited.map(instrumentTarget),
  ]);
  return digestOf([
    [(await circularsById()).get(circular), nearLinks(links).texts],
    cited,
    idsIn('terms').map((id) => terms.get(id)),
    [...to].filter((address) => !exists(address)),
  ]);
});

const onNamed = ({ circular }: Unit) => namedOf.noted(circular);

/** The links to set in a measure's text. */
export const readingLinksOfUnit = asked(
  'readingLinksOfUnit',
  async (unit: Unit): Promise<ReadingLink[]> => readingLinks(await linksOfUnit(unit), await targets()),
  onNamed,
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

export const namedIn = asked('namedIn', namedInUnit, onNamed);

async function namedInUnit(unit: Unit): Promise<NamedInUnit> {
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
}
