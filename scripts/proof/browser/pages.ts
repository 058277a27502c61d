import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withoutMark } from '#domain/charset.ts';
import { filesBelow } from '#formats/files-below.ts';

/** A page of the built site. */
export interface SitePage {
  /** Its file in the folder of the site, with `/`. */
  readonly file: string;
  /** Its address from the site's root: `circulars/a-1/`; empty for the home page. */
  readonly address: string;
  readonly html: string;
}

/** The kinds of pages that the site has, by their addresses. */
const KINDS = {
  home: /^$/u,
  circular: /^circulars\/[^/]+\/$/u,
  unit: /^circulars\/[^/]+\/(?!(?:source|paper|ledger|matrix|reports)\/)[^/]+\/$/u,
  section: /^circulars\/[^/]+\/sections\/[^/]+\/$/u,
  source: /^circulars\/[^/]+\/source\/$/u,
  paper: /^circulars\/[^/]+\/paper\/$/u,
  departments: /^departments\/$/u,
  department: /^departments\/[^/]+\/$/u,
  issuers: /^issuers\/$/u,
  issuer: /^issuers\/[^/]+\/(?:\d+\/)?$/u,
  years: /^years\/$/u,
  year: /^years\/[^/]+\/(?:\d+\/)?$/u,
  topics: /^topics\/$/u,
  topic: /^topics\/[^/]+\/$/u,
  comparisons: /^compare\/(?:[^/]+\/)?$/u,
  compare: /^compare\/[^/]+\/[^/]+\/$/u,
  ledger: /^(?:circulars|departments)\/[^/]+\/ledger\/$/u,
  matrix: /^circulars\/[^/]+\/matrix\/$/u,
  reports: /^circulars\/[^/]+\/reports\/$/u,
  instruments: /^instruments\/$/u,
  instrument: /^instruments\/[^/]+\/$/u,
  terms: /^terms\/$/u,
  term: /^terms\/[^/]+\/$/u,
  search: /^search\/$/u,
  titles: /^search\/titles\/$/u,
  help: /^help\/$/u,
  about: /^about\/[^/]+\/$/u,
  notFound: /^404\.html$/u,
} as const;
export type PageKind = keyof typeof KINDS;
export const PAGE_KINDS = Object.keys(KINDS) as PageKind[];

/** All files of the built site, with `/`. */
export const siteFiles = (dist: string): Promise<string[]> => filesBelow(dist);

/** All pages of the built site. */
export async function sitePages(dist: string): Promise<SitePage[]> {
  const files = (await siteFiles(dist)).filter((file) => file.endsWith('.html'));
  return Promise.all(
    files.map(async (file) => ({
      file,
      address: file.replace(/(?:^|(?<=\/))index\.html$/u, ''),
      html: withoutMark(await readFile(join(dist, file), 'utf8')),
    })),
  );
}

export const kindOf = ({ address }: Pick<SitePage, 'address'>): PageKind | undefined =>
  PAGE_KINDS.find((kind) => KINDS[kind].test(address));

/** Tells the address of the page of a kind with most in it; empty where there is none. */
export const fullestIn =
  (pages: readonly SitePage[]) =>
  (kind: PageKind): string =>
    pagesOf(kind, pages)[0]?.address ?? '';

/** Addresses of one page of each kind, the fullest, and of each page of which there is only one. */
export const samplesOf = (pages: readonly SitePage[]): string[] =>
  [
    ...PAGE_KINDS.flatMap((kind) => pagesOf(kind, pages).slice(0, 1)),
    ...pages.filter((page) => kindOf(page) === undefined),
  ].map(({ address }) => address);

/** The pages of one kind, the one with most in it first. */
export function pagesOf(kind: PageKind, pages: readonly SitePage[]): SitePage[] {
  const own = pages.filter((page) => kindOf(page) === kind);
  return own.sort((a, b) => b.html.length - a.html.length || (a.address < b.address ? -1 : 1));
}
