import type { XmlNode } from '../xml.ts';

/** An element of WordprocessingML. */
export const element = (
  name: string,
  children: readonly XmlNode[] = [],
  attributes: Readonly<Record<string, string>> = {},
): XmlNode => ({ name, text: '', attributes, children });

/** A property with a value. */
export const property = (name: string, value: string): XmlNode => element(name, [], { 'w:val': value });

const characters = (text: string): XmlNode => ({ name: '#text', text, attributes: {}, children: [] });

/** A run of characters that looks like this. */
export const run = (text: string, looks: readonly XmlNode[] = [], name = 'w:t'): XmlNode =>
  element('w:r', [element('w:rPr', looks), element(name, [characters(text)], { 'xml:space': 'preserve' })]);

/** Something that stands in a run by itself. */
export const alone = (
  name: string,
  looks: readonly XmlNode[] = [],
  attributes: Readonly<Record<string, string>> = {},
): XmlNode => element('w:r', [element('w:rPr', looks), element(name, [], attributes)]);
