import { issuerAddress } from '#domain/addresses.ts';
import { courtsInOrder, type LevelOfCourts } from './court-order.ts';
import { allDepartments, type Department } from './departments.ts';
import type { CourtFacet } from './list-parts.ts';
import { once } from './once.ts';
import { registeredIssuers } from './registry.ts';

/** Where a court's own page begins to list its departments. */
export const departmentsOfCourt = (issuer: string): string => `${issuerAddress(issuer)}#departments`;

/** The courts that name departments, in the order of courts, each with how many it has. */
export const courtsWithDepartments = once(
  'courtsWithDepartments',
  async (): Promise<readonly LevelOfCourts<CourtFacet>[]> => {
    const registered = await registeredIssuers();
    const byIssuer = Map.groupBy((await allDepartments()).filter(hasIssuer), ({ issuer }) => issuer.id);
    return courtsInOrder(
      [...byIssuer].map(([id, { length: count, 0: first }]) => {
        const { name = first?.issuer.name ?? '', short = name, level, region } = registered.get(id) ?? {};
        return { id, name, short, level, region, count, address: departmentsOfCourt(id) };
      }),
    );
  },
);

/** Departments of circulars that do not say who issued them: no court's page lists them. */
export async function departmentsWithoutCourt(): Promise<readonly Department[]> {
  return (await allDepartments()).filter((one) => !hasIssuer(one));
}

const hasIssuer = ({ issuer }: Department): boolean => issuer.id !== '';
