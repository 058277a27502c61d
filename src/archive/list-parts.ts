import type { Issuer } from '#domain/schema.ts';
import { yearName } from '#domain/year-name.ts';
import type { Circular } from './circulars.ts';
import { courtsInOrder, inOneRow, type LevelOfCourts } from './court-order.ts';

/** Something that a circular holds, in a list of such. */
export interface Listed {
  readonly circular: Circular;
}

/** A value by which a list is narrowed: where its entries begin, and how many they are. */
export interface Facet {
  readonly name: string;
  readonly address: string;
  readonly count: number;
}

/** A court by which a list is narrowed. */
export interface CourtFacet extends Facet {
  readonly id: string;
  /** Its name as lists have it. */
  readonly short: string;
}

/** Entries of one court in a part of a list. */
export interface CourtEntries<T> {
  /** Fragment in the part. */
  readonly anchor: string;
  readonly name: string;
  /** Those in this part, in the list's order. */
  readonly entries: readonly T[];
  /** How many the court has in the year, or in the list, that the part belongs to. */
  readonly count: number;
}

/**
 * A page of a list of entries. A short list is one page. A long one begins with a page that shows no
 * entry and leads to two ways of cutting it, by year and by court; each way holds every entry.
 */
export interface ListPart<T> {
  /** What follows the list's address, without the last slash; nothing on the first page. */
  readonly part: string | undefined;
  /** What is on it: 2021年, 按法院; empty on the first page. */
  readonly name: string;
  /** The whole of a short list. */
  readonly whole: readonly T[];
  /** What a part of a long list holds, court by court. */
  readonly courts: readonly CourtEntries<T>[];
  /** Where a long list begins: the years, newest first, and the courts. */
  readonly byYear: readonly Facet[];
  readonly byCourt: readonly LevelOfCourts<CourtFacet>[];
  /** Addresses of the pages of the year, or of all courts, of which this is one. */
  readonly addresses: readonly string[];
  readonly current: number;
}

/** Part of an address that stands for circulars whose year is not known. */
export const UNDATED = 'undated';
/** Part of an address under which a list stands court by court: there circulars of several courts stand again. */
export const COURTS = 'courts';
const NOBODY = { id: 'none', name: '发文机关未载明' };
const FIRST = {
  part: undefined,
  name: '',
  whole: [],
  courts: [],
  byYear: [],
  byCourt: [],
  addresses: [],
  current: 0,
};

interface Court {
  readonly id: string;
  readonly name: string;
  readonly short: string;
  readonly level: string | undefined;
  readonly region: string | undefined;
}

/** How a list is cut. */
export interface Cutting {
  /** Entries that a page holds. */
  readonly most: number;
  /** The registered issuers by id. */
  readonly registered: ReadonlyMap<string, Issuer>;
  /** Whether all entries belong to one court, so that years alone divide them. */
  readonly ofOneCourt?: boolean;
  /** What stands before the number of a page after the first, where a further step down is something else. */
  readonly beforePage?: '/' | '-';
}

/**
 * The pages of a list.
 * @param base the list's address from the site's root
 * @param entries in the order of the archive: newest year first
 */
export function listParts<T extends Listed>(
  base: string,
  entries: readonly T[],
  { most, registered, ofOneCourt = false, beforePage = '/' }: Cutting,
): ListPart<T>[] {
  if (entries.length <= most) return [{ ...FIRST, whole: entries }];
  const known = new Map<string, Court>();
  const courtOf = ({ id, name }: { readonly id: string; readonly name: string }): Court => {
    const { name: full = name, short = full, level, region } = registered.get(id) ?? {};
    const court = known.get(id) ?? { id, name: full, short, level, region };
    known.set(id, court);
    return court;
  };
  const courtsOf = ({ circular }: T): readonly Court[] =>
    (circular.issuers.length === 0 ? [NOBODY] : circular.issuers).map(courtOf);
  const byCourt = Map.groupBy(
    entries.flatMap((entry) => courtsOf(entry).map((court) => ({ court, entry }))),
    ({ court }) => court,
  );
  const levels = courtsInOrder([...byCourt.keys()]);
  const order = inOneRow(levels);
  const rank = new Map(order.map((court, i) => [court, i]));

  const years = [...Map.groupBy(entries, ({ circular }) => circular.year)].map(([year, ofYear]) => {
    const courts = [...Map.groupBy(ofYear, (entry) => courtsOf(entry)[0] as Court)].sort(
      ([a], [b]) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0),
    );
    const part = year === null ? UNDATED : `${year}`;
    const name = yearName(year);
    return {
      name,
      address: `${base}${part}/`,
      count: ofYear.length,
      pages: partsOf({ base, part, name, beforePage }, courts, most),
    };
  });
  const several = order.length > 1 && !ofOneCourt;
  const ofCourts = several
    ? partsOf(
        { base, part: COURTS, name: '按机关', beforePage },
        order.map((court) => [court, (byCourt.get(court) ?? []).map(({ entry }) => entry)] as const),
        most,
      )
    : [];
  const placeOf = new Map<string, string>();
  for (const { part, courts } of ofCourts)
    for (const { anchor } of courts)
      if (!placeOf.has(anchor)) placeOf.set(anchor, `${base}${part}/#${anchor}`);
  return [
    {
      ...FIRST,
      byYear: years.map(({ pages: _, ...year }) => year),
      byCourt: several
        ? courtsInOrder(
            order.map((court) => ({
              ...court,
              address: placeOf.get(courtAnchor(court)) ?? base,
              count: byCourt.get(court)?.length ?? 0,
            })),
          )
        : [],
    },
    ...years.flatMap(({ pages }) => pages),
    ...ofCourts,
  ];
}

/** The pages that hold some courts' entries. */
function partsOf<T extends Listed>(
  { base, part, name, beforePage }: Record<'base' | 'part' | 'name' | 'beforePage', string>,
  courts: readonly (readonly [Court, readonly T[]])[],
  most: number,
): ListPart<T>[] {
  const packed = packPages(courts, most);
  const parts = packed.map((_, i) => (i === 0 ? part : `${part}${beforePage}${i + 1}`));
  const addresses = parts.map((one) => `${base}${one}/`);
  const counts = new Map(courts.map(([court, own]) => [court, own.length]));
  return packed.map((held, current) => ({
    ...FIRST,
    part: parts[current],
    name,
    addresses,
    current,
    courts: held.map(([court, own]) => ({
      anchor: courtAnchor(court),
      name: court.name,
      entries: own,
      count: counts.get(court) ?? own.length,
    })),
  }));
}

/** Fragment of a court in a part of a list. */
export const courtAnchor = ({ id }: Pick<Court, 'id'>): string => `court-${id}`;

/**
 * Fills pages with groups in their order, each group on one page where it fits on any.
 * @returns pages of at most so many entries, none empty
 */
export function packPages<G, T>(
  groups: readonly (readonly [G, readonly T[]])[],
  most: number,
): (readonly [G, readonly T[]])[][] {
  const pages: (readonly [G, readonly T[]])[][] = [];
  let room = 0;
  for (const [group, all] of groups) {
    let left = all;
    while (left.length > 0) {
      if (left.length > room && room < most) {
        pages.push([]);
        room = most;
      }
      const fits = left.slice(0, room);
      pages.at(-1)?.push([group, fits]);
      left = left.slice(fits.length);
      room -= fits.length;
    }
  }
  return pages;
}
