import type { AddressLine } from '#domain/address-book/lines.ts';
import { circularAddress, sectionAnchor } from '#domain/addresses.ts';
import { declaredFates, publishedBefore } from './address-book.ts';
import { allCirculars } from './circulars.ts';
import { once } from './once.ts';
import { wholeSections } from './sections.ts';

/** A section's page that was published and is none now. */
export interface FormerSection {
  readonly line: AddressLine;
  /** The section's place on its circular's page. */
  readonly to: string;
}

const SECTION = /^circulars\/(?<id>[^/]+)\/sections\/(?<key>[^/]+)\/$/u;

/**
 * The page of a section repeats what stands on its circular's page, and has no text of its own: where the
 * section ends, its place there is what the editor declares of, and the page leads to that place by itself.
 */
export const formerSections = once('formerSections', async (): Promise<readonly FormerSection[]> => {
  const fateOf = await declaredFates();
  const sections = new Map(
    (await allCirculars()).map((circular) => [
      circular.id,
      new Set(wholeSections(circular).map(({ section }) => section.key)),
    ]),
  );
  return [...(await publishedBefore()).values()].flatMap((line): FormerSection[] => {
    const { id = '', key = '' } = SECTION.exec(line.address)?.groups ?? {};
    const standing = sections.get(id);
    if (standing === undefined || standing.has(key) || fateOf(line.address) !== undefined) return [];
    return [{ line, to: `${circularAddress(id)}#${sectionAnchor(key)}` }];
  });
});
