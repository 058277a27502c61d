import {
  COMPARISONS,
  departmentAddress,
  instrumentAddress,
  ledgerAddress,
  subjectAddress,
  termAddress,
} from '#domain/addresses.ts';
import type { Circular } from './circulars.ts';
import { type CitedInstrument, citedInstruments, type UsedTerm, usedTerms } from './cited.ts';
import { allComparisons, type SideBySide } from './compare.ts';
import { allDepartments, type Department, type Task } from './departments.ts';
import { type Listed, type ListPart, listParts } from './list-parts.ts';
import { once } from './once.ts';
import type { LinkPlace } from './places.ts';
import { registeredIssuers } from './registry.ts';
import { allSubjects, type SubjectEntry, type SubjectWithEntries } from './subjects.ts';

/** Measures that a page of a subject holds. */
export const MOST_MEASURES = 100;
/** Places that a page of an instrument or a term holds; each with its sentence. */
export const MOST_PLACES = 100;
/** Tasks that a page of a department holds. */
export const MOST_TASKS = 100;
/** Tasks that a page of a department's ledger holds: some twenty sheets of paper. */
export const MOST_LEDGER_TASKS = 200;

/** Comparisons that a page of their list holds. */
export const MOST_COMPARISONS = 100;

/** Something that has a list, with the pages of that list. */
export interface Cut<Of, Entry> {
  readonly of: Of;
  /** Address of the list, and so of its first page. */
  readonly base: string;
  readonly parts: readonly ListPart<Entry>[];
}

export const subjectParts = once(
  'subjectParts',
  async (): Promise<readonly Cut<SubjectWithEntries, SubjectEntry>[]> => {
    const registered = await registeredIssuers();
    return (await allSubjects()).map((of) => {
      const base = subjectAddress(of.subject.id);
      return { of, base, parts: listParts(base, of.entries, { most: MOST_MEASURES, registered }) };
    });
  },
);

export const instrumentParts = once(
  'instrumentParts',
  async (): Promise<readonly Cut<CitedInstrument, LinkPlace>[]> => {
    const registered = await registeredIssuers();
    return (await citedInstruments()).map((of) => {
      const base = instrumentAddress(of.instrument.id);
      return { of, base, parts: listParts(base, of.places, { most: MOST_PLACES, registered }) };
    });
  },
);

export const termParts = once('termParts', async (): Promise<readonly Cut<UsedTerm, LinkPlace>[]> => {
  const registered = await registeredIssuers();
  return (await usedTerms()).map((of) => {
    const base = termAddress(of.term.id);
    return { of, base, parts: listParts(base, of.places, { most: MOST_PLACES, registered }) };
  });
});

/** A comparison in the list of all: it stands with the newer of its two circulars. */
export interface ListedComparison extends Listed {
  readonly pair: SideBySide;
}

/** The list of all comparisons. What follows it by two steps are comparisons: so its pages have one. */
export const comparisonParts = once(
  'comparisonParts',
  async (): Promise<Cut<readonly ListedComparison[], ListedComparison>> => {
    const of = (await allComparisons()).map((pair) => ({ circular: pair.newer, pair }));
    const cutting = {
      most: MOST_COMPARISONS,
      registered: await registeredIssuers(),
      beforePage: '-',
    } as const;
    return { of, base: COMPARISONS, parts: listParts(COMPARISONS, of, cutting) };
  },
);

/** A department has one court, so the order of courts does not matter. */
const OF_ONE_COURT = { registered: new Map(), ofOneCourt: true };

/** The pages of one department. */
export function cutOfDepartment(of: Department): Cut<Department, Task> {
  const base = departmentAddress(of.id);
  return { of, base, parts: listParts(base, of.tasks, { most: MOST_TASKS, ...OF_ONE_COURT }) };
}

/** The pages of one department's ledger. */
export function cutOfLedger(of: Department): Cut<Department, Task> {
  const base = ledgerAddress(departmentAddress(of.id));
  return { of, base, parts: listParts(base, of.tasks, { most: MOST_LEDGER_TASKS, ...OF_ONE_COURT }) };
}

/** Every page of every list, with the first page of its list. */
export const allListParts = once('allListParts', async (): Promise<ReadonlyMap<string, string>> => {
  const departments = await allDepartments();
  const cuts: readonly Cut<unknown, Listed>[] = [
    ...(await subjectParts()),
    ...(await instrumentParts()),
    ...(await termParts()),
    await comparisonParts(),
    ...departments.map(cutOfDepartment),
    ...departments.map(cutOfLedger),
  ];
  return new Map(
    cuts.flatMap(({ base, parts }) => parts.map((part) => [partAddress(base, part), base] as const)),
  );
});

/** The circulars of which a page tells: those of its entries; where a long list begins, of all. */
export const circularsOnPage = (part: ListPart<Listed>, all: readonly Listed[]): readonly Circular[] => [
  ...new Set((part.part === undefined ? all : entriesOnPage(part)).map(({ circular }) => circular)),
];

/** Address of a part. */
export const partAddress = (base: string, { part }: Pick<ListPart<unknown>, 'part'>): string =>
  part === undefined ? base : `${base}${part}/`;

/** The page of a list on which the first entry stands of which something holds. */
export function pageOfFirst<Entry>(
  { base, parts }: Cut<unknown, Entry>,
  holds: (entry: Entry) => boolean,
): string {
  const part = parts.find((one) => entriesOnPage(one).some(holds));
  return part === undefined ? base : partAddress(base, part);
}

/** The entries that a page shows. */
export const entriesOnPage = <Entry>({ whole, courts }: ListPart<Entry>): readonly Entry[] =>
  whole.length > 0 ? whole : courts.flatMap(({ entries }) => entries);
