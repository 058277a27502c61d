import { circularAddress } from '#domain/addresses.ts';
import { inTitleMarks } from '#domain/citation.ts';
import {
  type CircularLinks,
  noLinks,
  type ReferenceLink,
  type TextLinks,
  type UnitLinks,
} from '#domain/links.ts';
import type { Instrument, Subject, Term } from '#domain/lists.ts';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import type { LinkedCircular, Registry } from '../types.ts';
import { type LinkedCitation, linkInstruments } from './instruments/index.ts';
import { referencesIn } from './references/index.ts';
import { PlaceMap } from './references/place-map.ts';
import { digestOf } from './related/kept-nearness.ts';
import { placeInSource } from './source-place.ts';
import { type KeptMatters, linkMatters, type Matters } from './subjects-and-related.ts';
import { linkTerms } from './terms/index.ts';
import { type LinkText, textsOf } from './texts.ts';

/** What follows from all circulars together. */
export interface ArchiveLinks {
  /**
   * One for each circular, in their order. What links its measures is put together anew each time it is
   * asked for: all of a large archive would fill the memory.
   */
  readonly circulars: readonly CircularLinks[];
  /** Tells all that the links of a circular follow from from anything else. */
  readonly keyOf: (links: CircularLinks) => string;
  readonly instruments: readonly Instrument[];
  readonly terms: readonly Term[];
  readonly topics: readonly Subject[];
  /** For the next run. */
  readonly kept: () => KeptLinks;
}

/** What a run keeps of what links circulars. */
export interface KeptLinks {
  readonly matters: KeptMatters;
  /** Of each circular, by its id: of what its links were made. */
  readonly made: ReadonlyMap<string, MadeOf>;
}

/** Of what the links of a circular were made. */
export interface MadeOf {
  /** Its `keyOf`. */
  readonly key: string;
  /** Of each measure, by its key, of what `MATTER_LINKS` were made. */
  readonly units: Readonly<Record<string, string>>;
}

/** What follows from subjects and from nearness. */
const MATTER_LINKS = ['topics', 'related', 'reports', 'lineage', 'alike', 'ofSubject'] as const;
type MatterLinks = Pick<UnitLinks, (typeof MATTER_LINKS)[number]>;

/**
 * All circulars → what links them. After it:
 * 1. every circular has its links, every measure and question an entry in them;
 * 2. every id that a link names stands in the list it belongs to;
 * 3. nothing depends on the order in which the circulars come.
 *
 * @param kept what an earlier run kept: it decides how long this one takes, never what it finds
 * @param written what an earlier run wrote of a circular's links, where it made them of this key
 */
export function linkArchive(
  circulars: readonly LinkedCircular[],
  registry: Registry,
  kept?: KeptLinks,
  written: (id: string, key: string) => CircularLinks | undefined = () => undefined,
): { readonly value: ArchiveLinks; readonly diagnostics: readonly Diagnostic[] } {
  // One after the other: what either needs of all texts is let go of before the next begins.
  const named = linkTexts(circulars, registry);
  const matters = linkMatters(circulars, registry, kept?.matters);
  const madeOf = new Map(
    named.value.circulars.map((links) => [links.id, madeOfNow(links, matters.value)] as const),
  );
  const stillOf = ({ id }: CircularLinks): ((key: string) => MatterLinks | undefined) => {
    const [before, now] = [kept?.made.get(id), madeOf.get(id)];
    const units = before && written(id, before.key)?.units;
    return (key) => (before?.units[key] === now?.units[key] ? units?.[key] : undefined);
  };
  return {
    value: {
      keyOf: ({ id }) => (madeOf.get(id) as MadeOf).key,
      circulars: named.value.circulars.map((links) => withMatters(links, matters.value, stillOf)),
      instruments: named.value.instruments,
      terms: named.value.terms,
      topics: matters.value.topics,
      kept: () => ({ matters: matters.value.kept(), made: madeOf }),
    },
    diagnostics: [...named.diagnostics, ...matters.diagnostics],
  };
}

/** What the words of the texts name: places, instruments and terms. */
export function linkTexts(
  circulars: readonly LinkedCircular[],
  registry: Registry,
): {
  readonly value: Omit<ArchiveLinks, 'topics' | 'keyOf' | 'kept'>;
  readonly diagnostics: readonly Diagnostic[];
} {
  const texts = new Map(circulars.map((circular) => [circular, textsOf(circular)]));
  const inOrder = earliestFirst(circulars);
  const instruments = linkInstruments(inOrder, texts, registry);
  const terms = linkTerms(
    inOrder.flatMap((circular) => texts.get(circular) ?? []),
    registry.published?.terms,
  );
  const maps = new Map(circulars.map((circular) => [circular.head.id, new PlaceMap(circular)]));
  const diagnostics: Diagnostic[] = [];
  for (const { text, ...span } of instruments.unknown) {
    const words = text.text.slice(span.start, span.end);
    diagnostics.push(diagnostic('link/unresolved-reference', placeInSource(text, span), words));
  }
  const linksOf = (text: LinkText): TextLinks => {
    const citations = instruments.citations.get(text) ?? [];
    const { links, unresolved } = referencesIn(text, citations, (id) => maps.get(id));
    for (const span of unresolved) {
      const words = text.text.slice(span.start, span.end);
      diagnostics.push(diagnostic('link/unresolved-reference', placeInSource(text, span), words));
    }
    const [own, others] = partition(citations, ({ entry }) => entry.circular === text.circular.head.id);
    return {
      references: [...links, ...own.map(ownTitle)].sort((a, b) => a.start - b.start),
      instruments: others.map(({ start, end, entry }) => ({ start, end, id: entry.id })),
      terms: [...(terms.places.get(text) ?? [])],
    };
  };
  return {
    value: {
      circulars: circulars.map((circular) => assemble(circular, texts.get(circular) ?? [], linksOf)),
      instruments: instruments.list,
      terms: terms.list,
    },
    diagnostics,
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
  return { id: head.id, compare: [], units: ofUnits, head: ofBlocks };
}

function madeOfNow({ id, units, head }: CircularLinks, matters: Matters): MadeOf {
  const own = Object.fromEntries(
    Object.keys(units).map((key) => [key, digestOf(matters.keyOf(`${id}/${key}`))]),
  );
  return { key: digestOf(JSON.stringify([id, matters.compareOf(id), units, head, own])), units: own };
}

/**
 * With what follows from subjects and from nearness; `units` is made when it is read, but for what was made of the
 * same before.
 */
function withMatters(
  links: CircularLinks,
  matters: Matters,
  stillOf: (links: CircularLinks) => (key: string) => MatterLinks | undefined,
): CircularLinks {
  return {
    ...links,
    compare: [...matters.compareOf(links.id)],
    get units() {
      const still = stillOf(links);
      return Object.fromEntries(
        Object.entries(links.units).map(([key, unit]) => {
          const found = still(key) ?? matters.ofUnit(`${links.id}/${key}`);
          return [key, { ...unit, ...picked(found) }];
        }),
      );
    },
  };
}

const picked = (links: MatterLinks): MatterLinks =>
  Object.fromEntries(MATTER_LINKS.map((name) => [name, links[name]])) as unknown as MatterLinks;

/** A circular that names itself, as a notice does what it issues, cites nothing. */
function ownTitle({ start, end, text }: LinkedCitation): ReferenceLink {
  const { id, title } = text.circular.head;
  return { start, end, to: circularAddress(id), name: inTitleMarks(title) };
}

function partition<T>(all: readonly T[], fits: (one: T) => boolean): [T[], T[]] {
  return [all.filter(fits), all.filter((one) => !fits(one))];
}

/** By date of issue, those without one last; then by id. */
function earliestFirst(circulars: readonly LinkedCircular[]): LinkedCircular[] {
  const date = ({ head }: LinkedCircular): string => head.issued ?? '9999';
  return circulars.toSorted(
    (a, b) => Number(date(a) > date(b)) - Number(date(a) < date(b)) || (a.head.id < b.head.id ? -1 : 1),
  );
}
