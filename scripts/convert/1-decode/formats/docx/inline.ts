import { childOf, isOn, textOf, type XmlNode } from './xml.ts';

/** What a paragraph holds besides its properties. */
export interface Inline {
  /** Line breaks as LF. */
  readonly text: string;
  /** Contents of text boxes that hang on this paragraph. */
  readonly boxes: readonly XmlNode[];
  /** Notes it refers to, in order. */
  readonly notes: readonly NoteReference[];
}

export interface NoteReference {
  readonly kind: 'footnote' | 'endnote';
  readonly id: string;
}

interface Collected {
  text: string;
  readonly boxes: XmlNode[];
  readonly notes: NoteReference[];
  /** Fields begun and not ended, and whether what comes is still their code. */
  readonly fields: { code: boolean }[];
}

/** Deleted text, codes of fields, the reading beside a ruby base, properties. */
const LEFT_OUT = new Set([
  'w:del',
  'w:moveFrom',
  'w:delText',
  'w:instrText',
  'w:delInstrText',
  'w:rt',
  'w:pPr',
  'w:rPr',
  'w:sdtPr',
  'w:fldData',
]);
const BREAKS = new Set(['w:br', 'w:cr']);
const DRAWN = new Set(['w:drawing', 'w:pict', 'w:object']);
/** The symbols of Wingdings that forms use; others keep their own code point. */
const SYMBOLS: ReadonlyMap<string, string> = new Map([
  ['wingdings/f0fe', '☑'],
  ['wingdings/f0a8', '□'],
  ['wingdings/f06f', '□'],
  ['wingdings/f071', '❑'],
  ['wingdings/f0fc', '✓'],
  ['wingdings/f0fb', '✗'],
  ['wingdings/f06c', '●'],
  ['wingdings/f06e', '■'],
  ['wingdings/f0b7', '•'],
  ['symbol/f0b7', '·'],
  ['symbol/f0b4', '×'],
  ['symbol/f0b0', '°'],
  ['wingdings 2/f052', '☑'],
  ['wingdings 2/f0a3', '□'],
]);

/** Reads what stands in a paragraph (or in any part of one), in order. */
export function readInline(paragraph: XmlNode): Inline {
  const collected: Collected = { text: '', boxes: [], notes: [], fields: [] };
  for (const child of paragraph.children) collect(child, collected);
  return collected;
}

function collect(node: XmlNode, into: Collected): void {
  const { name } = node;
  if (LEFT_OUT.has(name)) return;
  if (name === 'w:fldChar') {
    turnField(node.attributes['w:fldCharType'], into);
    return;
  }
  if (DRAWN.has(name)) {
    into.boxes.push(...boxesIn(node));
    return;
  }
  if (name === 'mc:AlternateContent') {
    for (const child of chosenBranch(node)) collect(child, into);
    return;
  }
  if (name === 'w:r' && isOn(childOf(node, 'w:rPr'), 'w:vanish')) return;
  if (into.fields.some(({ code }) => code) && name !== 'w:r') {
    for (const child of node.children) collect(child, into);
    return;
  }
  if (name === 'w:t' || name === 'm:t') into.text += literal(node);
  else if (name === 'w:tab' || name === 'w:ptab') into.text += '\t';
  else if (BREAKS.has(name)) into.text += '\n';
  else if (name === 'w:noBreakHyphen') into.text += '-';
  else if (name === 'w:sym') into.text += symbol(node);
  else if (name === 'w:footnoteReference' || name === 'w:endnoteReference') {
    const kind = name === 'w:footnoteReference' ? 'footnote' : 'endnote';
    into.notes.push({ kind, id: node.attributes['w:id'] ?? '' });
  } else for (const child of node.children) collect(child, into);
}

function turnField(type: string | undefined, { fields }: Collected): void {
  if (type === 'begin') fields.push({ code: true });
  else if (type === 'end') fields.pop();
  else if (type === 'separate') {
    const field = fields.at(-1);
    if (field !== undefined) field.code = false;
  }
}

/** Spaces at the ends of a run count only where the file says so; line ends in it never do. */
function literal(node: XmlNode): string {
  const text = textOf(node).replace(/[\r\n]+/gu, ' ');
  return node.attributes['xml:space'] === 'preserve' ? text : text.replace(/^[ \t]+|[ \t]+$/gu, '');
}

function symbol(node: XmlNode): string {
  const code = (node.attributes['w:char'] ?? '').toLowerCase();
  const known = SYMBOLS.get(`${(node.attributes['w:font'] ?? '').toLowerCase()}/${code}`);
  if (known !== undefined) return known;
  const point = Number.parseInt(code, 16);
  return point > 0x1f && point <= 0xffff ? String.fromCharCode(point) : '';
}

/** Of the ways in which one thing is written for different readers, the first that holds anything. */
export function chosenBranch(node: XmlNode): readonly XmlNode[] {
  const choice = childOf(node, 'mc:Choice')?.children ?? [];
  return choice.length > 0 ? choice : (childOf(node, 'mc:Fallback')?.children ?? []);
}

function boxesIn(node: XmlNode): XmlNode[] {
  if (node.name === 'w:txbxContent') return [node];
  const inside = node.name === 'mc:AlternateContent' ? chosenBranch(node) : node.children;
  return inside.flatMap(boxesIn);
}
