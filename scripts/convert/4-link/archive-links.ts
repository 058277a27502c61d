import { type CircularLinks, noLinks, type TextLinks, type UnitLinks } from '#domain/links.ts';
import type { Instrument, Term, Topic } from '#domain/lists.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { LinkedCircular, Registry } from '../types.ts';
import { type LinkedCitation, linkInstruments } from './instruments/index.ts';
import { type LinkText, textsOf } from './texts.ts';

/** What follows from all circulars together. */
export interface ArchiveLinks {
  /** One for each circular, in their order. */
  readonly circulars: readonly CircularLinks[];
  readonly instruments: readonly Instrument[];
  readonly terms: readonly Term[];
  readonly topics: readonly Topic[];
}

/**
 * All circulars → what links them. After it:
 * 1. every circular has its links, every measure and question an entry in them;
 * 2. every id that a link names stands in the list it belongs to;
 * 3. nothing depends on the order in which the circulars come.
 */
export function linkArchive(
  circulars: readonly LinkedCircular[],
  registry: Registry,
): { readonly value: ArchiveLinks; readonly diagnostics: readonly Diagnostic[] } {
  const texts = new Map(circulars.map((circular) => [circular, textsOf(circular)]));
  const instruments = linkInstruments(earliestFirst(circulars), texts, registry);
  const linksOf = (text: LinkText): TextLinks => ({
    references: [],
    instruments: (instruments.citations.get(text) ?? []).map(instrumentLink),
    terms: [],
  });
  return {
    value: {
      circulars: circulars.map((circular) => assemble(circular, texts.get(circular) ?? [], linksOf)),
      instruments: instruments.list,
      terms: [],
      topics: [],
    },
    diagnostics: [],
  };
}

function assemble(
  { head, units }: LinkedCircular,
  texts: readonly LinkText[],
  linksOf: (text: LinkText) => TextLinks,
): CircularLinks {
  const ofUnits: Record<string, UnitLinks> = Object.fromEntries(
    units.map((unit) => [unit.head.key, noLinks()]),
  );
  const ofBlocks: Record<string, TextLinks> = {};
  for (const text of texts) {
    const links = linksOf(text);
    if (text.unit !== undefined) ofUnits[text.key] = { ...noLinks(), ...links };
    else if (Object.values(links).some((list) => list.length > 0)) ofBlocks[text.key] = links;
  }
  return { id: head.id, units: ofUnits, head: ofBlocks };
}

function instrumentLink({ start, end, entry }: LinkedCitation): TextLinks['instruments'][number] {
  return { start, end, id: entry.id };
}

/** By date of issue, those without one last; then by id. */
function earliestFirst(circulars: readonly LinkedCircular[]): LinkedCircular[] {
  const date = ({ head }: LinkedCircular): string => head.issued ?? '9999';
  return circulars.toSorted(
    (a, b) => Number(date(a) > date(b)) - Number(date(a) < date(b)) || (a.head.id < b.head.id ? -1 : 1),
  );
}
