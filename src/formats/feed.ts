import type { Withdrawal } from '#domain/address-book/declarations.ts';
import { circularAddress, unitAddress } from '#domain/addresses.ts';
import { chineseDate } from '#domain/chinese-date.ts';
import { cite, unitName } from '#domain/citation.ts';
import { issueYear } from '#domain/issue-year.ts';
import type { PublishedUnit } from '#domain/record.ts';
import type { Correction } from '#domain/schema.ts';
import { type CircularHead, KINDS } from '#domain/schema.ts';
import { heldUnits } from '#domain/unit-counts.ts';
import { element, mixed, type XmlElement, xmlDocument } from './xml/element.ts';

/** One entry of the feed: a circular that was added, a correction of its text, or a withdrawal. */
interface Entry {
  /** What its id is made of: the same for good. */
  readonly name: string;
  readonly title: string;
  readonly summary: string;
  readonly address: string;
  readonly categories: readonly string[];
  readonly authors: readonly string[];
  /** RFC 3339. */
  readonly updated: string;
}

export interface FeedPlace {
  readonly archive: { readonly name: string; readonly owner: string; readonly description: string };
  /** Link to an address from the site's root, absolute or relative to the feed. */
  readonly link: (address: string) => string;
  /** An absolute IRI for a name, the same whenever and wherever it is asked for. */
  readonly idOf: (name: string) => string;
  /** Address of the feed itself from the site's root. */
  readonly address: string;
}

export interface FeedCircular {
  readonly head: CircularHead;
  /** The id under which it was first published: its entry keeps it, whatever it is renamed to. */
  readonly firstId: string;
  readonly units: readonly PublishedUnit[];
  /** What lists call it, told apart from others. */
  readonly name: string;
}

/**
 * Additions, corrections and withdrawals as an Atom feed (RFC 4287), newest first. Dates are
 * those of the circulars and of what is declared, at midnight in China; a circular of which
 * only the year is known counts from its first day, one without any date comes last, dated
 * to the beginning of 1970, and says so. `undefined` where there is nothing to tell: a feed
 * must be dated.
 */
export function atomFeed(
  circulars: readonly FeedCircular[],
  withdrawals: readonly Withdrawal[],
  place: FeedPlace,
): string | undefined {
  const entries = [
    ...circulars.flatMap((circular) => [additionEntry(circular), ...correctionEntries(circular)]),
    ...withdrawals.map(withdrawalEntry),
  ].sort((a, b) => compare(b.updated, a.updated) || compare(a.name, b.name));
  const [newest] = entries;
  if (newest === undefined) return undefined;
  const { archive, link, idOf, address } = place;
  return xmlDocument(
    element('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'zh-CN' }, [
      mixed('id', {}, [idOf('feed')]),
      mixed('title', {}, [archive.name]),
      mixed('subtitle', {}, [archive.description]),
      mixed('updated', {}, [newest.updated]),
      element('author', {}, [mixed('name', {}, [archive.owner])]),
      element('link', { rel: 'self', type: 'application/atom+xml', href: link(address) }),
      element('link', { rel: 'alternate', type: 'text/html', href: link('') }),
      ...entries.map((entry) => entryElement(entry, place)),
    ]),
  );
}

function entryElement(entry: Entry, { link, idOf }: FeedPlace): XmlElement {
  return element('entry', {}, [
    mixed('id', {}, [idOf(entry.name)]),
    mixed('title', {}, [entry.title]),
    mixed('updated', {}, [entry.updated]),
    ...entry.authors.map((name) => element('author', {}, [mixed('name', {}, [name])])),
    ...entry.categories.map((term) => element('category', { term })),
    element('link', { rel: 'alternate', type: 'text/html', href: link(entry.address) }),
    mixed('summary', {}, [entry.summary]),
  ]);
}

function additionEntry({ head, firstId, units, name }: FeedCircular): Entry {
  const { id, issued, kind } = head;
  const counts = heldUnits(units.map((unit) => unit.head));
  const contents = counts.length > 0 ? `收录${counts.join('、')}。` : '';
  return {
    name: firstId,
    title: name,
    summary: `${cite(head)}。${issued === null ? '成文日期未载明。' : ''}${contents}`,
    address: circularAddress(id),
    categories: [KINDS[kind]],
    authors: head.issuers.map(({ name }) => name),
    updated: midnight(issued ?? firstDay(head) ?? '1970-01-01'),
  };
}

function correctionEntries({ head, firstId, units, name }: FeedCircular): Entry[] {
  return (head.corrections ?? []).map((correction, i) => {
    const unit = units.find(({ head: { key } }) => key === correction.at);
    const place = unit === undefined ? '' : unitName(unit.head);
    return {
      name: `${firstId} correction ${correctionName(head.corrections ?? [], i)}`,
      title: `更正：${name}${place}`,
      summary: `${chineseDate(correction.on)}更正${place}：${correction.what}`,
      address: unit === undefined ? circularAddress(head.id) : unitAddress(head.id, unit.head.key),
      categories: ['更正'],
      authors: head.issuers.map(({ name }) => name),
      updated: midnight(correction.on),
    };
  });
}

/** A withdrawal keeps its id by its first address: of what it says, only the words may change. */
function withdrawalEntry({ address: [address = ''], on, what, why }: Withdrawal): Entry {
  return {
    name: `withdrawal ${address}`,
    title: `撤下：${what}`,
    summary: `${chineseDate(on)}撤下。原因：${why}`,
    address,
    categories: ['撤下'],
    authors: [],
    updated: midnight(on),
  };
}

/** Day and place of a correction, counted where there are several: it keeps its id when others follow. */
function correctionName(all: readonly Correction[], at: number): string {
  const name = ({ on, at: key }: Correction) => `${on} ${key ?? ''}`;
  const own = name(all[at] as Correction);
  const before = all.slice(0, at).filter((other) => name(other) === own).length;
  return before === 0 ? own : `${own} ${before + 1}`;
}

function firstDay(head: CircularHead): string | undefined {
  const year = issueYear(head);
  return year === null ? undefined : `${year}-01-01`;
}

const midnight = (day: string): string => `${day}T00:00:00+08:00`;

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
