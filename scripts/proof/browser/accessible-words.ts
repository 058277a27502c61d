import { type DefaultTreeAdapterTypes, parse, defaultTreeAdapter as tree } from 'parse5';
import type { SitePage } from './pages.ts';

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.ChildNode;

/** A link of a page to a circular or to a part of one, and what a reader is told of where it leads. */
export interface CircularLink {
  /** The circular's id. */
  readonly circular: string;
  readonly href: string;
  /** Its own words, those of the entry in which it stands, the head of its column, and the headings over that entry. */
  readonly words: string;
}

const TO_CIRCULAR = /^\/circulars\/(?<id>[a-z0-9-]+)\//u;
/** What is an entry of its own in a list, a table or a text. */
const ENTRY = new Set(['li', 'tr', 'dd', 'article']);
const LINE = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'summary']);
const HEADING = new Set(['h1', 'h2', 'h3', 'h4', 'summary']);

/** The links in the main part of a page that lead to circulars. */
export function linksToCirculars({ html, address }: Pick<SitePage, 'html' | 'address'>): CircularLink[] {
  const found: CircularLink[] = [];
  walk(parse(html).childNodes, [], (element, above) => {
    const href = attribute(element, 'href');
    if (element.tagName !== 'a' || href === undefined) return;
    const circular = TO_CIRCULAR.exec(new URL(href, `http://site/${address}`).pathname)?.groups?.id;
    if (circular === undefined) return;
    if (!above.some(({ tagName }) => tagName === 'main')) return;
    found.push({ circular, href, words: wordsOf(element, above) });
  });
  return found;
}

function wordsOf(link: Element, above: readonly Element[]): string {
  const own = attribute(link, 'aria-label') ?? textOf(link);
  const entry =
    above.find(({ tagName }) => ENTRY.has(tagName)) ?? above.find(({ tagName }) => LINE.has(tagName));
  const headings = above.flatMap((holder) =>
    holder.tagName === 'section' || holder.tagName === 'div' || holder.tagName === 'tbody'
      ? (headingOf(holder) ?? [])
      : [],
  );
  // Who goes through a table by its cells hears what column they are of; on a telephone the cell itself says so.
  const column = above.flatMap((holder) =>
    holder.tagName === 'td' ? (attribute(holder, 'data-of') ?? []) : [],
  );
  return [own, entry === undefined ? '' : textOf(entry), ...column, ...headings.map(textOf)]
    .join(' | ')
    .replace(/\s+/gu, ' ');
}

/** What stands over all that an element holds: its heading, or the first row of a group of rows. */
function headingOf({ childNodes, tagName }: Element): Element | undefined {
  const children = childNodes.filter(isElement);
  if (tagName === 'tbody') return children.find((row) => attribute(row, 'class') === 'group');
  return children.find((child) => HEADING.has(child.tagName));
}

function walk(
  nodes: readonly Node[],
  above: readonly Element[],
  visit: (element: Element, above: readonly Element[]) => void,
): void {
  for (const node of nodes) {
    if (!isElement(node)) continue;
    visit(node, above);
    walk(node.childNodes, [node, ...above], visit);
  }
}

const isElement = (node: Node): node is Element => tree.isElementNode(node);

const attribute = ({ attrs }: Element, name: string): string | undefined =>
  attrs.find((one) => one.name === name)?.value;

function textOf(node: Node): string {
  if (tree.isTextNode(node)) return node.value;
  return isElement(node) ? node.childNodes.map(textOf).join('') : '';
}
