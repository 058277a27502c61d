import { circularAddress, matrixAddress, reportsAddress } from '#domain/addresses.ts';
import { circularsWithMatrix } from './ledgers.ts';
import { once } from './once.ts';
import { reportedCirculars } from './reported.ts';

/**
 * Pages that a circular has only where there is something to tell on them, each with the circular's own
 * page, to which it leads when it ends.
 */
export const circularSheets = once(
  'circularSheets',
  async (): Promise<ReadonlyMap<string, string>> =>
    new Map([
      ...(await circularsWithMatrix()).map(({ id }) => [matrixAddress(id), circularAddress(id)] as const),
      ...(await reportedCirculars()).map(({ id }) => [reportsAddress(id), circularAddress(id)] as const),
    ]),
);
