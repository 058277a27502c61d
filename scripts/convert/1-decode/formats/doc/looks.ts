import type { RunLooks } from '../docx/run-look.ts';
import { isSymbolFont } from '../docx/symbols.ts';
import { element, saying, type XmlNode } from '../docx/xml.ts';
import type { Octets } from '../octets.ts';
import type { Fib } from './fib.ts';
import { colourAt, colourOfNumber, oldShadingAt, shadingAt } from './shading.ts';
import type { Sprm } from './sprm.ts';

/** What the properties of characters say that changes what a reader reads. */
export interface Look {
  /** `w:rPr`, as a run or a style has it. */
  readonly properties: readonly XmlNode[];
  readonly deleted: boolean;
  /** Where a picture, or what a field of a form holds, lies in the data stream. */
  readonly picture: number | undefined;
  /** Whether that is a field of a form. */
  readonly isData: boolean;
  /** A character of a symbol font. */
  readonly symbol: { readonly font: string; readonly code: number } | undefined;
}

const SPRM = {
  deleted: 0x0800,
  fieldData: 0x0806,
  style: 0x4a30,
  plain: 0x2a33,
  vanish: 0x083c,
  strike: 0x0837,
  doubleStrike: 0x2a53,
  specialVanish: 0x0818,
  raised: 0x2a48,
  font: 0x4a4f,
  otherFont: 0x4a51,
  picture: 0x6a03,
  symbol: 0x6a09,
  colour: 0x6870,
  oldColour: 0x2a42,
  shading: 0xca71,
  oldShading: 0x4866,
  highlight: 0x2a0c,
} as const;
const RAISED = ['baseline', 'superscript', 'subscript'];
const SAME_AS_STYLE = 0x80;
const OTHER_THAN_STYLE = 0x81;
/** What a property says that is the other way round than the style has it. */
const OPPOSITE = 'opposite';

/** Reads changes of the properties of characters; `fonts` are the names of the document's fonts. */
export function lookOf(sprms: readonly Sprm[], fonts: readonly string[]): Look {
  const said = new Map<string, XmlNode>();
  let deleted = false;
  let isData = false;
  let picture: number | undefined;
  let symbol: Look['symbol'];
  const toggle = (name: string, operand: Octets): void => {
    const value = operand.u8(0);
    if (value === SAME_AS_STYLE) said.delete(name);
    else said.set(name, saying(name, value === OTHER_THAN_STYLE ? OPPOSITE : value === 0 ? '0' : '1'));
  };
  const say = (name: string, [node]: readonly XmlNode[]): void => {
    if (node === undefined) said.delete(name);
    else said.set(name, node);
  };
  for (const { code, operand } of sprms) {
    switch (code) {
      case SPRM.deleted:
        deleted = operand.u8(0) !== 0;
        break;
      case SPRM.fieldData:
        isData = operand.u8(0) !== 0;
        break;
      case SPRM.style:
        said.set('w:rStyle', saying('w:rStyle', operand.u16(0)));
        break;
      case SPRM.plain:
        said.clear();
        break;
      case SPRM.vanish:
        toggle('w:vanish', operand);
        break;
      case SPRM.specialVanish:
        toggle('w:specVanish', operand);
        break;
      case SPRM.strike:
        toggle('w:strike', operand);
        break;
      case SPRM.doubleStrike:
        toggle('w:dstrike', operand);
        break;
      case SPRM.raised:
        said.set('w:vertAlign', saying('w:vertAlign', RAISED[operand.u8(0)] ?? 'baseline'));
        break;
      case SPRM.font:
      case SPRM.otherFont: {
        const name = fonts[operand.u16(0)] ?? '';
        const side = code === SPRM.font ? 'w:ascii' : 'w:hAnsi';
        const before = said.get('w:rFonts')?.attributes ?? {};
        // Of fonts only those are of use that draw signs in the place of letters.
        said.set('w:rFonts', element('w:rFonts', { ...before, [side]: isSymbolFont(name) ? name : '' }));
        break;
      }
      case SPRM.picture:
        picture = operand.u32(0);
        break;
      case SPRM.colour:
        say('w:color', [saying('w:color', colourAt(operand, 0))]);
        break;
      case SPRM.oldColour:
        say('w:color', [saying('w:color', colourOfNumber(operand.u8(0)))]);
        break;
      case SPRM.shading:
        say('w:shd', shadingAt(operand, 0));
        break;
      case SPRM.oldShading:
        say('w:shd', oldShadingAt(operand, 0));
        break;
      case SPRM.highlight:
        say('w:highlight', operand.u8(0) === 0 ? [] : [element('w:highlight')]);
        break;
      case SPRM.symbol:
        symbol = { font: fonts[operand.u16(0)] ?? '', code: operand.u16(2) };
        break;
    }
  }
  return { properties: [...said.values()], deleted, picture, isData, symbol };
}

/** The properties of a run, those that only differ from its styles worked out. */
export function resolved({ properties }: Look, looks: RunLooks, paragraph: number): readonly XmlNode[] {
  if (!properties.some(({ attributes }) => attributes['w:val'] === OPPOSITE)) return properties;
  const own = element(
    'w:rPr',
    {},
    properties.filter(({ name }) => name === 'w:rStyle'),
  );
  const styled = looks.of(own, { table: undefined, paragraph: String(paragraph), ground: 'coloured' });
  return properties.map((node) => {
    if (node.attributes['w:val'] !== OPPOSITE) return node;
    const on = node.name === 'w:vanish' ? styled.hidden : node.name === 'w:strike' && styled.struck;
    return saying(node.name, on ? '0' : '1');
  });
}

const NAME_OF_FONT = 40;

/** The names of a document's fonts, in the order in which its characters refer to them. */
export function readFonts(table: Octets, fib: Fib): string[] {
  const pair = fib.pair('fonts');
  if (pair === undefined) return [];
  const list = table.slice(pair.at, pair.length);
  const count = list.u16(0);
  const fonts: string[] = [];
  let at = 4;
  for (let i = 0; i < count && at < list.length; i += 1) {
    const length = list.u8(at) + 1;
    const room = Math.max(0, Math.floor((Math.min(length, list.length - at) - NAME_OF_FONT) / 2));
    fonts.push(list.utf16(at + NAME_OF_FONT, room).split('\0')[0] as string);
    at += length;
  }
  return fonts;
}
