import { childOf, type XmlNode } from '../xml.ts';
import type { OdtStyles } from './styles.ts';
import { element } from './word-nodes.ts';

/** A header or a footer of a page's style, and what Word calls the pages on which it stands. */
const EDGES: readonly (readonly [string, 'header' | 'footer', string])[] = [
  ['style:header-first', 'header', 'first'],
  ['style:footer-first', 'footer', 'first'],
  ['loext:header-first', 'header', 'first'],
  ['loext:footer-first', 'footer', 'first'],
  ['style:header', 'header', 'default'],
  ['style:footer', 'footer', 'default'],
  ['style:header-left', 'header', 'even'],
  ['style:footer-left', 'footer', 'even'],
];
const BY_DEFAULT = 'Standard';
const FIRST = /-first$/u;

/** Headers and footers in the words of WordprocessingML. */
export interface Edges {
  /** The properties of sections, which name them. */
  readonly sections: readonly XmlNode[];
  readonly edge: (id: string) => XmlNode | undefined;
}

/** The headers and footers of the pages that a text uses, those of its first page first. */
export function edgesOf(
  text: XmlNode,
  styles: OdtStyles,
  blocksOf: (node: XmlNode) => readonly XmlNode[],
): Edges {
  const pages = new Map(
    styles.nodes
      .filter(({ name }) => name === 'style:master-page')
      .map((node) => [node.attributes['style:name'] ?? '', node]),
  );
  const edges = new Map<string, XmlNode>();
  const sections: XmlNode[] = [];
  for (const page of pagesUsed(text, styles, pages)) {
    const references: XmlNode[] = [];
    for (const [name, kind, type] of EDGES) {
      const node = childOf(page, name);
      if (node === undefined || node.attributes['style:display'] === 'false') continue;
      const id = String(edges.size + 1);
      edges.set(id, node);
      references.push(element(`w:${kind}Reference`, [], { 'r:id': id, 'w:type': type }));
    }
    const hasFirst = page.children.some(({ name }) => FIRST.test(name));
    sections.push(element('w:sectPr', [...references, ...(hasFirst ? [element('w:titlePg')] : [])]));
  }
  return {
    sections,
    edge: (id) => {
      const node = edges.get(id);
      return node === undefined ? undefined : element('w:hdr', blocksOf(node));
    },
  };
}

/** Styles of pages in the order in which the text turns to them. */
function pagesUsed(
  text: XmlNode,
  styles: OdtStyles,
  pages: ReadonlyMap<string, XmlNode>,
): readonly XmlNode[] {
  const names: string[] = [];
  let begun = false;
  for (const { name, attributes } of text.children) {
    const family = name === 'table:table' ? 'table' : 'paragraph';
    const style = attributes['text:style-name'] ?? attributes['table:style-name'];
    const turnsTo = styles
      .chainOf(family, style)
      .map((own) => own.attributes['style:master-page-name'] ?? '')
      .find((own) => own !== '');
    if (turnsTo !== undefined) names.push(turnsTo);
    else if (!begun && style !== undefined) names.push(BY_DEFAULT);
    begun ||= style !== undefined;
  }
  const used = new Set(names.length === 0 ? [BY_DEFAULT] : names);
  for (const name of used) {
    const next = pages.get(name)?.attributes['style:next-style-name'];
    if (next !== undefined) used.add(next);
  }
  return [...used].flatMap((name) => pages.get(name) ?? []);
}
