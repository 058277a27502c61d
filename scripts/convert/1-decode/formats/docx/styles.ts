import { childOf, childrenOf, valOf, type XmlNode } from './xml.ts';

export interface Style {
  readonly id: string;
  /** `w:pPr` of the style itself. */
  readonly properties: XmlNode | undefined;
}

/** What a document's styles say about its paragraphs. */
export interface Styles {
  /** A paragraph's style and those it is based on, nearest first; the default style where none is named. */
  readonly chainOf: (id: string | undefined) => readonly Style[];
}

/** Reads `styles.xml`; a style that is based on itself ends the chain. */
export function readStyles(root: XmlNode | undefined): Styles {
  const styles = new Map<string, XmlNode>();
  let byDefault: string | undefined;
  for (const node of childrenOf(root, 'w:style')) {
    const id = node.attributes['w:styleId'];
    if (id === undefined || styles.has(id)) continue;
    styles.set(id, node);
    const isDefault = /^(?:1|true|on)$/u.test(node.attributes['w:default'] ?? '');
    if (isDefault && node.attributes['w:type'] === 'paragraph') byDefault ??= id;
  }
  const chains = new Map<string, readonly Style[]>();
  const chainOf = (id: string | undefined): readonly Style[] => {
    const first = id ?? byDefault;
    if (first === undefined) return [];
    const known = chains.get(first);
    if (known !== undefined) return known;
    const chain: Style[] = [];
    const seen = new Set<string>();
    for (let at: string | undefined = first; at !== undefined && !seen.has(at); ) {
      seen.add(at);
      const node = styles.get(at);
      if (node === undefined) break;
      chain.push({ id: at, properties: childOf(node, 'w:pPr') });
      at = valOf(node, 'w:basedOn');
    }
    chains.set(first, chain);
    return chain;
  };
  return { chainOf };
}
