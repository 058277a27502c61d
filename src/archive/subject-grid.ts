import { circularAddress, yearAddress } from '#domain/addresses.ts';
import { byDate } from '#domain/date-order.ts';
import { unitCounts } from '#domain/unit-counts.ts';
import { yearName } from '#domain/year-name.ts';
import { allCirculars, type Circular } from './circulars.ts';
import { inOneRow } from './court-order.ts';
import { type Cut, pageOfFirst, partAddress, subjectParts } from './cut-lists.ts';
import { issuersInOrder } from './holdings.ts';
import { UNDATED } from './list-parts.ts';
import { nameOf } from './names.ts';
import { once } from './once.ts';
import type { SubjectEntry, SubjectWithEntries } from './subjects.ts';

/** So many circulars have a column each; of a larger archive the years have. */
export const MOST_COLUMNS = 12;

/** How many measures, and answers, of each subject stand where. */
export interface SubjectGrid {
  /** Whether each column is one circular; else one year. */
  readonly isByCircular: boolean;
  readonly columns: readonly GridColumn[];
  readonly rows: readonly GridRow[];
  /** The most that a cell holds: its bar is a whole one. */
  readonly most: number;
}

/** Circulars by court, those of one by date; or years, newest first. */
export interface GridColumn {
  readonly name: string;
  readonly address: string;
}

export interface GridRow {
  readonly subject: SubjectWithEntries['subject'];
  readonly count: number;
  /** Without answers. */
  readonly measures: number;
  /** Of each column; nothing where the subject has no measure there. */
  readonly cells: readonly (GridCell | undefined)[];
}

export interface GridCell {
  readonly count: number;
  /** What it counts: `24项`, `2则问答`. */
  readonly words: string;
  /** Where the measures are listed. */
  readonly address: string;
}

/** Fragment of a year in the whole list of a subject. */
export const yearAnchor = (year: number | null): string => (year === null ? UNDATED : `y${year}`);
/** Fragment of a circular in the list of a subject: at the first of its measures. */
export const circularAnchor = ({ id }: Pick<Circular, 'id'>): string => `plan-${id}`;

/** The subjects that have measures, in the registry's order, with how many each circular or year has. */
export const subjectGrid = once('subjectGrid', async (): Promise<SubjectGrid> => {
  const cuts = (await subjectParts()).filter(({ of: { entries } }) => entries.length > 0);
  const circulars = await allCirculars();
  const isByCircular = circulars.length <= MOST_COLUMNS;
  const columns = isByCircular ? await byCircular(circulars) : byYear(circulars);
  const rows = cuts.map((cut): GridRow => {
    const { subject, entries } = cut.of;
    const counts = Map.groupBy(entries, ({ circular }) => (isByCircular ? circular.id : circular.year));
    return {
      subject,
      count: entries.length,
      measures: entries.filter(({ unit }) => unit.type === 'measure').length,
      cells: columns.map(({ of, ...column }) => {
        const own = counts.get(of);
        return own === undefined
          ? undefined
          : {
              count: own.length,
              words: unitCounts(own.map(({ unit }) => unit)),
              address: column.placeIn(cut),
            };
      }),
    };
  });
  return {
    isByCircular,
    columns: columns.map(({ name, address }) => ({ name, address })),
    rows,
    most: Math.max(0, ...rows.flatMap(({ cells }) => cells.map((cell) => cell?.count ?? 0))),
  };
});

type SubjectCut = Cut<SubjectWithEntries, SubjectEntry>;
interface Column extends GridColumn {
  /** Id of the circular, or the year. */
  readonly of: string | number | null;
  readonly placeIn: (cut: SubjectCut) => string;
}

async function byCircular(circulars: readonly Circular[]): Promise<Column[]> {
  const courts = inOneRow(await issuersInOrder());
  const rank = new Map(courts.map(({ id }, i) => [id, i]));
  const rankOf = ({ issuers: [first] }: Circular) => rank.get(first?.id ?? '') ?? courts.length;
  const ordered = circulars.toSorted((a, b) => rankOf(a) - rankOf(b) || byDate(a, b));
  return Promise.all(
    ordered.map(async (circular) => ({
      of: circular.id,
      name: (await nameOf(circular)).short,
      address: circularAddress(circular.id),
      placeIn: (cut) =>
        `${pageOfFirst(cut, (entry) => entry.circular.id === circular.id)}#${circularAnchor(circular)}`,
    })),
  );
}

function byYear(circulars: readonly Circular[]): Column[] {
  return [...new Set(circulars.map(({ year }) => year))].map((year) => ({
    of: year,
    name: yearName(year),
    address: yearAddress(year),
    placeIn: ({ base, parts }) => {
      const part = parts.find((one) => one.part === (year === null ? UNDATED : `${year}`));
      return part === undefined ? `${base}#${yearAnchor(year)}` : partAddress(base, part);
    },
  }));
}

/** A subject with how many measures it has. */
export interface SubjectSize {
  readonly id: string;
  readonly name: string;
  readonly count: number;
}

/** Subjects that the home page tells of. */
const ON_HOME = 6;

/** The subjects with the most measures, and how many subjects have any. */
export const largestSubjects = once(
  'largestSubjects',
  async (): Promise<{ readonly largest: readonly SubjectSize[]; readonly all: number }> => {
    const { rows } = await subjectGrid();
    return {
      largest: rows
        .map(({ subject: { id, name }, measures }) => ({ id, name, count: measures }))
        .sort((a, b) => b.count - a.count)
        .slice(0, ON_HOME),
      all: rows.length,
    };
  },
);
