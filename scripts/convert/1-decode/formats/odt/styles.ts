import { childOf, type XmlNode } from '../xml.ts';
import { element, property } from './word-nodes.ts';

/** What the styles of a document say. */
export interface OdtStyles {
  /** A style of a family (`paragraph`, `text`) and those it inherits from, nearest first. */
  readonly chainOf: (family: string, name: string | undefined) => readonly XmlNode[];
  /** The looks of a style that change what a reader reads, in the words of WordprocessingML. */
  readonly looksOf: (family: string, name: string | undefined) => readonly XmlNode[];
  /** All styles that are defined at the top: of lists, of pages, of headings. */
  readonly nodes: readonly XmlNode[];
}

const HOLDERS = ['office:styles', 'office:automatic-styles', 'office:master-styles'];
/** Styles that inherit from each other in a circle end. */
const LONGEST_CHAIN = 40;

/** @param roots the parts that hold styles; a name in a later one goes first */
export function readStyles(roots: readonly (XmlNode | undefined)[]): OdtStyles {
  const nodes = roots.flatMap((root) => HOLDERS.flatMap((holder) => childOf(root, holder)?.children ?? []));
  const styles = new Map<string, XmlNode>();
  const defaults = new Map<string, XmlNode>();
  for (const node of nodes) {
    const family = node.attributes['style:family'] ?? '';
    if (node.name === 'style:style') styles.set(`${family} ${node.attributes['style:name'] ?? ''}`, node);
    if (node.name === 'style:default-style') defaults.set(family, node);
  }
  const faces = facesIn(roots);
  const chainOf = (family: string, name: string | undefined): readonly XmlNode[] => {
    const chain: XmlNode[] = [];
    for (let at = name; at !== undefined && chain.length < LONGEST_CHAIN; ) {
      const node = styles.get(`${family} ${at}`);
      if (node === undefined) break;
      chain.push(node);
      at = node.attributes['style:parent-style-name'];
    }
    const last = defaults.get(family);
    return last === undefined ? chain : [...chain, last];
  };
  const known = new Map<string, readonly XmlNode[]>();
  const looksOf = (family: string, name: string | undefined): readonly XmlNode[] => {
    const key = `${family} ${name ?? ''}`;
    const looks = known.get(key) ?? looksIn(chainOf(family, name), faces);
    known.set(key, looks);
    return looks;
  };
  return { chainOf, looksOf, nodes };
}

/** Names of faces, and what the faces are called. */
function facesIn(roots: readonly (XmlNode | undefined)[]): ReadonlyMap<string, string> {
  const declared = roots.flatMap((root) => childOf(root, 'office:font-face-decls')?.children ?? []);
  return new Map(
    declared.map(({ attributes }) => [
      attributes['style:name'] ?? '',
      (attributes['svg:font-family'] ?? '').replaceAll("'", ''),
    ]),
  );
}

const POSITION = /^(super|sub|-?[\d.]+%)/u;

function looksIn(chain: readonly XmlNode[], faces: ReadonlyMap<string, string>): readonly XmlNode[] {
  const said = (name: string): string | undefined => {
    for (const style of chain) {
      const value = childOf(style, 'style:text-properties')?.attributes[name];
      if (value !== undefined) return value;
    }
    return undefined;
  };
  const looks: XmlNode[] = [];
  if (said('text:display') === 'none') looks.push(element('w:vanish'));
  const line = said('style:text-line-through-style') ?? said('style:text-line-through-type');
  if (line !== undefined && line !== 'none') looks.push(element('w:strike'));
  const position = POSITION.exec(said('style:text-position') ?? '')?.[1];
  const raised = position === 'super' ? 1 : position === 'sub' ? -1 : Number.parseFloat(position ?? '0');
  if (raised !== 0) looks.push(property('w:vertAlign', raised > 0 ? 'superscript' : 'subscript'));
  const face = said('style:font-name');
  const family = said('fo:font-family')?.replaceAll("'", '') ?? (face && (faces.get(face) ?? face));
  if (family !== undefined) looks.push(element('w:rFonts', [], { 'w:ascii': family, 'w:hAnsi': family }));
  return looks;
}
