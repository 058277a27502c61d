import { hasLongSentence, type Measure, outsideLinks } from './measure.ts';
import { isElement, isText, type Node, type ParentNode } from './tree.ts';

/** Elements that are a paragraph: what stands beside one is text as well. */
const PARAGRAPHS = new Set(['p', 'li', 'dd', 'dt', 'pre', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
/** Share of a page's text outside links and furniture that stands in what holds its sentences; else the text is spread out. */
export const HOLDER_SHARE = 0.6;

/** How much text, as a share of what the holder has, may stand with sentences elsewhere: a note of the site at its foot. */
export const MOST_ELSEWHERE = 0.1;

/**
 * The smallest element in which nearly all long sentences of a page stand; the root where they are spread
 * out, or where too little of the page's text stands with them.
 *
 * @param furniture the elements that are none of the page's text
 */
export function textHolder(
  root: ParentNode,
  measures: ReadonlyMap<ParentNode, Measure>,
  furniture: ReadonlySet<ParentNode> = new Set(),
): ParentNode {
  const textOf = (node: ParentNode): number => outsideLinks(measures.get(node));
  let holder = root;
  for (;;) {
    const [next, ...others] = holder.childNodes
      .filter((child) => isElement(child))
      .filter((child) => measures.get(child)?.prose === true)
      .sort((a, b) => textOf(b) - textOf(a));
    if (next === undefined) break;
    const elsewhere = others.reduce((sum, other) => sum + textOf(other), 0);
    if (elsewhere > textOf(next) * MOST_ELSEWHERE) break;
    if (PARAGRAPHS.has(next.tagName) || saysSomething(holder) || saysSomething(next)) break;
    holder = next;
  }
  const isInside = (node: Node | null): boolean =>
    node !== null && (node === holder || ('parentNode' in node && isInside(node.parentNode)));
  const ofSite = [...furniture].reduce((sum, node) => sum + (isInside(node) ? 0 : textOf(node)), 0);
  return textOf(holder) >= (textOf(root) - ofSite) * HOLDER_SHARE ? holder : root;
}

/** Whether a long sentence stands in an element itself. */
const saysSomething = (node: ParentNode): boolean =>
  node.childNodes.some((child) => isText(child) && hasLongSentence(child.value));
