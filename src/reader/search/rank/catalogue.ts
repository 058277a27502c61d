import { circularAddress, unitAddress } from '#domain/addresses.ts';
import { foldedText } from '#domain/search/fold.ts';
import { partsOfSubject } from '#domain/search/overviews.ts';
import {
  COLUMNS,
  type Column,
  type Directory,
  type DirectoryCircular,
  type DirectoryIssuer,
  type FacetColumn,
  type IdName,
  lengthOfMark,
  NO_DAY,
} from '#domain/search/records.ts';
import { type CircularNames, circularNames } from '../ask/circular-names.ts';

/** What results can be narrowed to. */
export const FACETS = ['year', 'issuer', 'kind', 'department', 'due', 'topic'] as const;
export type Facet = (typeof FACETS)[number];
/** `circular` narrows to one circular by its id; it is no facet that is shown. */
export type Filters = Partial<Record<Facet | 'circular', string | readonly string[]>>;

/** A value of a facet, as the address writes it and as readers call it, and how many results have it. */
export interface FacetValue {
  readonly value: string;
  readonly label: string;
  /** What values are listed under, where they are many: level and region of a court. */
  readonly group?: string;
  readonly count: number;
  /** What of the filters asks for it: its value, its id, a name; empty where none does. */
  readonly asked: readonly string[];
}

/** In what order results come; `court`: in the order of courts, each one's by year. */
export const SORTS = ['relevance', 'newest', 'oldest', 'court'] as const;
export type Sort = (typeof SORTS)[number];

/** Where a record stands. */
export interface RecordPlace {
  readonly circular: DirectoryCircular;
  /** `null` for text of a circular that is no measure and no question. */
  readonly key: string | null;
  /** From the site's root. */
  readonly url: string;
}

/** What the directory says of each record, by number. */
export interface Catalogue {
  readonly count: number;
  /** Pairs of characters that most records have, the commonest first; of few records none. */
  readonly common: readonly string[];
  place(number: number): RecordPlace;
  /** The number of a circular's first record. */
  first(circular: DirectoryCircular): number;
  /** The numbers of all of its records. */
  all(circular: DirectoryCircular): readonly number[];
  issuersOf(circular: DirectoryCircular): readonly { id: string; name: string; short: string }[];
  kindOf(circular: DirectoryCircular): string;
  readonly names: CircularNames;
  /** Whether a record is a measure or question. */
  isUnit(number: number): boolean;
  /** Whether it is what a circular says first, and so stands for the whole. */
  isHead(number: number): boolean;
  /** Where records' circulars stand in another order than that of rank. */
  rankIn(sort: Exclude<Sort, 'relevance'>): (number: number) => number;
  /** Loads what the directory does not say of these facets. */
  load(facets: readonly Facet[]): Promise<void>;
  /** Whether it need not be loaded. */
  knows(facet: Facet): boolean;
  /** Whether a record says which departments are responsible; departments must be known. */
  saysWho(number: number): boolean;
  /** The subjects of a record, by their places; subjects must be known, as those of a small archive are. */
  subjectsOf(number: number): readonly number[];
  /** The measures and questions about subjects in whose names one of the forms (folded) stands as a part: 诉源治理 in 多元解纷与诉源治理. */
  aboutNamed(forms: readonly string[]): readonly number[];
  /** The numbers of what is told to be near to a record, the nearest first; none in a large archive. */
  nearTo(number: number): readonly number[];
  /** How long the text of a record is, about; 1 where that is not known. */
  lengthOf(number: number): number;
  /** Whether a record passes all filters, but for those of one facet; those filtered by must be known. */
  passes(filters: Filters, except?: Facet): (number: number) => boolean;
  /** The values of a facet that the records have, and those that are asked for; it must be known. */
  values(facet: Facet, numbers: readonly number[], asked: readonly string[]): FacetValue[];
}

interface Value {
  readonly value: string;
  readonly label: string;
  readonly group?: string;
  /** What else a filter may call it. */
  readonly also: readonly string[];
}

/** What records say of a facet. */
interface Said {
  /** Every value that there is, in the order in which they are listed; each once. */
  readonly values: readonly Value[];
  /** Places in `values`, of one record. */
  of(number: number): readonly number[];
  /** The same before values that are called alike were made one: a filter may ask for one of them. */
  readonly each: readonly Value[];
  ofEach(number: number): readonly number[];
}

/** A year that is not known, as the address writes it. */
const NO_YEAR = 'none';

/** @param loadColumn what a large archive's directory does not hold */
export function catalogue(
  directory: Directory,
  loadColumn?: (column: Column) => Promise<FacetColumn>,
): Catalogue {
  const { circulars, issuers, kinds } = directory;
  const firsts: number[] = [];
  const circularsOf: number[] = [];
  for (const [at, { records }] of circulars.entries()) {
    firsts.push(circularsOf.length);
    for (let i = 0; i < records.length; i += 1) circularsOf.push(at);
  }
  const count = circularsOf.length;
  /** For each record the place of its circular, and that of the circular's first record. */
  const circularOf = Uint32Array.from(circularsOf);
  const places = new Map(circulars.map((circular, at) => [circular, at]));
  const circularAt = (number: number): DirectoryCircular =>
    circulars[circularOf[number] as number] as DirectoryCircular;
  const first = (circular: DirectoryCircular): number => firsts[places.get(circular) ?? 0] ?? 0;
  const placeOf = (number: number): string =>
    circularAt(number).records[number - (firsts[circularOf[number] as number] as number)] ?? '#';
  const units = Uint8Array.from(circularsOf, (_, number) => (placeOf(number).startsWith('#') ? 0 : 1));
  const issuersOf = (circular: DirectoryCircular) =>
    circular.issuers.map((at) => issuers[at] as (typeof issuers)[number]);
  const kindOf = ({ kind }: DirectoryCircular): string => kinds[kind] ?? kind;

  /** What is said of circulars holds for all of their records. */
  const ofCirculars = (
    all: readonly Value[],
    values: (circular: DirectoryCircular) => readonly Value[],
  ): Said => {
    const { values: once, at } = eachOnce(all);
    const lists = circulars.map((circular) => placesIn(at, values(circular)));
    const of = (number: number): readonly number[] => lists[circularOf[number] as number] ?? NONE;
    return { values: once, of, each: once, ofEach: of };
  };
  const ofRecords = (
    { names, lists }: FacetColumn,
    toValue: (name: IdName) => Value,
    sorted = false,
  ): Said => {
    const values = names.map(toValue);
    const { values: once, at } = eachOnce(
      sorted ? [...values].sort((a, b) => (a.value < b.value ? -1 : 1)) : values,
    );
    const places = values.map(({ value }) => at.get(value) as number);
    const ofEach = (number: number): readonly number[] => {
      const circular = circularOf[number] as number;
      return lists[circular]?.[number - (firsts[circular] as number)] ?? NONE;
    };
    return {
      values: once,
      each: values,
      ofEach,
      of(number) {
        const list = ofEach(number);
        return list.length < 2
          ? list.map((one) => places[one] as number)
          : [...new Set(list.map((one) => places[one] as number))];
      },
    };
  };
  const yearOf = ({ year }: DirectoryCircular): Value =>
    year === null
      ? { value: NO_YEAR, label: '年份未载', also: [] }
      : { value: `${year}`, label: `${year}年`, also: [] };
  const kindValue = (circular: DirectoryCircular): Value => {
    const label = kindOf(circular);
    return { value: circular.kind, label, also: [label] };
  };
  const said = new Map<Facet, Said>([
    ['year', ofCirculars(circulars.map(yearOf), (circular) => [yearOf(circular)])],
    ['issuer', ofCirculars(issuers.map(issuerValue), (circular) => issuersOf(circular).map(issuerValue))],
    ['kind', ofCirculars(circulars.map(kindValue), (circular) => [kindValue(circular)])],
  ]);
  const take = (column: Column, data: FacetColumn): void => {
    const known = column === 'due' ? ofRecords(data, dueValue, true) : ofRecords(data, byName);
    said.set(column, known);
  };
  if (!directory.large) for (const column of COLUMNS) take(column, columnIn(directory, column));

  const of = (facet: Facet): Said => {
    const known = said.get(facet);
    if (known === undefined) throw new Error(`${facet} is not loaded`);
    return known;
  };

  const rankIn: Catalogue['rankIn'] = (sort) => {
    const order = circulars.map((_, at) => at);
    const year = (at: number): number => circulars[at]?.year ?? Number.POSITIVE_INFINITY;
    const court = (at: number): number => circulars[at]?.issuers[0] ?? issuers.length;
    // Circulars are numbered newest year first.
    if (sort === 'oldest') order.sort((a, b) => (year(a) === year(b) ? a - b : year(a) - year(b)));
    if (sort === 'court') order.sort((a, b) => court(a) - court(b) || a - b);
    const ranks = new Uint32Array(order.length);
    for (const [rank, at] of order.entries()) ranks[at] = rank;
    return (number) => ranks[circularOf[number] as number] as number;
  };

  return {
    count,
    common: directory.common,
    issuersOf,
    kindOf,
    first,
    names: circularNames(circulars, issuersOf, kindOf),
    isUnit: (number) => units[number] === 1,
    isHead: (number) => placeOf(number) === '#',
    rankIn,
    knows: (facet) => said.has(facet),
    async load(facets) {
      const columns = COLUMNS.filter((column) => facets.includes(column) && !said.has(column));
      await Promise.all(columns.map(async (column) => loadColumn && take(column, await loadColumn(column))));
    },
    saysWho: (number) => of('department').of(number).length > 0,
    subjectsOf: (number) => of('topic').of(number),
    aboutNamed(forms) {
      const named = new Set(
        directory.topics.flatMap(([name], at) =>
          partsOfSubject(name).some((part) => forms.includes(foldedText(part))) ? [at] : [],
        ),
      );
      if (named.size === 0) return [];
      return Array.from(units.keys()).filter(
        (number) =>
          units[number] === 1 &&
          of('topic')
            .of(number)
            .some((at) => named.has(at)),
      );
    },
    nearTo: (number) => {
      const circular = circularAt(number);
      return circular.near?.[number - first(circular)] ?? NONE;
    },
    lengthOf: (number) => {
      const circular = circularAt(number);
      return lengthOfMark(circular.lengths?.[number - first(circular)] ?? '0');
    },
    all: (circular) => circular.records.map((_, i) => first(circular) + i),
    place(number) {
      const circular = circularAt(number);
      const place = placeOf(number);
      if (units[number] === 1) return { circular, key: place, url: unitAddress(circular.id, place) };
      return { circular, key: null, url: circularAddress(circular.id) + (place === '#' ? '' : place) };
    },
    passes(filters, except) {
      const wanted = FACETS.filter((facet) => facet !== except)
        .map((facet) => ({ facet, asked: listOf(filters[facet]) }))
        .filter(({ asked }) => asked.length > 0)
        .map(({ facet, asked }) => {
          const { each, ofEach } = of(facet);
          const fits = Uint8Array.from(each, (value) => (askedBy(value, asked).length > 0 ? 1 : 0));
          return { fits, ofEach };
        });
      const ids = listOf(filters.circular);
      return (number) =>
        (ids.length === 0 || ids.includes(circularAt(number).id)) &&
        wanted.every(({ fits, ofEach }) => ofEach(number).some((at) => fits[at] === 1));
    },
    values(facet, numbers, asked) {
      const { values, of: ofRecord } = of(facet);
      const counts = new Uint32Array(values.length);
      for (const number of numbers)
        for (const at of ofRecord(number)) counts[at] = (counts[at] as number) + 1;
      const listed = values.flatMap((value, at): FacetValue[] => {
        const by = askedBy(value, asked);
        const { value: own, label, group } = value;
        if (counts[at] === 0 && by.length === 0) return [];
        const grouped = group === undefined ? {} : { group };
        return [{ value: own, label, ...grouped, count: counts[at] as number, asked: by }];
      });
      // Years, issuers, kinds and deadlines in the order of the archive; of the many others the busiest first.
      if (facet === 'department' || facet === 'topic') listed.sort((a, b) => b.count - a.count);
      return listed;
    },
  };
}

const NONE: readonly number[] = [];

/** Values that are written alike are one, under all names that they have. */
function eachOnce(values: readonly Value[]): { values: Value[]; at: ReadonlyMap<string, number> } {
  const once: Value[] = [];
  const at = new Map<string, number>();
  for (const value of values) {
    const known = at.get(value.value);
    if (known === undefined) at.set(value.value, once.push(value) - 1);
    else {
      const also = [...new Set([...(once[known]?.also ?? []), ...value.also])];
      once[known] = { ...(once[known] ?? value), also };
    }
  }
  return { values: once, at };
}

const placesIn = (at: ReadonlyMap<string, number>, values: readonly Value[]): readonly number[] => [
  ...new Set(values.map(({ value }) => at.get(value) as number)),
];

/** Departments of several issuers that are called alike are one value; by its id each is asked for alone. */
const byName = ([name, id]: IdName): Value => ({ value: name, label: name, also: [id] });

/** What the directory of a small archive says itself. */
function columnIn({ departments, topics, circulars }: Directory, column: Column): FacetColumn {
  if (column === 'department')
    return { names: departments, lists: circulars.map((one) => one.departments ?? []) };
  if (column === 'topic') return { names: topics, lists: circulars.map((one) => one.topics ?? []) };
  const months = [...new Set(circulars.flatMap(({ due = [] }) => due))].filter((month) => month !== '');
  const at = new Map(months.map((month, i) => [month, i]));
  const lists = circulars.map(({ due = [] }) =>
    due.map((month) => (at.has(month) ? [at.get(month) as number] : [])),
  );
  return { names: months.map((month): IdName => [month, month]), lists };
}

/** 2031-06 is 2031年6月; months come in their order, deadlines of no day behind them. */
function dueValue([month]: IdName): Value {
  const [year = '', of = ''] = month.split('-');
  return { value: month, label: month === NO_DAY ? '未定日期' : `${year}年${Number(of)}月`, also: [] };
}

const issuerValue = ({ id, name, short, group }: DirectoryIssuer): Value => ({
  value: id,
  label: short,
  ...(group === undefined ? {} : { group }),
  also: [name, short],
});

const askedBy = ({ value, also }: Value, asked: readonly string[]): readonly string[] =>
  asked.filter((one) => one === value || also.includes(one));

export function listOf(values: string | readonly string[] | undefined): readonly string[] {
  if (values === undefined || values === '') return [];
  return typeof values === 'string' ? [values] : values;
}
