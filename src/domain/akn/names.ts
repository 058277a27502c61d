import { circularAddress, relativeTo } from '../addresses.ts';
import type { CircularHead } from '../schema.ts';

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
  /** The date of issue, as far as it is known; see `knownDate`. */
  readonly date: KnownDate;
}

/** The schema wants a date: `date` is one, `name` says how much of it is known. */
export interface KnownDate {
  readonly date: string;
  readonly name: 'issued' | 'year' | 'unknown';
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
  const inName = { issued: date.date, year: date.date.slice(0, 4), unknown: 'nd' }[date.name];
  const author = head.issuers[0]?.id ?? UNKNOWN_ISSUER;
  const work = `/akn/cn/${type}/${head.kind}/${author}/${inName}/${head.id}`;
  const expression = `${work}/zho@${date.name === 'issued' ? date.date : ''}`;
  const page = circularAddress(head.id);
  return {
    work,
    expression,
    page: site === undefined ? relativeTo(aknAddress(head.id), page) : site + page,
    date,
  };
}

/** Stands for the issuer where none is known. */
export const UNKNOWN_ISSUER = 'unknown';

function knownDate({ issued, docNumber }: CircularHead): KnownDate {
  if (issued !== null) return { date: issued, name: 'issued' };
  const year = /(?:19|20)\d{2}/u.exec(docNumber ?? '')?.[0];
  if (year !== undefined) return { date: `${year}-01-01`, name: 'year' };
  return { date: '0001-01-01', name: 'unknown' };
}
