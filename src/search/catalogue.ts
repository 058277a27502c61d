import { circularAddress, unitAddress } from '#domain/addresses.ts';
import { foldedForms } from '#domain/search/figures.ts';
import type { Directory, DirectoryCircular } from '#domain/search/records.ts';

/** What results can be narrowed to. */
export const FACETS = ['year', 'issuer', 'kind', 'department', 'topic'] as const;
export type Facet = (typeof FACETS)[number];
/** `circular` narrows to one circular by its id; it is no facet that is shown. */
export type Filters = Partial<Record<Facet | 'circular', string | readonly string[]>>;

/** A value of a facet, as the address writes it and as readers call it, and how many results have it. */
export interface FacetValue {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

/** Where a record stands. */
export interface Place {
  readonly circular: DirectoryCircular;
  /** `null` for text of a circular that is no measure and no question. */
  readonly key: string | null;
  /** From the site's root. */
  readonly url: string;
}

/** What the directory says of each record, by number. */
export interface Catalogue {
  readonly count: number;
  place(number: number): Place;
  /** The number of a circular's first record. */
  first(circular: DirectoryCircular): number;
  issuersOf(circular: DirectoryCircular): readonly { id: string; name: string; short: string }[];
  kindOf(circular: DirectoryCircular): string;
  /** Circulars whose title, number, year, issuer or kind holds one of the forms. */
  named(forms: readonly string[]): ReadonlySet<DirectoryCircular>;
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
      return issuersOf(circular).map(({ id, name, short }) => ({
        value: id,
        label: short,
        also: [name, short],
      }));
    }
    if (facet === 'kind') return [{ value: kind, label: kindOf(circular), also: [kindOf(circular)] }];
    return year === null
      ? [{ value: NO_YEAR, label: '年份未载明', also: [] }]
      : [{ value: `${year}`, label: `${year}年`, also: [] }];
  };
  // Each circular and each name has its values once; records share them.
  const known = {
    year: new Map(circulars.map((circular) => [circular, ofCircular(circular, 'year')])),
    issuer: new Map(circulars.map((circular) => [circular, ofCircular(circular, 'issuer')])),
    kind: new Map(circulars.map((circular) => [circular, ofCircular(circular, 'kind')])),
  };
  const byName = (name: string): Value => ({ value: name, label: name, also: [] });
  const departments = directory.departments.map(byName);
  const topics = directory.topics.map(byName);

  const valuesOf = (number: number, facet: Facet): readonly Value[] => {
    const circular = circularAt(number);
    if (facet === 'department' || facet === 'topic') {
      const [list, all] =
        facet === 'department' ? [circular.departments, departments] : [circular.topics, topics];
      return (list?.[number - first(circular)] ?? []).map((at) => all[at] as Value);
    }
    return known[facet].get(circular) ?? [];
  };

  let names: Map<DirectoryCircular, string[]> | undefined;
  const namesOf = (circular: DirectoryCircular): string[] => {
    names ??= new Map(
      circulars.map((one) => [
        one,
        [
          one.title,
          one.docNumber ?? '',
          one.year === null ? '' : `${one.year}年`,
          kindOf(one),
          ...issuersOf(one).flatMap(({ name, short }) => [name, short]),
        ].flatMap(foldedForms),
      ]),
    );
    return names.get(circular) ?? [];
  };

  return {
    count: circularOf.length,
    issuersOf,
    kindOf,
    first,
    named: (forms) =>
      new Set(
        circulars.filter((one) => namesOf(one).some((name) => forms.some((form) => name.includes(form)))),
      ),
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
        wanted.every(({ facet, asked }) => valuesOf(number, facet).some((value) => isAsked(value, asked)));
    },
    values(facet, numbers, asked) {
      const counts = new Map<Value, number>();
      for (const number of numbers) {
        for (const value of valuesOf(number, facet)) counts.set(value, (counts.get(value) ?? 0) + 1);
      }
      const all =
        facet === 'department' ? departments : facet === 'topic' ? topics : [...known[facet].values()].flat();
      const found = new Map<string, FacetValue>();
      for (const value of all) {
        const count = counts.get(value) ?? 0;
        if (count === 0 && !isAsked(value, asked)) continue;
        const before = found.get(value.value)?.count ?? 0;
        found.set(value.value, { value: value.value, label: value.label, count: before + count });
      }
      const listed = [...found.values()];
      // Years, issuers and kinds in the order of the archive; of the many others the busiest first.
      if (facet === 'department' || facet === 'topic') listed.sort((a, b) => b.count - a.count);
      return listed;
    },
  };
}

const isAsked = ({ value, also }: Value, asked: readonly string[]): boolean =>
  asked.some((one) => one === value || also.includes(one));

export function listOf(values: string | readonly string[] | undefined): readonly string[] {
  if (values === undefined || values === '') return [];
  return typeof values === 'string' ? [values] : values;
}
