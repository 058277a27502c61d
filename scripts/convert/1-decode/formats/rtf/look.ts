import { isSymbolFont } from '../docx/symbols.ts';
import { element, saying, type XmlNode } from '../docx/xml.ts';
import type { ColourTable } from './colours.ts';
import { changedGround, type GroundWords, NO_GROUND, shadingOf } from './ground.ts';

/** The properties of characters that change what is read. */
export interface Look {
  readonly font: number;
  readonly hidden: boolean;
  readonly struck: boolean;
  readonly doublyStruck: boolean;
  readonly deleted: boolean;
  readonly raised: 'superscript' | 'subscript' | undefined;
  /** Its colour, by its place in the table of colours; that of its ground, and of a marker's pen. */
  readonly colour: number;
  readonly ground: GroundWords;
  readonly highlight: number;
}

/** As a text begins and as `\plain` makes it again. */
export const plainLook = (font: number): Look => ({
  font,
  hidden: false,
  struck: false,
  doublyStruck: false,
  deleted: false,
  raised: undefined,
  colour: 0,
  ground: NO_GROUND,
  highlight: 0,
});

/** What a word changes of the look; `undefined` where it says nothing of it. */
export function changedLook(look: Look, word: string, value: number | undefined): Look | undefined {
  const on = value !== 0;
  switch (word) {
    case 'f':
      return { ...look, font: value ?? 0 };
    case 'v':
      return { ...look, hidden: on };
    case 'strike':
      return { ...look, struck: on };
    case 'striked':
      return { ...look, doublyStruck: on };
    case 'deleted':
    case 'mvf':
      return { ...look, deleted: on };
    case 'super':
      return { ...look, raised: on ? 'superscript' : undefined };
    case 'sub':
      return { ...look, raised: on ? 'subscript' : undefined };
    case 'nosupersub':
      return { ...look, raised: undefined };
    case 'cf':
      return { ...look, colour: value ?? 0 };
    // Some programs show the one as a ground, some the other.
    case 'cb':
    case 'highlight':
      return { ...look, highlight: value ?? 0 };
    default: {
      const ground = changedGround('ch', look.ground, word, value);
      return ground === undefined ? undefined : { ...look, ground };
    }
  }
}

/** `w:rPr`; `symbolFont` is the font where it draws signs in the place of letters. */
export function runProperties(look: Look, colours: ColourTable, symbolFont?: string): XmlNode {
  const font = symbolFont === undefined ? undefined : isSymbolFont(symbolFont) ? symbolFont : 'Symbol';
  return element('w:rPr', {}, [
    ...(look.hidden ? [element('w:vanish')] : []),
    ...(look.struck ? [element('w:strike')] : []),
    ...(look.doublyStruck ? [element('w:dstrike')] : []),
    ...(look.raised === undefined ? [] : [saying('w:vertAlign', look.raised)]),
    ...(look.colour === 0 ? [] : [saying('w:color', colours.hexOf(look.colour))]),
    ...shadingOf(look.ground, colours),
    ...(look.highlight === 0 ? [] : [saying('w:highlight', colours.hexOf(look.highlight))]),
    ...(font === undefined ? [] : [element('w:rFonts', { 'w:ascii': font, 'w:hAnsi': font })]),
  ]);
}

/** `w:rPr` of the end of a paragraph. */
export const endProperties = (look: Look): XmlNode =>
  element('w:rPr', {}, [
    ...(look.hidden ? [element('w:vanish')] : []),
    ...(look.deleted ? [element('w:del')] : []),
  ]);
