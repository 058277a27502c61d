import { annexAnchor, sectionAnchor } from '#domain/addresses.ts';
import type { Part } from '#domain/elements.ts';
import type { PublishedUnit } from '#domain/record.ts';
import type { CircularHead } from '#domain/schema.ts';
import { element, type XmlElement, xmlDocument } from '../xml/element.ts';
import type { NextId } from './hierarchy.ts';
import { sectionId } from './ids.ts';
import { identification, references, textNotes } from './meta.ts';
import { type AknArchive, aknNames } from './names.ts';
import type { OutlineOf } from './outline.ts';
import { documentType, partElements, texts } from './part.ts';
import { type AknLinks, type AknWork, marksOf } from './references.ts';

const NAMESPACE = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';

/**
 * A circular as Akoma Ntoso 3.0 (OASIS Standard, 2018). The first part is the document:
 * `doc` for notices, opinions and plans, `act` for a text in articles (第X条); what a notice
 * issues, and annexes, are its attachments. The imprint of a document without attachments
 * stands in its conclusions. Outside `meta` the file holds the text of the circular, each
 * character once and in order, white space aside; a character that XML cannot hold is U+FFFD.
 * Words that name a place or a document are marked as `ref`, ranges of places as `rref`.
 */
export function akomaNtoso(
  head: CircularHead,
  parts: readonly Part[],
  units: readonly PublishedUnit[],
  archive: AknArchive,
  links: AknLinks,
): string {
  const [first = NO_PART, ...others] = parts;
  const sections = new Map(head.sections.map((section) => [section.key, section]));
  const byKey = new Map(units.map((unit) => [unit.head.key, unit]));
  const names = aknNames(head, documentType(first, { units: byKey }), archive);
  const [next] = others;
  const ownImprint = others.length === 1 && next?.type === 'imprint' ? texts(next.blocks) : [];
  const attached = ownImprint.length > 0 ? [] : others;
  const anchors = new Map(
    parts.flatMap(({ blocks }) =>
      blocks.flatMap((block) => {
        const section = block.role === 'heading' ? sections.get(block.section ?? '') : undefined;
        return block.role === 'heading' && section !== undefined
          ? [[sectionAnchor(section.key), sectionId(block, section)] as const]
          : [];
      }),
    ),
  );
  for (const [i, { type, number }] of attached.entries())
    if (type === 'annex' && number !== undefined) anchors.set(annexAnchor(number), attachmentId(i));
  const circular: OutlineOf = {
    sections,
    units: byKey,
    nextId: idMaker(),
    marks: marksOf({ head, parts, units, work: names.work, site: archive.site, anchors }, links),
  };
  const document = (part: Part, component: string, more: readonly XmlElement[]): XmlElement =>
    element(documentType(part, circular), { name: documentName(part, head) }, [
      element('meta', {}, [
        identification(head, names, component),
        ...(part === first ? [references(head, units, archive), ...textNotes(head)] : []),
      ]),
      ...partElements(part, circular, part === first ? ownImprint : []),
      ...more,
    ]);
  const attachments = attached.map((part, i) => {
    const eId = attachmentId(i);
    return element('attachment', { eId }, [document(part, eId, [])]);
  });
  return xmlDocument(
    element('akomaNtoso', { xmlns: NAMESPACE }, [
      document(first, 'main', attachments.length === 0 ? [] : [element('attachments', {}, attachments)]),
    ]),
  );
}

/** A circular as others name it. */
export function aknWork(
  head: CircularHead,
  parts: readonly Part[],
  units: readonly PublishedUnit[],
  archive: AknArchive,
): AknWork {
  const byKey = new Map(units.map((unit) => [unit.head.key, unit]));
  return { work: aknNames(head, documentType(parts[0] ?? NO_PART, { units: byKey }), archive).work, units };
}

const attachmentId = (at: number): string => `att_${at + 1}`;

const NO_PART: Part = { type: 'main', blocks: [] };

function documentName(part: Part, head: CircularHead): string {
  return part.type === 'main' ? head.kind : part.type;
}

/** Ids that begin with a letter that no key begins with, so that none stands twice. */
function idMaker(): NextId {
  const counts = new Map<string, number>();
  return (prefix) => {
    const count = (counts.get(prefix) ?? 0) + 1;
    counts.set(prefix, count);
    return `${prefix}_x${count}`;
  };
}
