import { isShaded } from './shading.ts';
import { childOf, childrenOf, saysOn, valOf, type XmlNode } from './xml.ts';

export interface Style {
  readonly id: string;
  /** As Word lists it, in small letters: `heading 1`, `toc 1`. */
  readonly name: string;
  /** `w:pPr` of the style itself. */
  readonly properties: XmlNode | undefined;
  /** `w:rPr` of the style itself. */
  readonly run: XmlNode | undefined;
  /** Whether it gives anything a ground that is not white. */
  readonly shades: boolean;
}

/** What a document's styles say. */
export interface Styles {
  /** A style and those it is based on, nearest first; the default style of paragraphs where none is named. */
  readonly chainOf: (id: string | undefined) => readonly Style[];
  /** What all text of the document has unless something else is said: `w:rPr` of its defaults. */
  readonly defaults: XmlNode | undefined;
}

/** Word itself allows eleven steps. */
const LONGEST_CHAIN = 40;

/** Whether a style, in any of its parts, gives a ground that is not white. */
const shadesAnything = (node: XmlNode): boolean => isShaded(node) || node.children.some(shadesAnything);

/** Reads `styles.xml`; a style that is based on itself ends the chain. */
export function readStyles(root: XmlNode | undefined): Styles {
  const styles = new Map<string, XmlNode>();
  let byDefault: string | undefined;
  for (const node of childrenOf(root, 'w:style')) {
    const id = node.attributes['w:styleId'];
    if (id === undefined || styles.has(id)) continue;
    styles.set(id, node);
    const isDefault = saysOn(node.attributes['w:default']);
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
    for (
      let at: string | undefined = first;
      at !== undefined && !seen.has(at) && chain.length < LONGEST_CHAIN;
    ) {
      seen.add(at);
      const node = styles.get(at);
      if (node === undefined) break;
      chain.push({
        id: at,
        name: (valOf(node, 'w:name') ?? '').toLowerCase(),
        properties: childOf(node, 'w:pPr'),
        run: childOf(node, 'w:rPr'),
        shades: shadesAnything(node),
      });
      at = valOf(node, 'w:basedOn');
    }
    chains.set(first, chain);
    return chain;
  };
  const defaults = childOf(childOf(childOf(root, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr');
  return { chainOf, defaults };
}
