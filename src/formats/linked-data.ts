import { circularAddress, unitAddress } from '#domain/addresses.ts';
import { citedDate } from '#domain/citation/citable.ts';
import { cite } from '#domain/citation.ts';
import { citedInstruments } from '#domain/cited.ts';
import type { Subject } from '#domain/lists.ts';
import { type PublishedUnit, unitText } from '#domain/record.ts';
import { type CircularHead, KINDS, type UnitHead } from '#domain/schema.ts';
import { unproofreadRemark } from '#domain/text-state.ts';

/** A JSON-LD object; what is `undefined` is left out when it is written. */
export type LinkedData = Readonly<Record<string, unknown>>;

/** What the archive is, and how its addresses are written where the data stand. */
export interface LinkedDataPlace {
  readonly archive: { readonly name: string; readonly owner: string };
  /** Link to an address from the site's root: absolute, or relative to the page. */
  readonly link: (address: string) => string;
  /** The subjects of a measure or question. */
  readonly subjectsOf: (key: string) => readonly Pick<Subject, 'id' | 'name'>[];
}

/**
 * A circular as schema.org/Legislation (release 30.0, terms of ELI), with its measures as
 * parts. An interview is no legislation: it is an Article with its questions as parts. What the archive
 * does not know, legal force for one, is left out.
 */
export function circularLinkedData(
  head: CircularHead,
  units: readonly PublishedUnit[],
  { archive, link, subjectsOf }: LinkedDataPlace,
): LinkedData {
  const address = circularAddress(head.id);
  const file = (mediaType: string, ending: string): LinkedData => ({
    '@type': head.kind === 'interview' ? 'MediaObject' : 'LegislationObject',
    encodingFormat: mediaType,
    contentUrl: link(`data/circulars/${head.id}${ending}`),
    // The archive's files are no official edition.
    legislationLegalValue: head.kind === 'interview' ? undefined : 'https://schema.org/UnofficialLegalValue',
  });
  return {
    '@context': 'https://schema.org',
    ...aboutCircular(head, link),
    ...issuedBy(head),
    ...keywords(units.flatMap((unit) => subjectsOf(unit.head.key))),
    ...textState(head),
    url: link(address),
    isPartOf: {
      '@type': 'Collection',
      '@id': link(''),
      name: archive.name,
      publisher: { '@type': 'Organization', name: archive.owner },
    },
    encoding: [file('application/json', '.json'), file('application/akn+xml', '.akn.xml')],
    // What a part is called its own page says.
    hasPart:
      units.length === 0
        ? undefined
        : units.map(({ head: { key } }) => ({ '@id': link(unitAddress(head.id, key)) })),
  };
}

/**
 * One measure or question, with who answers for it, and what it cites. Short, because an archive has
 * thousands: the circular that it is part of is told by its address, and says itself who issued it and when;
 * the subjects stand in the Dublin Core of the same page.
 */
export function unitLinkedData(
  head: CircularHead,
  unit: PublishedUnit,
  { link }: LinkedDataPlace,
): LinkedData {
  const cited = citedInstruments(unitText(unit.paragraphs));
  const first = unit.head.departments.filter(({ role }) => role === 'lead' || role === 'responsible');
  const responsible = first.length > 0 ? first : unit.head.departments;
  return {
    '@context': 'https://schema.org',
    ...aboutUnit(head, unit, link),
    legislationResponsible: responsible.length === 0 ? undefined : responsible.map(organization),
    ...textState(head, unit.head),
    isPartOf: { '@id': link(circularAddress(head.id)) },
    citation: cited.length === 0 ? undefined : cited,
  };
}

/**
 * JSON-LD as it may stand in a `script` of a page: no character of a text can end the
 * element, begin a comment or be an entity, and every reader of JSON reads the same text.
 */
export function linkedDataScript(data: LinkedData): string {
  return JSON.stringify(data).replaceAll(
    /[<>&\u2028\u2029]/gu,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** What a reader has to know of a text that nobody has read against its scan. */
function textState(head: CircularHead, unit?: UnitHead): LinkedData {
  const remark = unproofreadRemark(head, unit);
  return remark === '' ? {} : { creativeWorkStatus: remark };
}

function aboutCircular(head: CircularHead, link: LinkedDataPlace['link']): LinkedData {
  const isInterview = head.kind === 'interview';
  return {
    '@type': isInterview ? 'Article' : 'Legislation',
    '@id': link(circularAddress(head.id)),
    name: head.title,
    ...(isInterview
      ? { genre: KINDS[head.kind] }
      : { legislationIdentifier: head.docNumber ?? undefined, legislationType: KINDS[head.kind] }),
  };
}

function aboutUnit(head: CircularHead, unit: PublishedUnit, link: LinkedDataPlace['link']): LinkedData {
  return {
    '@type': head.kind === 'interview' ? 'Article' : 'Legislation',
    '@id': link(unitAddress(head.id, unit.head.key)),
    name: unit.head.title,
    [head.kind === 'interview' ? 'identifier' : 'legislationIdentifier']: cite(head, unit.head),
  };
}

function keywords(topics: readonly Pick<Subject, 'name'>[]): LinkedData {
  return topics.length === 0 ? {} : { keywords: [...new Set(topics.map(({ name }) => name))] };
}

function issuedBy(head: CircularHead): LinkedData {
  const issuers = head.issuers.length === 0 ? undefined : head.issuers.map(organization);
  const issued = citedDate(head) ?? undefined;
  if (head.kind === 'interview') return { sourceOrganization: issuers, datePublished: issued };
  return { legislationPassedBy: issuers, legislationDate: issued, legislationJurisdiction: 'CN' };
}

function organization({ name }: { readonly name: string }): LinkedData {
  return { '@type': 'Organization', name };
}
