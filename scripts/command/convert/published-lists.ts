import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type PublishedLists,
  publishedLists,
  titleInAddressBook,
} from '#domain/address-book/published-lists.ts';
import { instrumentAddress, termAddress } from '#domain/addresses.ts';
import { instrumentTitle, termTitle } from '#domain/list-titles.ts';
import type { Instrument, Term } from '#domain/lists.ts';

/** Titles of published pages by their addresses. */
export type PublishedTitles = Readonly<Record<string, string>>;

/** The terms and instruments that were published, by the address book in a seeds folder. */
export function publishedListsIn(seeds: string): PublishedLists {
  return publishedLists(textOf(join(seeds, 'registry', 'addresses.txt')));
}

export const titlesOf = ({ terms, instruments }: PublishedLists): PublishedTitles =>
  Object.fromEntries([
    ...[...terms].map(([id, title]) => [termAddress(id), title] as const),
    ...[...instruments].map(([id, title]) => [instrumentAddress(id), title] as const),
  ]);

/**
 * Whether a conversion would decide the same of what was published now as of what was before: nothing has gone, and
 * what has come is what stands in the content folder, where it has been since.
 */
export function publishesTheSame(before: PublishedTitles, now: PublishedTitles, content: string): boolean {
  const others = Object.entries(now).filter(([address, title]) => before[address] !== title);
  if (Object.keys(before).some((address) => now[address] === undefined)) return false;
  if (others.length === 0) return true;
  const standing = standingTitles(content);
  return others.every(([address, title]) => standing.get(address) === title);
}

/** What the pages are called that will be made of a content folder. */
function standingTitles(content: string): ReadonlyMap<string, string> {
  try {
    const { terms } = JSON.parse(textOf(join(content, 'terms.json'))) as { terms: Term[] };
    const { instruments } = JSON.parse(textOf(join(content, 'instruments.json'))) as {
      instruments: Instrument[];
    };
    return new Map([
      ...terms.map((term) => [termAddress(term.id), titleInAddressBook(termTitle(term))] as const),
      ...instruments.map(
        (one) => [instrumentAddress(one.id), titleInAddressBook(instrumentTitle(one))] as const,
      ),
    ]);
  } catch {
    return new Map();
  }
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
