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
const ENTITY = /&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#x([0-9a-fA-F]{1,6}));/gu;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

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
  const root = readNodes(xml, nameIn(xml.slice(0, START))).find(({ name }) => name !== '#text');
  if (root === undefined) throw new FormatFault('broken', 'XML 没有内容');
  return root;
}

type Attributes = Record<string, string>;

/** An element while it is read. */
interface OpenNode extends XmlNode {
  readonly children: XmlNode[];
}

/**
 * The nodes of a text. A tag that closes closes what is open, whatever its name: programs that write
 * these files do not confuse them, and one that did is still read.
 */
function readNodes(source: string, rename: (name: string) => string): XmlNode[] {
  const xml = source.includes('\r') ? source.replace(/\r\n?/gu, '\n') : source;
  const top: XmlNode[] = [];
  const open: OpenNode[] = [];
  let children = top;
  // What stands between two tags is one run, though a comment interrupts it.
  let text = '';
  const endText = (): void => {
    if (text !== '') children.push({ name: '#text', text, attributes: {}, children: [] });
    text = '';
  };
  let tags = 0;
  let closed = '';
  for (let at = 0; at < xml.length; ) {
    const tag = xml.indexOf('<', at);
    const before = xml.slice(at, tag < 0 ? undefined : tag);
    if (before !== '') text += decodeEntities(before);
    if (tag < 0) break;
    tags += 1;
    if (tags > MOST_TAGS) throw new FormatFault('too-large', `XML 标记超过 ${MOST_TAGS} 个`);
    const second = xml.charCodeAt(tag + 1);
    if (second === SLASH) {
      endText();
      open.pop();
      children = open.at(-1)?.children ?? top;
      at = endOf(xml, '>', tag);
      closed = xml.slice(tag + 2, at - 1);
    } else if (second === QUESTION) {
      endText();
      at = endOf(xml, '?>', tag);
    } else if (xml.startsWith('<!--', tag)) {
      at = endOf(xml, '-->', tag + 4);
    } else if (xml.startsWith('<![CDATA[', tag)) {
      at = endOf(xml, ']]>', tag + 9);
      text += xml.slice(tag + 9, at - 3);
    } else {
      endText();
      const end = tagEnd(xml, tag + 1);
      const empty = xml.charCodeAt(end - 1) === SLASH;
      const node = readTag(xml.slice(tag + 1, empty ? end - 1 : end), rename);
      children.push(node);
      if (!empty) {
        if (open.length > DEEPEST) throw new FormatFault('broken', `XML 嵌套超过 ${DEEPEST} 层`);
        open.push(node);
        children = node.children;
      }
      at = end + 1;
    }
  }
  endText();
  // The parser of a file cut short is in mid-air at its end.
  const [root] = open;
  if (root !== undefined && root.name !== rename(closed.trimEnd()))
    throw new FormatFault('broken', 'XML 不完整：文件在中途结束');
  return top;
}

const SLASH = 0x2f;
const QUESTION = 0x3f;
const TAG_NAME = /^\S*/u;
const ATTRIBUTE = /([^\s=]+)\s*(?:=\s*(?:"([^"]*)"|'([^']*)'))?/gu;

/** Behind the end of what begins at an offset. */
function endOf(xml: string, end: string, from: number): number {
  const at = xml.indexOf(end, from);
  if (at < 0) throw new FormatFault('broken', 'XML 不完整：标记没有结束');
  return at + end.length;
}

/** Where a tag ends: a value in quotation marks may hold the sign for it. */
function tagEnd(xml: string, from: number): number {
  for (let at = from; at < xml.length; at += 1) {
    const c = xml[at] as string;
    if (c === '>') return at;
    if (c === '"' || c === "'") at = endOf(xml, c, at + 1) - 1;
  }
  throw new FormatFault('broken', 'XML 不完整：标记没有结束');
}

function readTag(tag: string, rename: (name: string) => string): OpenNode {
  if (tag.includes('<')) throw new FormatFault('broken', 'XML 有误：标记没有结束');
  if (tag.length > LONGEST_TAG) throw new FormatFault('broken', 'XML 有误：标记过长');
  const name = (TAG_NAME.exec(tag) as RegExpExecArray)[0];
  const attributes: Attributes = {};
  if (name.length < tag.length)
    for (const [, key, double, single] of tag.slice(name.length).matchAll(ATTRIBUTE)) {
      const value = double ?? single;
      if (value !== undefined) attributes[rename(key as string)] = decodeEntities(value);
    }
  return { name: rename(name), text: '', attributes, children: [] };
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
