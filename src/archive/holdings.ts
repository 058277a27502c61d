import type { Issuer } from '#domain/schema.ts';
import { allCirculars, type Circular } from './circulars.ts';
import { courtsInOrder, type LevelOfCourts } from './court-order.ts';
import { once } from './once.ts';
import { registeredIssuers } from './registry.ts';

/** The circulars of one year. */
export interface YearOfCirculars {
  readonly year: number | null;
  readonly circulars: readonly Circular[];
}

/** The circulars of one issuer. */
export interface IssuerOfCirculars {
  readonly id: string;
  readonly name: string;
  readonly short: string;
  /** What the registry says of it, where it is registered. */
  readonly registered: Issuer | undefined;
  readonly circulars: readonly Circular[];
}

/** What the archive holds by year, newest first; circulars without a year come last. */
export const holdingsByYear = once('holdingsByYear', async (): Promise<readonly YearOfCirculars[]> => {
  const years = Map.groupBy(await allCirculars(), ({ year }) => year);
  return [...years].map(([year, circulars]) => ({ year, circulars }));
});

/** What the archive holds by issuer: in the registry's order, then the others by name. */
export const holdingsByIssuer = once('holdingsByIssuer', async (): Promise<readonly IssuerOfCirculars[]> => {
  const registered = await registeredIssuers();
  const rank = new Map([...registered.keys()].map((id, i) => [id, i]));
  const found = new Map<string, { id: string; name: string; circulars: Circular[] }>();
  for (const circular of await allCirculars()) {
    for (const { id, name } of circular.issuers) {
      const issuer = found.get(id) ?? { id, name, circulars: [] };
      issuer.circulars.push(circular);
      found.set(id, issuer);
    }
  }
  return [...found.values()]
    .map((issuer) => {
      const entry = registered.get(issuer.id);
      const name = entry?.name ?? issuer.name;
      return { ...issuer, name, short: entry?.short ?? name, registered: entry };
    })
    .sort(
      (a, b) => (rank.get(a.id) ?? rank.size) - (rank.get(b.id) ?? rank.size) || (a.name < b.name ? -1 : 1),
    );
});

/** An issuer as lists by level and region have it. */
export interface PlacedIssuer extends IssuerOfCirculars {
  readonly level: string | undefined;
  readonly region: string | undefined;
}

/** The issuers by level, then by region, in the order of their names. */
export const issuersInOrder = once(
  'issuersInOrder',
  async (): Promise<readonly LevelOfCourts<PlacedIssuer>[]> =>
    courtsInOrder(
      (await holdingsByIssuer()).map((issuer) => ({
        ...issuer,
        level: issuer.registered?.level,
        region: issuer.registered?.region,
      })),
    ),
);
