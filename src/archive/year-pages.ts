import { yearAddress } from '#domain/addresses.ts';
import { heldCirculars } from '#domain/unit-counts.ts';
import type { Circular } from './circulars.ts';
import { courtsInOrder } from './court-order.ts';
import { holdingsByYear } from './holdings.ts';
import { once } from './once.ts';
import { pagesOf } from './pages-of.ts';
import { issuersOf, registeredIssuers } from './registry.ts';

/** A circular in the list of its year. */
export interface CircularOfYear {
  readonly circular: Circular;
  /** The first of its issuers, which decides where it stands; `undefined` where none is known. */
  readonly court: { readonly id: string; readonly name: string; readonly short: string } | undefined;
  /** 中级人民法院; of a circular without issuer the name of no level. */
  readonly level: string;
  /** 广东; empty where the level has no regions. */
  readonly region: string;
}

/** One page of the circulars of a year. */
export interface YearPage {
  readonly year: number | null;
  /** Last part of its address; the first page has none. */
  readonly part: string | undefined;
  /** By level, region and court. */
  readonly circulars: readonly CircularOfYear[];
  /** How many the year has: `公文4件`, `访谈1篇`. */
  readonly counts: readonly string[];
  readonly addresses: readonly string[];
  readonly current: number;
}

/** Circulars that a page of a year lists. */
export const CIRCULARS_OF_YEAR = 300;
const WITHOUT = '未载发文机关';

/** The pages of every year, newest first. */
export const yearPages = once('yearPages', async (): Promise<readonly YearPage[]> => {
  const years = await holdingsByYear();
  return (
    await Promise.all(
      years.map(async ({ year, circulars }) => {
        const pages = pagesOf(await inCourtOrder(circulars), CIRCULARS_OF_YEAR);
        const parts = pages.map((_, i) => (i === 0 ? undefined : String(i + 1)));
        const addresses = parts.map((part) => yearAddress(year) + (part === undefined ? '' : `${part}/`));
        return pages.map(
          (own, current): YearPage => ({
            year,
            part: parts[current],
            circulars: own,
            counts: heldCirculars(circulars),
            addresses,
            current,
          }),
        );
      }),
    )
  ).flat();
});

async function inCourtOrder(circulars: readonly Circular[]): Promise<readonly CircularOfYear[]> {
  const registered = await registeredIssuers();
  const held = new Map<string, Circular[]>();
  const courts = new Map<string, { id: string; name: string; short: string }>();
  const without: Circular[] = [];
  for (const circular of circulars) {
    const [issuer] = await issuersOf(circular);
    if (issuer === undefined) without.push(circular);
    else {
      courts.set(issuer.id, issuer);
      held.set(issuer.id, [...(held.get(issuer.id) ?? []), circular]);
    }
  }
  const placed = [...courts.values()].map((court) => {
    const { level, region } = registered.get(court.id) ?? {};
    return { ...court, level, region };
  });
  return [
    ...courtsInOrder(placed).flatMap(({ level, regions }) =>
      regions.flatMap(({ region, courts: ofRegion }) =>
        ofRegion.flatMap((court) =>
          (held.get(court.id) ?? []).map((circular) => ({ circular, court, level, region })),
        ),
      ),
    ),
    ...without.map((circular) => ({ circular, court: undefined, level: WITHOUT, region: '' })),
  ];
}
