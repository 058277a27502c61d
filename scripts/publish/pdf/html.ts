import type { DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
export type Element = DefaultTreeAdapterTypes.Element;

/** All elements below a node, in order. */
export function elements(node: Node): Element[] {
  const children = 'childNodes' in node ? node.childNodes : [];
  const below = children.flatMap(elements);
  return 'tagName' in node ? [node, ...below] : below;
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value;
}
