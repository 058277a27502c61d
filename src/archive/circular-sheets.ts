import { circularAddress, matrixAddress } from '#domain/addresses.ts';
import { allCirculars } from './circulars.ts';
import { hasMatrix } from './ledgers.ts';
import { once } from './once.ts';

/**
 * Pages that a circular has only where there is something to tell on them, each with the circular's own
 * page, to which it leads when it ends.
 */
export const circularSheets = once(
  'circularSheets',
  async (): Promise<ReadonlyMap<string, string>> =>
    new Map(
      (await allCirculars())
        .filter(hasMatrix)
        .map(({ id }) => [matrixAddress(id), circularAddress(id)] as const),
    ),
);
