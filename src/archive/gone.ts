import { answerOf, type Withdrawal } from '#domain/address-book/declarations.ts';
import type { AddressLine } from '#domain/address-book/lines.ts';
import {
  circularAddress,
  ledgerAddress,
  paperAddress,
  sourceAddress,
  unitAddress,
} from '#domain/addresses.ts';
import { declarations, declaredFates, publishedBefore } from './address-book.ts';
import { asked } from './asked/asked.ts';
import { circularSheets } from './circular-sheets.ts';
import { allCirculars } from './circulars.ts';
import { comparisonAddresses } from './compare-pages.ts';
import { allIndexParts } from './cut-indexes.ts';
import { allListParts } from './cut-lists.ts';
import { once } from './once.ts';

/** An address that is no page any more: it leads on, or says what stood there. */
export interface Gone {
  /** What was published there. */
  readonly line: AddressLine;
  readonly went: { readonly to: string } | { readonly withdrawal: Withdrawal };
}

/** Every page that is declared to be gone. */
export const gonePages = once(
  'gonePages',
  async (): Promise<readonly Gone[]> => goneWhere((address) => !address.includes('#')),
);

/** The fragments of pages that still stand. */
const goneFragments = once('goneFragments', async (): Promise<ReadonlyMap<string, readonly Gone[]>> => {
  const { redirects, withdrawals } = await declarations();
  const declared = new Set(
    [...Object.keys(redirects), ...withdrawals.flatMap(({ address }) => address)].filter((one) =>
      one.includes('#'),
    ),
  );
  const gone = await goneWhere((address) => declared.has(address));
  return Map.groupBy(gone, ({ line }) => line.address.split('#', 1)[0] ?? '');
});

/** What a page once had under a fragment of its own. */
export const goneFragmentsOf = asked(
  'goneFragmentsOf',
  async (page: string): Promise<readonly Gone[]> => (await goneFragments()).get(page) ?? [],
  // There are few, or none.
  () => goneFragments.noted(),
);

/**
 * Pages that stand, whatever is declared of them: of circulars by mistake, which the address book
 * tells; lists that had nothing left and have now.
 */
const standing = once('standing', async (): Promise<ReadonlySet<string>> => {
  const pages = (await allCirculars()).flatMap(({ id, units }) => [
    circularAddress(id),
    paperAddress(id),
    sourceAddress(id),
    ledgerAddress(circularAddress(id)),
    ...units.map(({ key }) => unitAddress(id, key)),
  ]);
  return new Set([
    ...pages,
    ...(await circularSheets()).keys(),
    ...(await allListParts()).keys(),
    ...(await allIndexParts()).keys(),
    ...(await comparisonAddresses()).flatMap(({ addresses }) => addresses),
  ]);
});

async function goneWhere(asked: (address: string) => boolean): Promise<Gone[]> {
  const fateOf = await declaredFates();
  const stands = await standing();
  return [...(await publishedBefore()).values()].flatMap((line): Gone[] => {
    if (!asked(line.address) || stands.has(line.address) || fateOf(line.address) === undefined) return [];
    const answer = answerOf(line.address, fateOf, (to) => fateOf(to) === undefined);
    if (answer === undefined) return [];
    return answer.kind === 'withdrawn'
      ? [{ line, went: { withdrawal: answer.withdrawal } }]
      : [{ line, went: { to: answer.address } }];
  });
}
