import { subjectAddress } from '#domain/addresses.ts';
import { pagesOf } from './pages-of.ts';
import type { SubjectEntry, SubjectWithEntries } from './subjects.ts';

/** One page of a subject. */
export interface SubjectPage {
  /** Last part of its address; the subject's first page has none. */
  readonly part: string | undefined;
  /** What it shows; nothing where the years have pages of their own. */
  readonly shown: readonly SubjectEntry[];
  /** The year that it is for. */
  readonly year?: string;
  /** The pages of the years, on the first page of a long subject. */
  readonly years: readonly { readonly name: string; readonly address: string; readonly count: number }[];
  /** Of the pages of one year, or of the one page. */
  readonly addresses: readonly string[];
  readonly current: number;
}

/** Measures that a page holds. */
const MOST = 200;
const UNDATED = 'undated';

/** The pages of a subject: one; or where it is long one that leads to the years, and pages for each year. */
export function subjectPages({ subject, entries }: SubjectWithEntries): SubjectPage[] {
  const base = subjectAddress(subject.id);
  const first = { part: undefined, years: [], addresses: [base], current: 0 };
  if (entries.length <= MOST) return [{ ...first, shown: entries }];
  const years = [...Map.groupBy(entries, ({ circular }) => circular.year)].map(([year, ofYear]) => ({
    part: year === null ? UNDATED : String(year),
    name: year === null ? '年份未载' : `${year}年`,
    ofYear,
  }));
  return [
    {
      ...first,
      shown: [],
      years: years.map(({ part, name, ofYear }) => ({
        name,
        address: `${base}${part}/`,
        count: ofYear.length,
      })),
    },
    ...years.flatMap(({ part, name, ofYear }) => {
      const pages = pagesOf(ofYear, MOST);
      const parts = pages.map((_, i) => (i === 0 ? part : `${part}/${i + 1}`));
      const addresses = parts.map((one) => `${base}${one}/`);
      return pages.map((shown, current) => ({
        part: parts[current],
        shown,
        year: name,
        years: [],
        addresses,
        current,
      }));
    }),
  ];
}
