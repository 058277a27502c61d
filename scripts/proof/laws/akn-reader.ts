import { XMLParser } from 'fast-xml-parser';

/** A node as fast-xml-parser gives it with `preserveOrder`. */
type Node = Readonly<Record<string, unknown>>;

/** What a reader of an Akoma Ntoso file sees of it. */
export interface AknReading {
  /** All text outside `meta`, in order, white space taken out. */
  readonly text: string;
  /** Names of elements, in order. */
  readonly elements: readonly string[];
  readonly ids: readonly string[];
  /** What `#…` attributes point to. */
  readonly references: readonly string[];
}

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  processEntities: { enabled: true, maxTotalExpansions: 10_000_000, maxExpandedLength: 100_000_000 },
  htmlEntities: true,
  maxNestedTags: 100,
});

/** Attributes that may point into the same file. */
const POINTING = new Set(['source', 'href', 'refersTo', 'as', 'by', 'from', 'upTo', 'src']);

/** Reads a file with an XML parser that knows nothing of how it was written. */
export function readAkn(xml: string): AknReading {
  const text: string[] = [];
  const elements: string[] = [];
  const attributes: Record<string, string>[] = [];
  const walk = (nodes: readonly Node[], inMeta: boolean): void => {
    for (const node of nodes) {
      if (typeof node['#text'] === 'string') {
        if (!inMeta) text.push(node['#text']);
        continue;
      }
      const [name] = Object.keys(node).filter((key) => key !== ':@');
      if (name === undefined || name === '?xml') continue;
      elements.push(name);
      attributes.push((node[':@'] ?? {}) as Record<string, string>);
      walk(node[name] as readonly Node[], inMeta || name === 'meta');
    }
  };
  walk(parser.parse(xml) as readonly Node[], false);
  const values = (key: string): string[] => attributes.flatMap((some) => some[key] ?? []);
  return {
    text: solid(text.join('')),
    elements,
    ids: values('eId'),
    references: attributes.flatMap((some) =>
      Object.entries(some).flatMap(([key, value]) =>
        POINTING.has(key) && value.startsWith('#') ? [value.slice(1)] : [],
      ),
    ),
  };
}

export const solid = (text: string): string => text.replaceAll(/\s/gu, '');
