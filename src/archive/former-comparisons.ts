import { answerOf } from '#domain/address-book/declarations.ts';
import type { AddressLine } from '#domain/address-book/lines.ts';
import { circularAddress, compareAddress } from '#domain/addresses.ts';
import { declaredFates, publishedBefore } from './address-book.ts';
import { allCirculars } from './circulars.ts';
import { comparisonAddresses } from './compare-pages.ts';
import { once } from './once.ts';

/** A comparison that was published and is none now. */
export interface FormerComparison {
  readonly line: AddressLine;
  /** The comparison that stands for it: of the same circulars under their names of now. */
  readonly to: string | undefined;
  /** Both circulars, as the address names them. */
  readonly circulars: readonly string[];
}

const COMPARISON = /^compare\/(?<older>[^/#]+)\/(?<newer>[^/#]+)\/(?:\d+\/)?$/u;

/**
 * Which circulars are set side by side follows from all of them together: a comparison ends
 * where others come in between, or where one of its two is renamed or withdrawn. Nobody has
 * done anything to its address, so nobody has to declare it: its page stays by itself, and
 * leads to what is there.
 */
export const formerComparisons = once('formerComparisons', async (): Promise<readonly FormerComparison[]> => {
  const now = new Set((await comparisonAddresses()).flatMap(({ addresses }) => addresses));
  const ids = new Set((await allCirculars()).map(({ id }) => id));
  const fateOf = await declaredFates();
  /** What a circular is called now. */
  const nameOf = (id: string): string => {
    const answer = answerOf(circularAddress(id), fateOf, (to) => ids.has(to.split('/')[1] ?? ''));
    return (answer?.kind === 'stands' && answer.address.split('/')[1]) || id;
  };
  return [...(await publishedBefore()).values()].flatMap((line): FormerComparison[] => {
    const { older, newer } = COMPARISON.exec(line.address)?.groups ?? {};
    if (older === undefined || newer === undefined) return [];
    if (now.has(line.address) || fateOf(line.address) !== undefined) return [];
    const [a, b] = [nameOf(older), nameOf(newer)];
    const to = [compareAddress(a, b), compareAddress(b, a)].find((one) => now.has(one));
    return [{ line, to, circulars: [circularAddress(older), circularAddress(newer)] }];
  });
});
