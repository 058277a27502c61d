import { XMLParser } from 'fast-xml-parser';
import { FormatFault } from './extraction.ts';

/** An element or, with the name `#text`, a run of characters. */
export interface XmlNode {
  readonly name: string;
  readonly text: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
}

/** Programs nest tables in text boxes in tables, but never this deep. */
const DEEPEST = 300;
/** Each tag costs a hundred times its length in memory. */
const MOST_TAGS = 2_500_000;
const LONGEST_TAG = 4 * 1024 * 1024;
/** Within this the root declares its namespaces. */
const START = 20_000;
const ROOT = /<([^\s<>/?!]+)[\s/>]/u;
const CLOSED_TAG = /^<[^>]*\/>$/u;
const ENTITY = /&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#x([0-9a-fA-F]{1,6}));/gu;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** As the library hands it over: one key for the name, `:@` for the attributes. */
type RawNode = Readonly<Record<string, unknown>>;

/**
 * Parses one part of a document. Entities a file declares itself are never expanded: a
 * document type, which no program for documents writes, is refused.
 *
 * @param nameIn gives for the start of the text how its names are to be called
 */
export function parseXml(
  bytes: Uint8Array,
  nameIn: (start: string) => (name: string) => string = () => (name) => name,
): XmlNode {
  const xml = decodeXml(bytes);
  if (xml.includes('<!DOCTYPE')) throw new FormatFault('broken', 'XML 内含 DOCTYPE，不予读取');
  checkTags(xml);
  const rename = nameIn(xml.slice(0, START));
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: '',
    processEntities: false,
    parseTagValue: false,
    parseAttributeValue: false,
    trimValues: false,
    ignoreDeclaration: true,
    ignorePiTags: true,
    maxNestedTags: DEEPEST,
    jPath: false,
  });
  const nodes = parser.parse(xml) as readonly RawNode[];
  const root = nodes.map((node) => fromRaw(node, rename)).find(({ name }) => name !== '#text');
  if (root === undefined) throw new FormatFault('broken', 'XML 没有内容');
  return root;
}

/** What is neither a tag nor text, and how it ends. */
const OTHERS: readonly (readonly [string, string])[] = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
];

/** What the parser would take for the end of the file is, in a file cut short, in mid-air. */
function checkTags(xml: string): void {
  let tags = 0;
  let last = 0;
  for (let at = xml.indexOf('<'); at >= 0; ) {
    tags += 1;
    last = at;
    if (tags > MOST_TAGS) throw new FormatFault('too-large', `XML 标记超过 ${MOST_TAGS} 个`);
    const other = OTHERS.find(([open]) => xml.startsWith(open, at));
    const [open, end] = other ?? ['<', '>'];
    const close = xml.indexOf(end, at + open.length);
    if (close < 0) throw new FormatFault('broken', 'XML 不完整：标记没有结束');
    const next = xml.indexOf('<', at + open.length);
    // A tag holds no other: each is looked at once, however many are open.
    if (other === undefined && next >= 0 && next < close)
      throw new FormatFault('broken', 'XML 有误：标记没有结束');
    if (close - at > LONGEST_TAG) throw new FormatFault('broken', 'XML 有误：标记过长');
    at = xml.indexOf('<', close);
  }
  const root = ROOT.exec(xml)?.[1];
  const ends = xml.slice(last).trimEnd();
  if (root === undefined || (ends !== `</${root}>` && !CLOSED_TAG.test(ends) && !ends.startsWith('<!--')))
    throw new FormatFault('broken', 'XML 不完整：文件在中途结束');
}

function decodeXml(bytes: Uint8Array): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  return new TextDecoder(encoding, { fatal: true }).decode(bytes);
}

function fromRaw(raw: RawNode, rename: (name: string) => string): XmlNode {
  for (const [key, value] of Object.entries(raw)) {
    if (key === ':@') continue;
    if (key === '#text')
      return { name: key, text: decodeEntities(String(value)), attributes: {}, children: [] };
    const attributes: Record<string, string> = {};
    for (const [name, text] of Object.entries((raw[':@'] ?? {}) as Record<string, unknown>))
      attributes[rename(name)] = decodeEntities(String(text));
    const children = (value as readonly RawNode[]).map((child) => fromRaw(child, rename));
    return { name: rename(key), text: '', attributes, children };
  }
  return { name: '#text', text: '', attributes: {}, children: [] };
}

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(ENTITY, (whole, name: string | undefined, decimal: string, hex: string) => {
    if (name !== undefined) return NAMED[name] as string;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0x10ffff || code === 0 ? whole : String.fromCodePoint(code);
  });
}

/** The first child of a name. */
export const childOf = (node: XmlNode | undefined, name: string): XmlNode | undefined =>
  node?.children.find((child) => child.name === name);

export const childrenOf = (node: XmlNode | undefined, name: string): readonly XmlNode[] =>
  node?.children.filter((child) => child.name === name) ?? [];

/** All characters beneath a node. */
export const textOf = (node: XmlNode): string => node.text + node.children.map(textOf).join('');
