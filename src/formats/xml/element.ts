/** An element of an XML document that is being written. */
export interface XmlElement {
  readonly name: string;
  /** In the order in which they are written; what is `undefined` is left out. */
  readonly attributes: Attributes;
  readonly children: readonly XmlNode[];
  /** Whether text may stand in it: nothing is added between its children. */
  readonly mixed: boolean;
}
export type XmlNode = string | XmlElement;
export type Attributes = Readonly<Record<string, string | undefined>>;

/** An element that holds elements only, each written on lines of its own. */
export function element(
  name: string,
  attributes: Attributes = {},
  children: readonly XmlElement[] = [],
): XmlElement {
  return { name, attributes, children, mixed: false };
}

/** An element that holds text, with or without elements among it. */
export function mixed(
  name: string,
  attributes: Attributes = {},
  children: readonly XmlNode[] = [],
): XmlElement {
  return { name, attributes, children, mixed: true };
}

/** A whole XML 1.0 document in UTF-8, a line end at its end. Lines are not indented: that would be a tenth of a circular. */
export function xmlDocument(root: XmlElement): string {
  const lines = ['<?xml version="1.0" encoding="UTF-8"?>'];
  writeLines(root, lines);
  return `${lines.join('\n')}\n`;
}

function writeLines(node: XmlElement, lines: string[]): void {
  if (node.mixed || node.children.length === 0) {
    lines.push(onOneLine(node));
    return;
  }
  lines.push(`<${node.name}${attributesOf(node)}>`);
  for (const child of node.children) if (typeof child !== 'string') writeLines(child, lines);
  lines.push(`</${node.name}>`);
}

function onOneLine(node: XmlNode): string {
  if (typeof node === 'string') return escapeText(node);
  const start = `<${node.name}${attributesOf(node)}`;
  if (node.children.length === 0) return `${start}/>`;
  return `${start}>${node.children.map(onOneLine).join('')}</${node.name}>`;
}

function attributesOf({ attributes }: XmlElement): string {
  return Object.entries(attributes)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${escapeAttribute(value)}"`))
    .join('');
}

const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

function escapeText(text: string): string {
  return xmlCharacters(text).replace(/[&<>\r]/gu, (c) => REFERENCES[c] ?? c);
}

function escapeAttribute(text: string): string {
  return xmlCharacters(text).replace(/[&<>"\t\n\r]/gu, (c) => REFERENCES[c] ?? c);
}

/**
 * The text with U+FFFD for each character that no XML 1.0 document can hold, not even as a
 * reference (XML 1.0, production 2): controls, halves of surrogate pairs, U+FFFE and U+FFFF.
 */
export function xmlCharacters(text: string): string {
  return text.replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '\u{fffd}');
}
