import { circularAddress, relativeTo } from '#domain/addresses.ts';
import { issueYear } from '#domain/issue-year.ts';
import type { CircularHead } from '#domain/schema.ts';

/**
 * Names of a circular under the Akoma Ntoso Naming Convention 1.0 (OASIS, 2019):
 * `/akn/{country}/{document type}/{subtype}/{author}/{date}/{number}`, then language and
 * date of the expression. A circular's number here is its id, which is
 * ASCII and unique in the archive.
 */
export interface AknNames {
  readonly work: string;
  readonly expression: string;
  /** The circular's page: absolute where the archive knows its own address. */
  readonly page: string;
  /** The date of issue, as far as it is known. */
  readonly date: KnownDate;
  /** Of the text as it stands: its last correction, else its issue. */
  readonly version: KnownDate;
}

/** The schema wants a date: `date` is one, `name` says how much of it is known. */
export interface KnownDate {
  readonly date: string;
  readonly name: 'issued' | 'year' | 'unknown' | 'corrected';
}

/** Where the files lie: the root of `relativeTo`. */
export const aknAddress = (id: string): string => `data/circulars/${id}.akn.xml`;

/** What the archive tells of itself in the file. */
export interface AknArchive {
  readonly owner: string;
  /** Address of the site's root with the final slash; `undefined` where it is not known. */
  readonly site: string | undefined;
}

export function aknNames(head: CircularHead, type: 'doc' | 'act', { site }: AknArchive): AknNames {
  const date = knownDate(head);
  const corrected = head.corrections?.at(-1)?.on;
  const version: KnownDate = corrected === undefined ? date : { date: corrected, name: 'corrected' };
  const inName = dateInName(date);
  const author = head.issuers[0]?.id ?? UNKNOWN_ISSUER;
  const work = `/akn/cn/${type}/${head.kind}/${author}/${inName}/${head.id}`;
  const expression = `${work}/zho@${version.name === 'unknown' ? '' : dateInName(version)}`;
  const page = circularAddress(head.id);
  return {
    work,
    expression,
    page: site === undefined ? relativeTo(aknAddress(head.id), page) : site + page,
    date,
    version,
  };
}

function dateInName({ date, name }: KnownDate): string {
  return name === 'unknown' ? 'nd' : name === 'year' ? date.slice(0, 4) : date;
}

/** Stands for the issuer where none is known. */
export const UNKNOWN_ISSUER = 'unknown';

function knownDate(head: CircularHead): KnownDate {
  if (head.issued !== null) return { date: head.issued, name: 'issued' };
  const year = issueYear(head);
  if (year !== null) return { date: `${year}-01-01`, name: 'year' };
  return { date: '0001-01-01', name: 'unknown' };
}
