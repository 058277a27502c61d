import type { TextBlock } from '#domain/elements.ts';
import { element, mixed, type XmlElement, type XmlNode } from '../xml/element.ts';
import { blockElement } from './blocks.ts';
import type { Marks, MarkText } from './references.ts';

/** What stands in a section, in order: text, or an element of the hierarchy that is complete. */
export type Item = { readonly text: TextBlock } | { readonly hier: XmlElement };

/** Gives ids to what has no key of its own, each once in a file. */
export type NextId = (prefix: string) => string;

/** What is needed to write text between the elements of a hierarchy. */
export interface Writing {
  readonly nextId: NextId;
  readonly marks: Marks;
}

/**
 * The children of a hierarchical element: only text → `content`; else text before the first
 * element is its `intro`, text after the last its `wrapUp` (the schema allows no other
 * place), and text between two an element of its own.
 */
export function hierarchyOf(items: readonly Item[], eId: string, writing: Writing): XmlElement[] {
  const first = items.findIndex(isHier);
  const last = items.findLastIndex(isHier);
  if (first < 0) return [element('content', { eId: `${eId}__content` }, blocksOf(items, writing))];
  const around = (name: string, eIdEnd: string, some: readonly Item[]): XmlElement[] =>
    some.length === 0 ? [] : [element(name, { eId: `${eId}__${eIdEnd}` }, blocksOf(some, writing))];
  return [
    ...around('intro', 'intro', items.slice(0, first)),
    ...onlyHierarchy(items.slice(first, last + 1), writing),
    ...around('wrapUp', 'wrap', items.slice(last + 1)),
  ];
}

/** Every item as an element of the hierarchy: rows of text in an `hcontainer`. */
export function onlyHierarchy(items: readonly Item[], writing: Writing): XmlElement[] {
  const elements: XmlElement[] = [];
  for (let i = 0; i < items.length; ) {
    const item = items[i] as Item;
    if ('hier' in item) {
      elements.push(item.hier);
      i += 1;
      continue;
    }
    let end = i;
    while (end < items.length && !isHier(items[end] as Item)) end += 1;
    const eId = writing.nextId('hcontainer');
    const content = element('content', { eId: `${eId}__content` }, blocksOf(items.slice(i, end), writing));
    elements.push(element('hcontainer', { eId, name: 'text' }, [content]));
    i = end;
  }
  return elements;
}

/** Items where hierarchy and text may stand side by side. */
export function mixedHierarchy(items: readonly Item[], { marks }: Writing): XmlElement[] {
  return items.map((item) => ('hier' in item ? item.hier : blockElement(item.text, marks)));
}

/** Number and heading of a section: its printed text, cut behind the number. */
export function sectionHead(text: string, label: string, mark: MarkText): XmlElement[] {
  const numbered = label !== '' && text.startsWith(label);
  const start = numbered ? label.length : 0;
  const heading: XmlNode[] = mark(text.slice(start), start);
  return [
    ...(numbered ? [mixed('num', {}, [label])] : []),
    ...(heading.length === 0 ? [] : [mixed('heading', {}, heading)]),
  ];
}

const isHier = (item: Item): boolean => 'hier' in item;

function blocksOf(items: readonly Item[], { marks }: Writing): XmlElement[] {
  return items.flatMap((item) => ('text' in item ? [blockElement(item.text, marks)] : []));
}
