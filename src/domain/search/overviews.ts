import { foldedText } from './fold.ts';

/** Pages that tell all of one matter, beside those of courts and circulars, which the directory has anyway. */
export const OVERVIEW_SORTS = ['subject', 'department', 'instrument', 'term'] as const;
export type OverviewSort = (typeof OVERVIEW_SORTS)[number];

/** What has such a page. */
export interface OverviewSource {
  readonly sort: OverviewSort;
  readonly id: string;
  readonly name: string;
  /** Other spellings. */
  readonly also?: readonly string[];
  /** Of a department: the id of its court. */
  readonly issuer?: string;
}

/**
 * The name as printed, its sort by place, its id, that of its court or nothing, and by what else
 * (folded) a reader may call it.
 */
export type OverviewRow = readonly [
  name: string,
  sort: number,
  id: string,
  issuer: string,
  ...called: string[],
];

/** All by which a reader may call it, folded. */
export const namesOfRow = ([name, , , , ...others]: OverviewRow): string[] => [foldedText(name), ...others];

/** Rows of a large archive lie in files, so many in each, by the first character of the name. */
const OF_FILE = 400;

/** In how many files so many rows lie; few of them stand in the directory itself. */
export const overviewFiles = (rows: number): number => Math.ceil(rows / OF_FILE);
export const overviewsName = (file: number): string => `overviews-${file}`;
export const overviewFile = (called: string, files: number): number => called.charCodeAt(0) % files;

/** The rows of one of so many files: each lies where one of its names does. */
export const rowsOfFile = (rows: readonly OverviewRow[], file: number, files: number): OverviewRow[] =>
  rows.filter((row) => namesOfRow(row).some((called) => overviewFile(called, files) === file));

/** Rows in two parts: what people say that no text holds apart from all else, which is needed more often. */
export const SAID_OVERVIEWS = 'said-overviews';
export function withoutSaid(
  rows: readonly OverviewRow[],
  isSaid: (word: string) => boolean,
): { readonly known: OverviewRow[]; readonly said: OverviewRow[] } {
  const of = ([name, sort, id, issuer, ...called]: OverviewRow, which: boolean): OverviewRow => [
    name,
    sort,
    id,
    issuer,
    ...called.filter((word) => isSaid(word) === which),
  ];
  return {
    known: rows.map((row) => of(row, false)),
    said: rows.map((row) => of(row, true)).filter(({ length }) => length > 4),
  };
}

/** A longer row is what people say around a matter (公章, of 公司法), and not what they call it. */
const MOST_NAMES = 8;

/** Every name of every page. `synonyms`: rows of words that mean the same. */
export function overviewRows(
  sources: readonly OverviewSource[],
  synonyms: readonly (readonly string[])[],
): OverviewRow[] {
  const rowsOf = new Map<string, string[][]>();
  for (const row of synonyms.filter(({ length }) => length <= MOST_NAMES)) {
    const words = row.map(foldedText);
    for (const word of words) rowsOf.set(word, [...(rowsOf.get(word) ?? []), words]);
  }
  return sources.map(({ sort, id, name, also = [], issuer = '' }) => {
    const own = [name, ...also].flatMap((one) => namesFor(sort, one));
    const alike = sort === 'term' ? [] : own.flatMap((one) => (rowsOf.get(one) ?? []).flat());
    const called = new Set([...own, ...alike].filter((one) => one !== '' && one !== foldedText(name)));
    return [name, OVERVIEW_SORTS.indexOf(sort), id, issuer, ...called];
  });
}

/** The matters that a subject's name joins: 多元解纷 and 诉源治理. */
export const partsOfSubject = (name: string): string[] => name.split(/[与和、]/u);

/** A name, folded, and what people leave away of it. */
function namesFor(sort: OverviewSort, printed: string): string[] {
  const name = foldedText(printed);
  if (sort === 'department') {
    // 政治部法官管理处 is called 法官管理处.
    const [, inner] = /^.{2,}?[部局](.{2,}[处室办庭科心])$/u.exec(name) ?? [];
    return inner === undefined ? [name] : [name, inner];
  }
  // 国家赔偿与司法救助 is called 国家赔偿; who says 司法救助 wants less.
  if (sort === 'subject')
    return [
      name,
      ...partsOfSubject(name)
        .slice(0, 1)
        .filter((part) => part.length > 1),
    ];
  if (sort === 'instrument') {
    const bare = foldedText(printed.replace(/[（(][^（）()]*[）)]/gu, ''));
    const short = bare.replace(/^(?:中华人民共和国|人民法院|关于)/u, '');
    return [name, bare, short, short.replace(/^.*?(?=第.+个)/u, '')];
  }
  return [name];
}
