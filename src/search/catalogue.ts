import { circularAddress, unitAddress } from '#domain/addresses.ts';
import type { Directory, DirectoryCircular } from '#domain/search/records.ts';

/** What results can be narrowed to. */
export const FACETS = ['year', 'issuer', 'kind'] as const;
export type Facet = (typeof FACETS)[number];
export type Filters = Partial<Record<Facet, string | readonly string[]>>;

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
  issuersOf(circular: DirectoryCircular): readonly { id: string; name: string; short: string }[];
  kindOf(circular: DirectoryCircular): string;
  /** Whether a record passes all filters, but for those of one facet. */
  passes(filters: Filters, except?: Facet): (number: number) => boolean;
  /** The values of a facet that the records have, and those that are asked for, in the order of the archive. */
  values(facet: Facet, numbers: readonly number[], asked: readonly string[]): FacetValue[];
}

/** A year that is not known, as the address writes it. */
const NO_YEAR = 'none';

export function catalogue({ circulars, issuers, kinds }: Directory): Catalogue {
  const circularOf: DirectoryCircular[] = [];
  const firstOf = new Map<DirectoryCircular, number>();
  for (const circular of circulars) {
    firstOf.set(circular, circularOf.length);
    for (let i = 0; i < circular.records.length; i += 1) circularOf.push(circular);
  }
  const circularAt = (number: number): DirectoryCircular => circularOf[number] as DirectoryCircular;
  const issuersOf = (circular: DirectoryCircular) =>
    circular.issuers.map((at) => issuers[at] as (typeof issuers)[number]);

  const kindOf = ({ kind }: DirectoryCircular): string => kinds[kind] ?? kind;

  /** What a circular has: values as the address writes them, with what else a filter may call them. */
  const has = (
    circular: DirectoryCircular,
    facet: Facet,
  ): { value: string; label: string; also: string[] }[] => {
    if (facet === 'issuer') {
      return issuersOf(circular).map(({ id, name, short }) => ({
        value: id,
        label: short,
        also: [name, short],
      }));
    }
    if (facet === 'kind') {
      const name = kindOf(circular);
      return [{ value: circular.kind, label: name, also: [name] }];
    }
    const { year } = circular;
    return [
      year === null
        ? { value: NO_YEAR, label: '年份未载明', also: [] }
        : { value: `${year}`, label: `${year}年`, also: [] },
    ];
  };

  return {
    count: circularOf.length,
    issuersOf,
    kindOf,
    place(number) {
      const circular = circularAt(number);
      const place = circular.records[number - (firstOf.get(circular) ?? 0)] ?? '#';
      if (!place.startsWith('#')) return { circular, key: place, url: unitAddress(circular.id, place) };
      return { circular, key: null, url: circularAddress(circular.id) + (place === '#' ? '' : place) };
    },
    passes(filters, except) {
      const wanted = FACETS.filter((facet) => facet !== except)
        .map((facet) => ({ facet, values: listOf(filters[facet]) }))
        .filter(({ values }) => values.length > 0);
      const passing = new Set(
        circulars.filter((circular) =>
          wanted.every(({ facet, values }) =>
            has(circular, facet).some(({ value, also }) =>
              values.some((v) => v === value || also.includes(v)),
            ),
          ),
        ),
      );
      return (number) => passing.has(circularAt(number));
    },
    values(facet, numbers, asked) {
      const counts = new Map<DirectoryCircular, number>();
      for (const number of numbers) {
        const circular = circularAt(number);
        counts.set(circular, (counts.get(circular) ?? 0) + 1);
      }
      const values = new Map<string, { value: string; label: string; count: number }>();
      for (const circular of circulars) {
        const count = counts.get(circular) ?? 0;
        for (const { value, label, also } of has(circular, facet)) {
          if (count === 0 && !asked.some((one) => one === value || also.includes(one))) continue;
          const one = values.get(value) ?? { value, label, count: 0 };
          one.count += count;
          values.set(value, one);
        }
      }
      return [...values.values()];
    },
  };
}

export function listOf(values: string | readonly string[] | undefined): readonly string[] {
  if (values === undefined || values === '') return [];
  return typeof values === 'string' ? [values] : values;
}
