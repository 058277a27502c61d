import { childOf, parseXml as parse, type XmlNode } from '../xml.ts';

export { childOf, childrenOf, textOf, type XmlNode } from '../xml.ts';

const WORD_PREFIX = /xmlns(?::([\w.-]+))?\s*=\s*["'][^"']*\/wordprocessingml\/(?:2006\/)?main["']/u;

/** Parses one part of a Word document. */
export const parseXml = (bytes: Uint8Array): XmlNode =>
  parse(bytes, (start) => {
    const prefix = WORD_PREFIX.exec(start);
    return (name) => canonical(name, prefix === null ? 'w' : (prefix[1] ?? ''));
  });

/** Names as Word writes them, whatever prefix another program binds to the same namespace. */
function canonical(name: string, prefix: string): string {
  if (prefix === 'w') return name;
  if (prefix === '') return name.includes(':') ? name : `w:${name}`;
  return name.startsWith(`${prefix}:`) ? `w:${name.slice(prefix.length + 1)}` : name;
}

/** An element as a reader of another format writes it. */
export const element = (
  name: string,
  attributes: XmlNode['attributes'] = {},
  children: readonly XmlNode[] = [],
): XmlNode => ({ name, text: '', attributes, children });

/** An element that says one thing: `<w:ilvl w:val="2"/>`. */
export const saying = (name: string, value: string | number): XmlNode =>
  element(name, { 'w:val': String(value) });

/** Characters as they stand, in an element of their own. */
export const characters = (name: string, text: string): XmlNode =>
  element(name, { 'xml:space': 'preserve' }, [{ ...element('#text'), text }]);

/** `w:val` of a child, the way Word writes nearly every property. */
export const valOf = (node: XmlNode | undefined, name: string): string | undefined =>
  childOf(node, name)?.attributes['w:val'];

const ON = new Set<string | undefined>(['1', 'true', 'on']);
const OFF = new Set<string | undefined>(['0', 'false', 'off']);
export const saysOn = (value: string | undefined): boolean => ON.has(value);
export const saysOff = (value: string | undefined): boolean => OFF.has(value);

/** A property that is on when present, unless it says otherwise. */
export function isOn(node: XmlNode | undefined, name: string): boolean {
  const child = childOf(node, name);
  return child !== undefined && !saysOff(child.attributes['w:val']);
}

/** Of the ways in which one thing is written for different readers, the first that holds anything. */
export function chosenBranch(node: XmlNode): readonly XmlNode[] {
  const choice = childOf(node, 'mc:Choice')?.children ?? [];
  return choice.length > 0 ? choice : (childOf(node, 'mc:Fallback')?.children ?? []);
}
