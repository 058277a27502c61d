/** Titles of pages that were published, by the last part of their addresses. */
export type PublishedNames = ReadonlyMap<string, string>;

/** The pages of lists of which the converter makes the addresses. */
export interface PublishedLists {
  readonly terms: PublishedNames;
  readonly instruments: PublishedNames;
}

/** A title as lines of the address book have it. */
export const titleInAddressBook = (title: string): string => title.replace(/\s+/gu, ' ').trim();

const LINE = /^(?<list>terms|instruments)\/(?<id>[^/\s#]+)\/ [^|\n]*\| (?<title>[^\r\n]+)$/gmu;

/** What the text of an address book says of them; nothing where there is no address book, or none that can be read. */
export function publishedLists(addressBook: string): PublishedLists {
  const lists = { terms: new Map<string, string>(), instruments: new Map<string, string>() };
  for (const { groups } of addressBook.matchAll(LINE)) {
    const { list, id, title } = groups as { list: 'terms' | 'instruments'; id: string; title: string };
    lists[list].set(id, title);
  }
  return lists;
}
