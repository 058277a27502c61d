import type { Unread } from '../unread.ts';
import { chosenBranch, type XmlNode } from './xml.ts';

/** Something drawn whose words are not read, before its place is known. */
export type Picture = Omit<Unread, 'place'>;

/** What stands in a drawing: text boxes, letters drawn as a picture, and what cannot be read. */
export interface Drawn {
  /** Blocks of text boxes; WordArt as a paragraph. */
  readonly boxes: readonly XmlNode[];
  readonly pictures: readonly Picture[];
}

const EMU_PER_CM = 360_000;
const POINTS_PER_CM = 72 / 2.54;
const KINDS: Readonly<Record<string, Picture['kind']>> = {
  'a:blip': '图片',
  'v:imagedata': '图片',
  'c:chart': '图表',
  'cx:chart': '图表',
  'dgm:relIds': '图示',
  'o:OLEObject': '嵌入的对象',
};

/** Looks through a drawing. */
export function drawnIn(node: XmlNode): Drawn {
  const boxes: XmlNode[] = [];
  const found = new Set<Picture['kind']>();
  let area: number | undefined;
  const ids = new Set<string | undefined>();
  const look = (at: XmlNode): void => {
    if (at.name === 'w:txbxContent') {
      boxes.push(at);
      return;
    }
    if (at.name === 'v:textpath') {
      const text = at.attributes.string ?? '';
      if (text.trim() !== '') boxes.push(asBlocks(text));
    }
    const kind = KINDS[at.name];
    if (kind !== undefined) found.add(kind);
    if (kind === '图片') ids.add(at.attributes['r:embed'] ?? at.attributes['r:id']);
    if (isCropped(at)) ids.add(undefined);
    area ??= areaOf(at);
    const inside = at.name === 'mc:AlternateContent' ? chosenBranch(at) : at.children;
    for (const child of inside) look(child);
  };
  look(node);
  // An embedded object brings a picture of itself along.
  const kinds = found.has('嵌入的对象') ? (['嵌入的对象'] as const) : [...found];
  // Of several pictures drawn together, and of one of which a part is shown, none is the whole.
  const id = ids.size === 1 ? [...ids][0] : undefined;
  return { boxes, pictures: kinds.map((kind) => ({ kind, area, id: kind === '图片' ? id : undefined })) };
}

const CROPS = ['l', 't', 'r', 'b', 'cropleft', 'croptop', 'cropright', 'cropbottom'];

/** Whether only a part of the picture's file is shown. */
const isCropped = ({ name, attributes }: XmlNode): boolean =>
  (name === 'a:srcRect' || name === 'v:imagedata') &&
  CROPS.some((side) => Number.parseFloat(attributes[side] ?? '0') !== 0);

function areaOf({ name, attributes }: XmlNode): number | undefined {
  if (name === 'wp:extent') {
    const area = (Number(attributes.cx) / EMU_PER_CM) * (Number(attributes.cy) / EMU_PER_CM);
    return Number.isFinite(area) ? area : undefined;
  }
  if (name !== 'v:shape' && name !== 'v:rect') return undefined;
  const length = (side: string): number =>
    Number(
      new RegExp(`(?:^|;)\\s*${side}\\s*:\\s*([\\d.]+)pt`, 'u').exec(attributes.style ?? '')?.[1] ??
        Number.NaN,
    ) / POINTS_PER_CM;
  const area = length('width') * length('height');
  return Number.isFinite(area) ? area : undefined;
}

/** Letters of WordArt as the blocks of a text box. */
function asBlocks(text: string): XmlNode {
  const node = (name: string, children: readonly XmlNode[], own = ''): XmlNode => ({
    name,
    text: own,
    attributes: {},
    children,
  });
  const letters = { ...node('w:t', [node('#text', [], text)]), attributes: { 'xml:space': 'preserve' } };
  return node('w:txbxContent', [node('w:p', [node('w:r', [letters])])]);
}
