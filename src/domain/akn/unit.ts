import type { Inline, Paragraph } from '../elements.ts';
import type { PublishedUnit } from '../record.ts';
import type { ResponsibleDepartment } from '../schema.ts';
import { element, mixed, type XmlElement, type XmlNode } from '../xml/element.ts';
import { departmentRef } from './meta.ts';

/** Whether the circular itself numbers a measure as an article, `第十四条`. */
export const isArticle = ({ head }: PublishedUnit): boolean => /^第\s*[^\s条]+\s*条/u.test(head.label);

/**
 * A measure as `article` or `paragraph`, a question as `hcontainer`: number, heading, and
 * its paragraphs as `content`. `eId` ends in the key, and so names the same as the address.
 */
export function unitElement(unit: PublishedUnit): XmlElement {
  const { key, type, departments } = unit.head;
  const [name, eId] =
    type === 'question'
      ? ['hcontainer', `hcontainer_${key}`]
      : isArticle(unit)
        ? ['article', `art_${key}`]
        : ['paragraph', `para_${key}`];
  const { num, heading, rest } = takeHead(unit.paragraphs);
  const attributes = { eId, ...(type === 'question' ? { name: 'question' } : {}) };
  const paragraphs = rest.flatMap((paragraph, i) =>
    paragraph.length === 0
      ? []
      : [mixed('p', { eId: `${eId}__p_${i + 1}` }, inlines(paragraph, departments))],
  );
  return element(name, attributes, [
    ...(num === undefined ? [] : [mixed('num', {}, [num])]),
    ...(heading === undefined ? [] : [mixed('heading', {}, [heading])]),
    element('content', { eId: `${eId}__content` }, paragraphs),
  ]);
}

/** Takes number and title off the first paragraph, where it begins with them. */
function takeHead([first = [], ...others]: readonly Paragraph[]): {
  num?: string;
  heading?: string;
  rest: Paragraph[];
} {
  let at = 0;
  const take = (role: Inline['role']): string | undefined => {
    const inline = first[at];
    if (inline?.role !== role) return undefined;
    at += 1;
    return inline.text;
  };
  const num = take('label');
  const heading = take('title');
  return {
    ...(num === undefined ? {} : { num }),
    ...(heading === undefined ? {} : { heading }),
    rest: [first.slice(at), ...others],
  };
}

function inlines(paragraph: Paragraph, departments: readonly ResponsibleDepartment[]): XmlNode[] {
  return paragraph.map(({ role, text }) => {
    if (role === 'text') return text;
    if (role !== 'responsibility') return mixed('inline', { name: role }, [text]);
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
