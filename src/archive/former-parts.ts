import type { AddressLine } from '#domain/address-book/lines.ts';
import { circularAddress } from '#domain/addresses.ts';
import { declaredFates, publishedBefore } from './address-book.ts';
import { circularSheets } from './circular-sheets.ts';
import { allCirculars } from './circulars.ts';
import { allIndexParts } from './cut-indexes.ts';
import { allListParts } from './cut-lists.ts';
import { allDirectoryPages } from './directory-pages.ts';
import { once } from './once.ts';

/** A page of a list, or a sheet of a circular, that was published and is none now. */
export interface FormerPart {
  readonly line: AddressLine;
  /** The first page of the list; the page of the circular. */
  readonly to: string;
}

/** Pages of the lists of one thing, and of the lists of all things of a kind; sheets of a circular. */
const PARTS = [
  /^(?<list>(?:topics|instruments|terms|departments)\/[^/]+\/(?:ledger\/)?)(?:\d{4}|undated|courts)\/(?:\d+\/)?$/u,
  /^(?<list>(?:instruments|terms|departments)\/)(?:letters|kinds)\/[^/]+\/(?:\d+\/)?$/u,
  /^(?<list>issuers\/[^/]+\/)\d+\/$/u,
  /^(?<list>compare\/)(?:\d{4}|undated|courts)(?:-\d+)?\/$/u,
  /^(?<list>years\/)(?:\d{4}|undated)\/(?:\d+\/)?$/u,
  /^(?<list>circulars\/[^/]+\/)(?:matrix|reports)\/$/u,
  /^(?<list>search\/titles\/)[a-z]+\/(?:\d+\/)?$/u,
];

/** The list, or the circular, of which an address is a page, by its shape; `undefined` for every other address. */
export function listOfPart(address: string): string | undefined {
  return PARTS.map((part) => part.exec(address)?.groups?.list).find((one) => one !== undefined);
}

/**
 * How a list is cut follows from all that stands in it: a page of it goes where entries go or come
 * together again. Nobody has done anything to its address, so nobody has to declare it: it leads to
 * where the list begins.
 */
export const formerParts = once('formerParts', async (): Promise<readonly FormerPart[]> => {
  const fateOf = await declaredFates();
  const standing = new Set([
    ...(await allListParts()).keys(),
    ...(await allIndexParts()).keys(),
    ...(await allDirectoryPages()),
    ...(await allCirculars()).map(({ id }) => circularAddress(id)),
    ...(await circularSheets()).keys(),
  ]);
  return [...(await publishedBefore()).values()].flatMap((line): FormerPart[] => {
    const { address } = line;
    const list = listOfPart(address);
    const stands = list !== undefined && (standing.has(list) || !list.slice(0, -1).includes('/'));
    if (!stands || standing.has(address) || fateOf(address) !== undefined) return [];
    return [{ line, to: list }];
  });
});
