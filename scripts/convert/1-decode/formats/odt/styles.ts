import { type Ground, isShaded } from '../docx/shading.ts';
import { childOf, type XmlNode } from '../xml.ts';
import { element, property } from './word-nodes.ts';

/** What the styles of a document say. */
export interface OdtStyles {
  /** A style of a family (`paragraph`, `text`) and those it inherits from, nearest first. */
  readonly chainOf: (family: string, name: string | undefined) => readonly XmlNode[];
  /** The looks of a style that change what a reader reads, in the words of WordprocessingML. */
  readonly looksOf: (family: string, name: string | undefined) => readonly XmlNode[];
  /** `w:shd` of what has a style, where that gives it a ground. */
  readonly groundOf: (family: GroundFamily, name: string | undefined) => readonly XmlNode[];
  /** What pages stand on. */
  readonly groundOfPages: Ground;
  /** All styles that are defined at the top: of lists, of pages, of headings. */
  readonly nodes: readonly XmlNode[];
}

/** What has a ground of its own besides characters. */
export type GroundFamily = 'paragraph' | 'section' | 'table' | 'table-row' | 'table-cell';

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
  const grounds = new Map<string, readonly XmlNode[]>();
  const groundOf = (family: GroundFamily, name: string | undefined): readonly XmlNode[] => {
    const key = `${family} ${name ?? ''}`;
    const ground = grounds.get(key) ?? groundIn(chainOf(family, name), `style:${family}-properties`);
    grounds.set(key, ground);
    return ground;
  };
  const pages = nodes.filter(({ name }) => name === 'style:page-layout');
  const colours = pages.flatMap((page) => groundIn([page], 'style:page-layout-properties'));
  const isColoured = colours.some((ground) => isShaded(element('w:pPr', [ground])));
  return { chainOf, looksOf, groundOf, groundOfPages: isColoured ? 'unknown' : 'paper', nodes };
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

/** A ground that is drawn is none of a colour that is known, but it is one. */
const DRAWN = '#000000';
const TRANSPARENT = 'transparent';

function groundIn(chain: readonly XmlNode[], properties: string): readonly XmlNode[] {
  for (const style of chain) {
    const own = childOf(style, properties);
    const picture = childOf(own, 'style:background-image')?.attributes['xlink:href'];
    if (picture !== undefined) return shadingOf(DRAWN);
    const colour = own?.attributes['fo:background-color'];
    if (colour !== undefined) return colour === TRANSPARENT ? [] : shadingOf(colour);
  }
  return [];
}

/** Said even where there is none: a stretch may have none on a paragraph that has one. */
const shadingOf = (colour: string): XmlNode[] => [
  element('w:shd', [], { 'w:val': 'clear', 'w:fill': colour === TRANSPARENT ? 'auto' : hexOf(colour) }),
];

const hexOf = (colour: string): string => colour.replace('#', '');

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
  const colour = said('style:use-window-font-color') === 'true' ? 'auto' : said('fo:color');
  if (colour !== undefined) looks.push(property('w:color', hexOf(colour)));
  const ground = said('fo:background-color');
  if (ground !== undefined) looks.push(...shadingOf(ground));
  const face = said('style:font-name');
  const family = said('fo:font-family')?.replaceAll("'", '') ?? (face && (faces.get(face) ?? face));
  if (family !== undefined) looks.push(element('w:rFonts', [], { 'w:ascii': family, 'w:hAnsi': family }));
  return looks;
}
