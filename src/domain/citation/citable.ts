import { DOC_NUMBER, standardDocNumber } from '../doc-number.ts';
import { issueYear } from '../issue-year.ts';
import { KINDS } from '../names.ts';
import type { CircularHead, Section, UnitHead } from '../schema.ts';
import { unproofreadRemark } from '../text-state.ts';
import { sectionName } from './section-name.ts';
import { type NamedUnit, unitName } from './unit-name.ts';

export type CitedCircular = Pick<CircularHead, 'title' | 'docNumber' | 'issuers' | 'issued'> &
  Partial<Pick<CircularHead, 'id' | 'kind' | 'found' | 'recognised' | 'proofread'>>;
export type CitedUnit = NamedUnit & Pick<Partial<UnitHead>, 'recognised'>;

/** All that a citation says of what is cited; plain data, so that a page can carry it to a script. */
export interface Citable {
  /** Name for programs, unique in the archive: `gz-2025-144`, `gz-2025-144-14`. */
  readonly id: string;
  readonly title: string;
  /** The circular has no title of its own: this one was made and is never cited as the circular's. */
  readonly titleMade: boolean;
  /** With 〔〕 and plain figures (GB/T 9704-2012, 7.2.5). */
  readonly docNumber: string | null;
  /** Who issued it, as far as the text itself says so. */
  readonly issuers: readonly string[];
  /** `2025-06-27`; `2025` where the year alone is certain. */
  readonly issued: string | null;
  /** 文种 */
  readonly kind: string;
  /** An interview is no document of an office: nobody issues it. */
  readonly interview: boolean;
  /** `第14项`; empty where the whole circular is cited. */
  readonly place: string;
  /** What is to be said of the text itself: 识别文本，未经校对. Left out where there is nothing to say. */
  readonly remark?: string;
}

/** Where and when something is cited. */
export interface Occasion {
  /** Full address where it is known, else the path from the site's root. */
  readonly address: string;
  /** The reader's day, `2026-11-21`; unknown when a page is built. */
  readonly accessed?: string;
}

/** What a citation says of a circular, or of one measure of it. */
export function citableOf(circular: CitedCircular, unit?: CitedUnit): Citable {
  const { id = '', title, docNumber, issuers, kind = 'document', found = {} } = circular;
  const interview = kind === 'interview';
  const remark = unproofreadRemark(circular, unit);
  // Under which office an interview is filed, the editor says and not the text.
  const told = !interview || found.issuer === undefined || found.issuer === 'printed';
  return {
    id: unit === undefined ? id : `${id}-${unit.key}`,
    title: title.trim(),
    titleMade: found.title === 'made',
    docNumber: docNumber === null ? null : officialDocNumber(docNumber),
    issuers: told ? issuers.map(({ name }) => name) : [],
    issued: citedDate(circular),
    kind: KINDS[kind],
    interview,
    place: unit === undefined ? '' : unitName(unit),
    ...(remark === '' ? {} : { remark }),
  };
}

/**
 * The date that a citation may give. One that follows from other words of the text (from the date of printing,
 * for instance) is right by its year alone, and that where title or number name the same year.
 */
export function citedDate({ title, docNumber, issued, found }: CitedCircular): string | null {
  if (issued === null || found?.issued !== 'inferred') return issued;
  const year = issued.slice(0, 4);
  const isNamed = title.includes(`${year}年`) || `${issueYear({ issued: null, docNumber })}` === year;
  return isNamed ? year : null;
}

/** What a citation says of one section of a circular. */
export function citableSection(circular: CitedCircular, section: Pick<Section, 'key' | 'label'>): Citable {
  return {
    ...citableOf(circular),
    id: `${circular.id ?? ''}-sec-${section.key}`,
    place: sectionName(section),
  };
}

/** A document number as texts cite it: its brackets and figures by the standard, the rest as printed. */
export function officialDocNumber(printed: string): string {
  return printed.replace(DOC_NUMBER, (whole) => standardDocNumber(whole) ?? whole);
}
