import fc from 'fast-check';
import { XMLParser } from 'fast-xml-parser';
import { expect, test } from 'vitest';
import { parseXml, type XmlNode } from './xml.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** What another reader of XML finds, in the words of ours. */
function readByLibrary(xml: string): XmlNode {
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
    jPath: false,
  });
  const ours = (raw: Record<string, unknown>): XmlNode => {
    const { ':@': attributes = {}, ...named } = raw;
    const [[name, value]] = Object.entries(named) as [[string, unknown]];
    if (name === '#text') return { name, text: String(value), attributes: {}, children: [] };
    const children = (value as Record<string, unknown>[]).map(ours);
    return { name, text: '', attributes: attributes as XmlNode['attributes'], children };
  };
  return parser.parse(xml).map(ours)[0] as XmlNode;
}

const name = fc.constantFrom('w:p', 'w:r', 'w:t', 'mc:Choice', 'a', 'o:b-c.d');
const words = fc.string({
  unit: fc.constantFrom('法', '院', ' ', '\n', '>', "'", '=', '/', '-'),
  maxLength: 8,
});
const attribute = fc
  .tuple(name, fc.constantFrom('=', ' = ', ' =\t'), words)
  .map(([key, equals, value]) => `${key}${equals}"${value}"`);
const attributes = fc
  .uniqueArray(attribute, { maxLength: 3, selector: (one) => one.split(/[\s=]/u)[0] })
  .map((all) => all.map((one) => ` ${one}`).join(''));
const apart = fc.constantFrom('', '<?some thing="?"?>', '<!-- <w:p> -->');
const { element } = fc.letrec<{ element: string; content: string }>((tie) => ({
  content: fc.oneof(
    { maxDepth: 5 },
    words,
    fc.tuple(apart, tie('element')).map((both) => both.join('')),
  ),
  element: fc.oneof(
    fc.tuple(name, attributes, fc.constantFrom('', ' ')).map(([n, all, gap]) => `<${n}${all}${gap}/>`),
    fc
      .tuple(name, attributes, fc.array(tie('content'), { maxLength: 4 }))
      .map(([n, all, inside]) => `<${n}${all}>${inside.join('')}</${n}>`),
  ),
}));

test('elements, attributes and text are what another reader of XML finds', () => {
  fc.assert(
    fc.property(element, apart, (xml, before) => {
      expect(parseXml(bytes(`<?xml version="1.0"?>\n${before}${xml}`))).toEqual(readByLibrary(xml));
    }),
    { numRuns: 500 },
  );
});

test('characters that are written by name or number are read, in a stretch that is marked as text they are not', () => {
  const { children } = parseXml(bytes('<t>甲&amp;乙&#x4e19;<!-- 丁 -->&#25098;<![CDATA[&lt;]]></t>'));
  expect(children.map(({ text }) => text)).toEqual(['甲&乙丙戊&lt;']);
});

test.each([
  ['a tag that does not end', '<t a="1></t>'],
  ['a comment that does not end', '<t><!-- </t>'],
  ['nothing', '<?xml version="1.0"?>'],
  ['a document type', '<!DOCTYPE t><t/>'],
  ['a tag inside a tag', '<t a="1" <u/></t>'],
  ['a text that ends before what it began', '<t><u></u>甲'],
  ['too deep', `${'<t>'.repeat(400)}${'</t>'.repeat(400)}`],
])('%s is refused', (_, xml) => {
  expect(() => parseXml(bytes(xml))).toThrow(/XML/u);
});
