import type { PublishedUnit } from '#domain/record.ts';
import type { CircularHead } from '#domain/schema.ts';
import { proofreadWords, unproofreadNote } from '#domain/text-state.ts';
import { element, mixed, type XmlElement } from '../xml/element.ts';
import { type AknArchive, type AknNames, type KnownDate, UNKNOWN_ISSUER } from './names.ts';

/** Ids of what the references name; every `#…` of a file is one of these or an `eId` of its text. */
export const issuerRef = (id: string): string => `org_${id}`;
export const departmentRef = (id: string): string => `dept_${id}`;
const ARCHIVE = 'archive';

/**
 * `meta/identification` of a document or of one of its components.
 * @param component the component's name after `!`: `main`, `att_1`
 */
export function identification(head: CircularHead, names: AknNames, component: string): XmlElement {
  const { work, expression, page, date, version } = names;
  const dated = ({ date: day, name }: KnownDate) => element('FRBRdate', { date: day, name });
  const authors = (head.issuers.length > 0 ? head.issuers : [{ id: UNKNOWN_ISSUER }]).map(({ id }) =>
    element('FRBRauthor', { href: `#${issuerRef(id)}` }),
  );
  const archivist = element('FRBRauthor', { href: `#${ARCHIVE}` });
  return element('identification', { source: `#${ARCHIVE}` }, [
    element('FRBRWork', {}, [
      element('FRBRthis', { value: `${work}/!${component}` }),
      element('FRBRuri', { value: work }),
      element('FRBRalias', { value: page, name: 'permalink' }),
      dated(date),
      ...authors,
      element('FRBRcountry', { value: 'cn' }),
      element('FRBRsubtype', { value: head.kind }),
      ...(head.docNumber === null ? [] : [element('FRBRnumber', { value: head.docNumber })]),
      element('FRBRname', { value: head.title }),
    ]),
    element('FRBRExpression', {}, [
      element('FRBRthis', { value: `${expression}/!${component}` }),
      element('FRBRuri', { value: expression }),
      dated(version),
      ...authors,
      element('FRBRlanguage', { language: 'zho' }),
    ]),
    element('FRBRManifestation', {}, [
      element('FRBRthis', { value: `${expression}/!${component}.xml` }),
      element('FRBRuri', { value: `${expression}.akn` }),
      dated(version),
      archivist,
      element('FRBRformat', { value: 'application/akn+xml' }),
    ]),
  ]);
}

/** `meta/references`: the archive, the issuers, the departments; each once. */
export function references(
  head: CircularHead,
  units: readonly PublishedUnit[],
  { owner }: AknArchive,
): XmlElement {
  const issuers = head.issuers.length > 0 ? head.issuers : [{ id: UNKNOWN_ISSUER, name: '发文机关未载明' }];
  const named = units.flatMap((unit) => unit.head.departments);
  const departments = new Map(named.map(({ id, name }) => [id, name]));
  return element('references', { source: `#${ARCHIVE}` }, [
    organization(ARCHIVE, ARCHIVE, owner),
    ...unique(issuers).map(({ id, name }) => organization(issuerRef(id), id, name)),
    ...[...departments].map(([id, name]) => organization(departmentRef(id), id, name)),
  ]);
}

/** `meta/notes`: whether the text was proofread, where that has to be said. */
export function textNotes(head: CircularHead): XmlElement[] {
  const words = unproofreadNote(head) ?? proofreadWords(head);
  if (words === undefined) return [];
  const note = element('note', { eId: 'meta_note_1' }, [mixed('p', {}, [words])]);
  return [element('notes', { source: `#${ARCHIVE}` }, [note])];
}

function organization(eId: string, id: string, name: string): XmlElement {
  const href = `/akn/ontology/organization/cn/${encodeURIComponent(id)}`;
  return element('TLCOrganization', { eId, href, showAs: name });
}

function unique<T extends { readonly id: string }>(all: readonly T[]): T[] {
  return [...new Map(all.map((one) => [one.id, one])).values()];
}
