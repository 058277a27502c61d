import type { XmlNode } from '../xml.ts';
import { element } from './word-nodes.ts';

const EMU_PER_CM = 360_000;
const LENGTH = /^(-?[\d.]+)\s*(cm|mm|in|pt|pc|px)$/u;
const CENTIMETRES: Readonly<Record<string, number>> = {
  cm: 1,
  mm: 0.1,
  in: 2.54,
  pt: 2.54 / 72,
  pc: 2.54 / 6,
  px: 2.54 / 96,
};
/** What a frame shows that is no text, the surest first: an object brings a picture of itself along. */
const OBJECTS: readonly (readonly [string, string])[] = [
  ['draw:object-ole', 'o:OLEObject'],
  ['draw:object', 'o:OLEObject'],
  ['draw:plugin', 'o:OLEObject'],
  ['draw:control', 'o:OLEObject'],
  ['draw:image', 'a:blip'],
];
const TEXT = new Set(['text:p', 'text:h', 'text:list', 'table:table']);

/** Frames and shapes in the words of WordprocessingML: text boxes, and pictures with their size. */
export function drawnIn(node: XmlNode, blocksOf: (node: XmlNode) => readonly XmlNode[]): XmlNode[] {
  const shown = OBJECTS.find(
    ([name]) => node.name === name || node.children.some((child) => child.name === name),
  );
  const parts: XmlNode[] = [];
  if (shown !== undefined) parts.push(element('w:drawing', [sizeOf(node), element(shown[1])]));
  if (node.children.some(({ name }) => TEXT.has(name)))
    parts.push(element('w:drawing', [element('w:txbxContent', blocksOf(node))]));
  const inner = node.children.filter(
    ({ name }) => name.startsWith('draw:') && !OBJECTS.some(([own]) => own === name),
  );
  return [
    ...(parts.length === 0 ? [] : [element('w:r', parts)]),
    ...inner.flatMap((child) => drawnIn(child, blocksOf)),
  ];
}

function sizeOf({ attributes }: XmlNode): XmlNode {
  const side = (name: string): string => {
    const found = LENGTH.exec(attributes[name] ?? '');
    const length = Number(found?.[1]) * (CENTIMETRES[found?.[2] ?? ''] ?? Number.NaN);
    return Number.isFinite(length) ? String(Math.round(length * EMU_PER_CM)) : '';
  };
  const [cx, cy] = [side('svg:width'), side('svg:height')];
  return cx === '' || cy === '' ? element('wp:extent') : element('wp:extent', [], { cx, cy });
}
