import { issuerAddress } from '#domain/addresses.ts';
import { byDate } from '#domain/date-order.ts';
import { unitCounts } from '#domain/unit-counts.ts';
import { asked } from './asked/asked.ts';
import type { Circular } from './circulars.ts';
import { comparisonsOf, type SideBySide, type Standing, standingsOf } from './compare.ts';
import { type Cut, partAddress, subjectParts } from './cut-lists.ts';
import { allDepartments, type Department } from './departments.ts';
import { holdingsByIssuer, type IssuerOfCirculars, type YearOfCirculars } from './holdings.ts';
import { courtAnchor, UNDATED } from './list-parts.ts';
import { once } from './once.ts';
import { pagesOf } from './pages-of.ts';
import type { SubjectEntry, SubjectWithEntries } from './subjects.ts';

/** One page of an issuer: the first tells of it all, the others go on with its circulars. */
export interface IssuerPage {
  /** Last part of its address; the first page has none. */
  readonly part: string | undefined;
  /** The circulars that it lists, newest year first. */
  readonly years: readonly YearOfCirculars[];
  readonly addresses: readonly string[];
  readonly current: number;
}

/** Circulars that a page of an issuer lists. */
export const CIRCULARS_ON_A_PAGE = 100;

/** The pages of an issuer. */
export function issuerPages({ id, circulars }: Pick<IssuerOfCirculars, 'id' | 'circulars'>): IssuerPage[] {
  const pages = pagesOf(circulars, CIRCULARS_ON_A_PAGE);
  const parts = pages.map((_, i) => (i === 0 ? undefined : String(i + 1)));
  const addresses = parts.map((part) => issuerAddress(id) + (part === undefined ? '' : `${part}/`));
  return pages.map((own, current) => ({
    part: parts[current],
    years: [...Map.groupBy(own, ({ year }) => year)].map(([year, ofYear]) => ({ year, circulars: ofYear })),
    addresses,
    current,
  }));
}

const departmentsByIssuer = once(
  'departmentsByIssuer',
  async (): Promise<ReadonlyMap<string, readonly Department[]>> =>
    Map.groupBy(await allDepartments(), ({ issuer }) => issuer.id),
);

/** The departments that an issuer's circulars name, the busiest first. */
export const departmentsOfIssuer = asked(
  'departmentsOfIssuer',
  async (issuer: string): Promise<readonly Department[]> => (await departmentsByIssuer()).get(issuer) ?? [],
);

/** A circular that goes on with an earlier one of its issuer, and how its measures stand to that one. */
export interface Succession {
  readonly newer: Circular;
  readonly older: Circular;
  readonly standings: Readonly<Record<Standing, number>>;
  /** Measures that the older one alone has. */
  readonly dropped: number;
}

const circularsByIssuer = once(
  'circularsByIssuer',
  async (): Promise<ReadonlyMap<string, readonly Circular[]>> =>
    new Map((await holdingsByIssuer()).map(({ id, circulars }) => [id, circulars])),
);

/** The comparisons among the circulars of an issuer. */
const comparisonsOfIssuer = asked(
  'comparisonsOfIssuer',
  async (issuer: string): Promise<readonly SideBySide[]> => {
    const circulars = (await circularsByIssuer()).get(issuer) ?? [];
    const pairs = await Promise.all(circulars.map((one) => comparisonsOf(one)));
    const own = pairs.flatMap((all, i) => all.filter(({ newer }) => newer.id === circulars[i]?.id));
    return own.filter(({ older }) => older.issuers.some(({ id }) => id === issuer));
  },
);

/**
 * Which circular of an issuer goes on with which: the comparisons among its own, the newest first, and of
 * one circular the latest before it first.
 */
export const lineageOfIssuer = asked(
  'lineageOfIssuer',
  async (issuer: string): Promise<readonly Succession[]> =>
    (await comparisonsOfIssuer(issuer))
      .toSorted((a, b) => byDate(b.newer, a.newer) || byDate(b.older, a.older))
      .map((pair) => ({
        newer: pair.newer,
        older: pair.older,
        standings: standingsOf(pair, pair.newer),
        dropped: pair.dropped.length,
      })),
  (issuer) => comparisonsOfIssuer.noted(issuer),
);

/** What an issuer's circulars have of a subject. */
export interface SubjectOfIssuer {
  readonly subject: SubjectWithEntries['subject'];
  readonly count: number;
  /** Newest first: how many measures each year has, and where they are listed. */
  readonly years: readonly {
    readonly year: number | null;
    readonly count: number;
    /** What it counts: `24项`, `2则问答`. */
    readonly words: string;
    readonly address: string;
  }[];
}

const subjectsByIssuer = once(
  'subjectsByIssuer',
  async (): Promise<ReadonlyMap<string, readonly SubjectOfIssuer[]>> => {
    const found = new Map<string, SubjectOfIssuer[]>();
    for (const cut of await subjectParts()) {
      const { subject, entries } = cut.of;
      const placeOf = placesOf(cut);
      for (const [id, own] of byIssuer(entries)) {
        const years = [...Map.groupBy(own, ({ circular }) => circular.year)].map(([year, ofYear]) => ({
          year,
          count: ofYear.length,
          words: unitCounts(ofYear.map(({ unit }) => unit)),
          address: placeOf(id, year),
        }));
        const subjects = found.get(id) ?? [];
        subjects.push({ subject, count: own.length, years });
        found.set(id, subjects);
      }
    }
    return found;
  },
);

function byIssuer(entries: readonly SubjectEntry[]): ReadonlyMap<string, readonly SubjectEntry[]> {
  const found = new Map<string, SubjectEntry[]>();
  for (const entry of entries) {
    for (const id of new Set(entry.circular.issuers.map((issuer) => issuer.id))) {
      const own = found.get(id);
      if (own === undefined) found.set(id, [entry]);
      else own.push(entry);
    }
  }
  return found;
}

/** Where the measures of a subject are listed: on its page, or where it is long under the court on that of the year. */
function placesOf({
  base,
  parts,
}: Cut<unknown, SubjectEntry>): (issuer: string, year: number | null) => string {
  const places = new Map<string, string>();
  for (const part of parts) {
    const [year] = part.part?.split('/') ?? [];
    for (const { anchor } of part.courts) {
      const key = `${year} ${anchor}`;
      if (!places.has(key)) places.set(key, `${partAddress(base, part)}#${anchor}`);
    }
  }
  return (issuer, year) => places.get(`${year ?? UNDATED} ${courtAnchor({ id: issuer })}`) ?? base;
}

/** The subjects of an issuer's circulars, in the registry's order; those that it has nothing of are left out. */
export const subjectsOfIssuer = asked(
  'subjectsOfIssuer',
  async (issuer: string): Promise<readonly SubjectOfIssuer[]> => (await subjectsByIssuer()).get(issuer) ?? [],
);
