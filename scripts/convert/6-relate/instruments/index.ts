import { type PublishedNames, titleInAddressBook } from '#domain/address-book/published-lists.ts';
import { standardDocNumber } from '#domain/doc-number.ts';
import { instrumentTitle, nameInInstrumentTitle } from '#domain/list-titles.ts';
import type { Instrument } from '#domain/lists.ts';
import { nameParts } from '../../instrument-name.ts';
import type { LinkedCircular, RegisteredInstrument, Registry } from '../../types.ts';
import { distinctIds } from '../stable-id.ts';
import type { LinkText } from '../texts.ts';
import { describe } from './describe.ts';
import { add, type Group, groupCitations, newGroup } from './group.ts';
import { holdingsOf, isRelative, NOWHERE } from './held.ts';
import { canonicalIssuer, type Home, homeOf } from './issuer.ts';
import type { NamedInstrument } from './named-instrument.ts';
import { type Citation, citationsOf, type UnknownName } from './scan.ts';

/** A citation and the instrument that it turned out to name. */
export interface LinkedCitation extends Citation {
  readonly entry: Instrument;
}

/** What circulars cite. */
export interface LinkedInstruments {
  /** Every instrument that another circular than itself cites, ordered by id. */
  readonly list: readonly Instrument[];
  /** The citations of each text, in order of their places. */
  readonly citations: ReadonlyMap<LinkText, readonly LinkedCitation[]>;
  /** Bare names of which nothing tells what they mean: 两个《意见》. */
  readonly unknown: readonly UnknownName[];
}

/**
 * Finds what the circulars cite and what of it is one instrument.
 *
 * @param circulars the earliest first: the id of an instrument that was never published is decided by who named it first
 */
export function linkInstruments(
  circulars: readonly LinkedCircular[],
  texts: ReadonlyMap<LinkedCircular, readonly LinkText[]>,
  { issuers, instruments: registered, published }: Pick<Registry, 'issuers' | 'instruments' | 'published'>,
): LinkedInstruments {
  const regions = new Map(issuers.map(({ id, region }) => [id, region]));
  const homes = new Map(
    circulars.map(({ head }) => {
      const [first] = head.issuers;
      return [head.id, homeOf(first?.name, first === undefined ? undefined : regions.get(first.id))];
    }),
  );
  const homeOfCircular = ({ head }: LinkedCircular): Home => homes.get(head.id) ?? NOWHERE;
  const known = new KnownNames(registered);
  const all: Citation[] = [];
  const unknown: UnknownName[] = [];
  for (const circular of circulars) {
    const found = citationsOf(texts.get(circular) ?? [], homeOfCircular(circular), (key) =>
      known.isInstrument(key),
    );
    for (const citation of found.citations) all.push(citation);
    unknown.push(...found.unknown);
  }
  const groups = groupAll(all, known, homeOfCircular);
  const holdings = holdingsOf(circulars, homes);
  const entries = oneForEachCircular(
    groups.map((group): Entry => {
      const entry = known.ofGroup(group);
      return { group, entry, circular: entry?.circular ?? holdings.ofGroup(group) ?? null };
    }),
  );
  const byId = new Map(circulars.map((circular) => [circular.head.id, circular]));
  const byText = new Map<LinkText, LinkedCitation[]>();
  const list: Instrument[] = [];
  const described = entries.map(({ group, entry, circular }) => {
    const holder = circular === null ? undefined : byId.get(circular);
    return { group, entry, holder, known: describe(group, entry, holder) };
  });
  const unnamed = described.filter(({ entry }) => entry?.id === undefined);
  const made = distinctIds(
    unnamed.map(({ group }) => group.key),
    {
      taken: new Set(entries.flatMap(({ entry }) => entry?.id ?? [])),
      published: publishedIds(published?.instruments ?? new Map(), unnamed),
    },
  );
  for (const { group, entry, holder, known: own } of described) {
    const instrument = { id: entry?.id ?? (made.shift() as string), ...own };
    if (group.citations.some(({ text }) => text.circular !== holder)) list.push(instrument);
    for (const citation of group.citations) {
      const ofText = byText.get(citation.text) ?? [];
      byText.set(citation.text, ofText);
      ofText.push({ ...citation, entry: instrument });
    }
  }
  for (const ofText of byText.values()) ofText.sort((a, b) => a.start - b.start || b.end - a.end);
  list.sort((a, b) => (a.id < b.id ? -1 : 1));
  return { list, citations: byText, unknown };
}

/** Under which ids instruments were published: by all that their pages are called; else by their names. */
function publishedIds(
  published: PublishedNames,
  instruments: readonly { readonly group: Group; readonly known: Omit<Instrument, 'id'> }[],
): ((at: number) => string | undefined)[] {
  const byTitle = new Map<string, string>();
  const byName = new Map<string, string>();
  // Of two that lead to one, the shorter is the plain one.
  const entries = [...published].sort(([a], [b]) => b.length - a.length || (a < b ? 1 : -1));
  for (const [id, title] of entries) {
    byTitle.set(title, id);
    byName.set(nameParts(nameInInstrumentTitle(title)).key, id);
  }
  const titles = instruments.map(({ known }) => titleInAddressBook(instrumentTitle(known)));
  return [
    (at) => byTitle.get(titles[at] as string),
    (at) => byName.get((instruments[at] as (typeof instruments)[number]).group.key),
  ];
}

/** A group with what the registry and the archive know of it. */
interface Entry {
  readonly group: Group;
  readonly entry: RegisteredInstrument | undefined;
  readonly circular: string | null;
}

/** What turned out to be one circular of the archive, by its title here and by its number there, is one instrument. */
function oneForEachCircular(entries: readonly Entry[]): Entry[] {
  const first = new Map<string, Entry>();
  return entries.filter((one) => {
    const same = one.circular === null ? undefined : first.get(one.circular);
    if (same === undefined || (one.entry !== undefined && one.entry !== same.entry)) {
      if (one.circular !== null && same === undefined) first.set(one.circular, one);
      return true;
    }
    for (const citation of one.group.citations) add(same.group, citation);
    return false;
  });
}

/** Groups by name; a number that stands alone goes with the instrument that has it. */
function groupAll(
  all: readonly Citation[],
  known: KnownNames,
  homeOfCircular: (circular: LinkedCircular) => Home,
): Group[] {
  const isNumber = ({ instrument }: Citation): boolean => instrument.key === instrument.docNumber;
  const scope = (citation: Citation): string => {
    const { key } = citation.instrument;
    const own = known.keyOf(key);
    return isRelative(key) ? `${own}\n${homeOfCircular(citation.text.circular).province ?? ''}` : own;
  };
  const issuerOf = ({ text }: Citation): string | undefined => {
    const name = text.circular.head.issuers[0]?.name;
    return name === undefined ? undefined : canonicalIssuer(name, homeOfCircular(text.circular));
  };
  const scopes = new Map<NamedInstrument, string>();
  for (const citation of all) scopes.set(citation.instrument, scope(citation));
  const groups = groupCitations(
    all.filter((citation) => !isNumber(citation)),
    (instrument) => scopes.get(instrument) as string,
    issuerOf,
  ).map((group) => ({ ...group, key: group.key.split('\n')[0] as string }));
  const byKey = new Map(groups.map((group) => [group.key, group]));
  const byNumber = new Map<string, Group>();
  for (const group of groups) {
    for (const number of group.numbers) if (!byNumber.has(number)) byNumber.set(number, group);
  }
  for (const citation of all.filter(isNumber)) {
    const number = citation.instrument.key;
    const key = known.keyOfNumber(number);
    let group = byNumber.get(number) ?? byKey.get(key ?? number);
    if (group === undefined) {
      group = newGroup(key ?? number);
      groups.push(group);
      byKey.set(group.key, group);
    }
    byNumber.set(number, group);
    add(group, citation);
  }
  return groups;
}

/** What the registry says of names. */
class KnownNames {
  readonly #byKey = new Map<string, RegisteredInstrument>();
  readonly #byNumber = new Map<string, RegisteredInstrument>();

  constructor(registered: readonly RegisteredInstrument[]) {
    for (const entry of registered) {
      for (const name of [entry.name, ...entry.aliases]) this.#byKey.set(nameParts(name).key, entry);
      if (entry.number !== undefined) {
        this.#byNumber.set(standardDocNumber(entry.number) ?? entry.number, entry);
      }
    }
  }

  isInstrument(key: string): boolean | undefined {
    return this.#byKey.get(key)?.instrument;
  }

  /** One key for all registered spellings of an instrument. */
  keyOf(key: string): string {
    const entry = this.#byKey.get(key);
    return entry === undefined ? key : nameParts(entry.name).key;
  }

  keyOfNumber(number: string): string | undefined {
    const entry = this.#byNumber.get(number);
    return entry === undefined ? undefined : nameParts(entry.name).key;
  }

  ofGroup({ key }: Group): RegisteredInstrument | undefined {
    return this.#byKey.get(key);
  }
}
