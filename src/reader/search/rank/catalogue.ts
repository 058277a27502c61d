import { circularAddress, unitAddress } from '#domain/addresses.ts';
import { type Directory, type DirectoryCircular, type IdName, NO_DAY } from '#domain/search/records.ts';
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
  readonly count: number;
  /** What of the filters asks for it: its value, its id, a name; empty where none does. */
  readonly asked: readonly string[];
}

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
  /** Whether a record says which departments are responsible. */
  saysWho(number: number): boolean;
  /** Whether a record passes all filters, but for those of one facet. */
  passes(filters: Filters, except?: Facet): (number: number) => boolean;
  /** The values of a facet that the records have, and those that are asked for. */
  values(facet: Facet, numbers: readonly number[], asked: readonly string[]): FacetValue[];
}

interface Value {
  readonly value: string;
  readonly label: string;
  /** What else a filter may call it. */
  readonly also: readonly string[];
}

/** A year that is not known, as the address writes it. */
const NO_YEAR = 'none';

export function catalogue(directory: Directory): Catalogue {
  const { circulars, issuers, kinds } = directory;
  const circularOf: DirectoryCircular[] = [];
  const firstOf = new Map<DirectoryCircular, number>();
  for (const circular of circulars) {
    firstOf.set(circular, circularOf.length);
    for (let i = 0; i < circular.records.length; i += 1) circularOf.push(circular);
  }
  const circularAt = (number: number): DirectoryCircular => circularOf[number] as DirectoryCircular;
  const first = (circular: DirectoryCircular): number => firstOf.get(circular) ?? 0;
  const issuersOf = (circular: DirectoryCircular) =>
    circular.issuers.map((at) => issuers[at] as (typeof issuers)[number]);
  const kindOf = ({ kind }: DirectoryCircular): string => kinds[kind] ?? kind;

  const ofCircular = (circular: DirectoryCircular, facet: 'year' | 'issuer' | 'kind'): Value[] => {
    const { year, kind } = circular;
    if (facet === 'issuer') {
      return issuersOf(circular).map(issuerValue);
    }
    if (facet === 'kind') return [{ value: kind, label: kindOf(circular), also: [kindOf(circular)] }];
    return year === null
      ? [{ value: NO_YEAR, label: '年份未载', also: [] }]
      : [{ value: `${year}`, label: `${year}年`, also: [] }];
  };
  // Each circular and each name has its values once; records share them.
  const known = {
    year: new Map(circulars.map((circular) => [circular, ofCircular(circular, 'year')])),
    issuer: new Map(circulars.map((circular) => [circular, ofCircular(circular, 'issuer')])),
    kind: new Map(circulars.map((circular) => [circular, ofCircular(circular, 'kind')])),
  };
  // Departments of several issuers that are called alike are one value; by its id each is asked for alone.
  const byName = ([name, id]: IdName): Value => ({ value: name, label: name, also: [id] });
  const departments = directory.departments.map(byName);
  const topics = directory.topics.map(byName);

  const months = new Set(circulars.flatMap(({ due = [] }) => due).filter((month) => month !== ''));
  const due = new Map([...months].sort().map((month) => [month, dueValue(month)]));

  // Every value that there is, in the order in which they are listed.
  const all: Record<Facet, readonly Value[]> = {
    year: [...known.year.values()].flat(),
    issuer: issuers.map(issuerValue),
    kind: [...known.kind.values()].flat(),
    department: departments,
    due: [...due.values()],
    topic: topics,
  };

  const valuesOf = (number: number, facet: Facet): readonly Value[] => {
    const circular = circularAt(number);
    if (facet === 'department' || facet === 'topic') {
      const list = facet === 'department' ? circular.departments : circular.topics;
      return (list?.[number - first(circular)] ?? []).map((at) => all[facet][at] as Value);
    }
    if (facet === 'due') {
      const value = due.get(circular.due?.[number - first(circular)] ?? '');
      return value === undefined ? [] : [value];
    }
    return known[facet].get(circular) ?? [];
  };

  return {
    count: circularOf.length,
    common: directory.common,
    issuersOf,
    kindOf,
    first,
    names: circularNames(circulars, issuersOf, kindOf),
    saysWho: (number) => valuesOf(number, 'department').length > 0,
    all: (circular) => circular.records.map((_, i) => first(circular) + i),
    place(number) {
      const circular = circularAt(number);
      const place = circular.records[number - first(circular)] ?? '#';
      if (!place.startsWith('#')) return { circular, key: place, url: unitAddress(circular.id, place) };
      return { circular, key: null, url: circularAddress(circular.id) + (place === '#' ? '' : place) };
    },
    passes(filters, except) {
      const wanted = FACETS.filter((facet) => facet !== except)
        .map((facet) => ({ facet, asked: listOf(filters[facet]) }))
        .filter(({ asked }) => asked.length > 0);
      const ids = listOf(filters.circular);
      return (number) =>
        (ids.length === 0 || ids.includes(circularAt(number).id)) &&
        wanted.every(({ facet, asked }) =>
          valuesOf(number, facet).some((value) => askedBy(value, asked).length > 0),
        );
    },
    values(facet, numbers, asked) {
      const counts = new Map<string, number>();
      for (const number of numbers) {
        for (const value of new Set(valuesOf(number, facet).map(({ value }) => value)))
          counts.set(value, (counts.get(value) ?? 0) + 1);
      }
      const found = new Map<string, FacetValue>();
      for (const value of all[facet]) {
        const count = counts.get(value.value) ?? 0;
        const by = [...new Set([...(found.get(value.value)?.asked ?? []), ...askedBy(value, asked)])];
        if (count === 0 && by.length === 0) continue;
        found.set(value.value, { value: value.value, label: value.label, count, asked: by });
      }
      const listed = [...found.values()];
      // Years, issuers, kinds and deadlines in the order of the archive; of the many others the busiest first.
      if (facet === 'department' || facet === 'topic') listed.sort((a, b) => b.count - a.count);
      return listed;
    },
  };
}

/** 2031-06 is 2031年6月; months come in their order, deadlines of no day behind them. */
function dueValue(month: string): Value {
  const [year = '', of = ''] = month.split('-');
  return { value: month, label: month === NO_DAY ? '未定日期' : `${year}年${Number(of)}月`, also: [] };
}

const issuerValue = ({ id, name, short }: Directory['issuers'][number]): Value => ({
  value: id,
  label: short,
  also: [name, short],
});

const askedBy = ({ value, also }: Value, asked: readonly string[]): readonly string[] =>
  asked.filter((one) => one === value || also.includes(one));

export function listOf(values: string | readonly string[] | undefined): readonly string[] {
  if (values === undefined || values === '') return [];
  return typeof values === 'string' ? [values] : values;
}
