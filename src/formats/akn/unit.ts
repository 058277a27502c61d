import { type Inline, type PlacedInline, placedInlines } from '#domain/elements.ts';
import type { PublishedUnit } from '#domain/record.ts';
import type { ResponsibleDepartment } from '#domain/schema.ts';
import { element, mixed, type XmlElement, type XmlNode } from '../xml/element.ts';
import { isArticle, unitId } from './ids.ts';
import { departmentRef } from './meta.ts';
import type { MarkText } from './references.ts';

/**
 * A measure as `article` or `paragraph`, a question as `hcontainer`: number, heading, and
 * its paragraphs as `content`.
 */
export function unitElement(unit: PublishedUnit, mark: MarkText): XmlElement {
  const { type, departments } = unit.head;
  const name = type === 'question' ? 'hcontainer' : isArticle(unit) ? 'article' : 'paragraph';
  const eId = unitId(unit);
  const { num, heading, rest } = takeHead(placedInlines(unit.paragraphs));
  const attributes = { eId, ...(type === 'question' ? { name: 'question' } : {}) };
  const paragraphs = rest.flatMap((paragraph, i) =>
    paragraph.length === 0
      ? []
      : [mixed('p', { eId: `${eId}__p_${i + 1}` }, inlines(paragraph, departments, mark))],
  );
  return element(name, attributes, [
    ...(num === undefined ? [] : [mixed('num', {}, [num.text])]),
    ...(heading === undefined ? [] : [mixed('heading', {}, mark(heading.text, heading.start))]),
    element('content', { eId: `${eId}__content` }, paragraphs),
  ]);
}

/** Takes number and title off the first paragraph, where it begins with them. */
function takeHead([first = [], ...others]: readonly (readonly PlacedInline[])[]): {
  num?: PlacedInline;
  heading?: PlacedInline;
  rest: (readonly PlacedInline[])[];
} {
  let at = 0;
  const take = (role: Inline['role']): PlacedInline | undefined => {
    const inline = first[at];
    if (inline?.role !== role) return undefined;
    at += 1;
    return inline;
  };
  const num = take('label');
  const heading = take('title');
  return {
    ...(num === undefined ? {} : { num }),
    ...(heading === undefined ? {} : { heading }),
    rest: [first.slice(at), ...others],
  };
}

function inlines(
  paragraph: readonly PlacedInline[],
  departments: readonly ResponsibleDepartment[],
  mark: MarkText,
): XmlNode[] {
  return paragraph.flatMap(({ role, text, start }) => {
    if (role === 'text') return mark(text, start);
    if (role !== 'responsibility') return mixed('inline', { name: role }, mark(text, start));
    return mixed('inline', { name: role }, organizations(text, departments));
  });
}

/** The responsibility with each department marked that stands in it by name, in order. */
function organizations(text: string, departments: readonly ResponsibleDepartment[]): XmlNode[] {
  const nodes: XmlNode[] = [];
  let from = 0;
  for (const { id, printed, role } of departments) {
    const at = printed === '' ? -1 : text.indexOf(printed, from);
    if (at < 0) continue;
    if (at > from) nodes.push(text.slice(from, at));
    nodes.push(mixed('organization', { refersTo: `#${departmentRef(id)}`, class: role }, [printed]));
    from = at + printed.length;
  }
  if (from < text.length) nodes.push(text.slice(from));
  return nodes;
}
