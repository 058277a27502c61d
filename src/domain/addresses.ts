/**
 * Addresses of the archive (fixed: people print them). Every function returns a path
 * from the site's root without a leading slash; `relativeTo` turns it into the link that
 * a page writes, so that the site works under any path.
 */

export const circularAddress = (id: string): string => `circulars/${id}/`;
export const unitAddress = (id: string, key: string): string => `circulars/${id}/${key}/`;
/** One section of a circular with all that stands in it; `key` is that of a section which stands in no other. */
export const sectionAddress = (id: string, key: string): string => `circulars/${id}/sections/${key}/`;
/** Where a section is read: one that stands in another has no page of its own, but its place in the circular. */
export const sectionPlace = (id: string, key: string): string =>
  OUTERMOST.test(key) ? sectionAddress(id, key) : `${circularAddress(id)}#${sectionAnchor(key)}`;
/** The key of a section that stands in no other: a number, behind that of its annex. */
const OUTERMOST = /^(?:a\d+-)?[^-]+$/u;
/** The circular in the form of an official document, for paper. */
export const paperAddress = (id: string): string => `circulars/${id}/paper/`;
/** The same as PDF, where the build makes them. */
export const pdfAddress = (id: string): string => `circulars/${id}/${id}.pdf`;
export const sourceAddress = (id: string): string => `circulars/${id}/source/`;

/** Every issuer, by level and region. */
export const ISSUERS = 'issuers/';
/** One issuer: its circulars, departments, and subjects along the years. */
export const issuerAddress = (id: string): string => `${ISSUERS}${id}/`;
/** Every year with how much the archive has of it. */
export const YEARS = 'years/';
/** The circulars of one year; `null` for those whose year is not known. */
export const yearAddress = (year: number | null): string => `${YEARS}${year ?? 'undated'}/`;

/** Every title of the archive in the order of its sound. */
export const TITLES = 'search/titles/';

export const departmentAddress = (id: string): string => `departments/${id}/`;
/** The ledger of a circular as PDF, where the build makes them. */
export const ledgerPdfAddress = (id: string): string => `circulars/${id}/ledger/${id}.pdf`;
/** The ledger of a department as PDF, where the build makes them. */
export const departmentPdfAddress = (id: string): string => `departments/${id}/ledger/${id}.pdf`;
/** 台账 of a circular or a department: `of` is the page of either. */
export const ledgerAddress = (of: string): string => `${of}ledger/`;
/** The same as a text file, named by the id of what it is about. */
export const ledgerFileAddress = (of: string): string => `${ledgerAddress(of)}${of.split('/').at(-2)}.csv`;
/** 责任分工矩阵 of a circular. */
export const matrixAddress = (id: string): string => `circulars/${id}/matrix/`;
/** The same as a text file. */
export const matrixFileAddress = (id: string): string => `${matrixAddress(id)}${id}.csv`;
/** 落实情况一览: what is reported of the measures of a circular. */
export const reportsAddress = (id: string): string => `circulars/${id}/reports/`;
/** Fragment of a sentence on the page of its measure; counts from 1. */
export const sentenceAnchor = (number: number): string => `s${number}`;
export const instrumentAddress = (id: string): string => `instruments/${id}/`;
export const termAddress = (id: string): string => `terms/${id}/`;
export const subjectAddress = (id: string): string => `topics/${id}/`;
/** Every comparison, by year and court. */
export const COMPARISONS = 'compare/';
/** Two circulars side by side, the older first. */
export const compareAddress = (older: string, newer: string): string => `${COMPARISONS}${older}/${newer}/`;
/** Where a measure stands on a page of a comparison; `key` is that of the newer circular. */
export const pairAddress = (page: string, key: string): string => `${page}#${key}`;

/** Where a reader finds out whether a text is still what it was. */
export const verifyAddress = 'verify/';

/** The page of an address: without its fragment. */
export const pageOfAddress = (address: string): string => address.replace(/#.*$/u, '');

/** Fragment of a measure on its circular's page. */
export const unitAnchor = (key: string): string => `m${key}`;
/** Fragment of a section on its circular's page. */
export const sectionAnchor = (key: string): string => `sec-${key}`;
/** Fragment of an annex on its circular's page. */
export const annexAnchor = (number: number): string => `annex-${number}`;
/** Fragment of a paragraph on a measure's own page; counts from 1. */
export const paragraphAnchor = (number: number): string => `p${number}`;
/** Fragment of a block outside measures on its circular's page; `key` as links.ts gives it. */
export const blockAnchor = (key: string): string => `b${key}`;
/** Fragment of a line, or of a range of lines, on the source page. */
export const lineAnchor = (start: number, end = start): string =>
  start === end ? `L${start}` : `L${start}-L${end}`;

/**
 * Whether an element's id is a fragment that readers may have kept: it goes into the ledger
 * of addresses and stays. Other ids are the page's own affair.
 */
export function isPublishedFragment(id: string): boolean {
  return /^(?:m[aq]?\d|sec-[0-9a-z]|annex-\d)[0-9a-z-]*$/u.test(id);
}

/** The path that leads from the page at `from` to `to`, both from the site's root: no longer than it has to be. */
export function relativeTo(from: string, to: string): string {
  let shared = 0;
  for (let slash = from.indexOf('/'); slash >= 0; slash = from.indexOf('/', shared)) {
    if (!to.startsWith(from.slice(shared, slash + 1), shared)) break;
    shared = slash + 1;
  }
  const depth = from.slice(shared).split('/').length - 1;
  const rest = to.slice(shared);
  // What has no step up and begins with nothing or a fragment would be no path.
  return depth > 0 ? '../'.repeat(depth) + rest : /^(?:#|$)/u.test(rest) ? `./${rest}` : rest;
}
