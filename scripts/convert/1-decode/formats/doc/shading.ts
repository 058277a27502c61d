import { element, type XmlNode } from '../docx/xml.ts';
import type { Octets } from '../octets.ts';

/** What shading of a cell, a paragraph, characters takes: two colours and the number of a pattern. */
export const SHADING = 10;
/** The same as before Word 2000. */
export const OLD_SHADING = 2;

const BY_PROGRAM = 0xff;
/** The sixteen colours of Word 97 and the one before them that the program chooses ([MS-DOC] Ico). */
const COLOURS = (
  'auto 000000 0000ff 00ffff 00ff00 ff00ff ff0000 ffff00 ffffff ' +
  '000080 008080 008000 800080 800000 808000 808080 c0c0c0'
).split(' ');
const NOTHING = 0xffff;

/** A colour by its number, as WordprocessingML says it. */
export const colourOfNumber = (number: number): string => COLOURS[number] ?? 'auto';

/** A colour by its parts ([MS-DOC] COLORREF). */
export function colourAt(octets: Octets, at: number): string {
  if (octets.u8(at + 3) === BY_PROGRAM) return 'auto';
  return [0, 1, 2]
    .map((part) =>
      octets
        .u8(at + part)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('');
}

const shading = (fill: string, pattern: number): XmlNode[] =>
  pattern === 0 && fill === 'auto'
    ? []
    : [element('w:shd', { 'w:val': pattern === 0 ? 'clear' : 'solid', 'w:fill': fill })];

/** `w:shd` of shading ([MS-DOC] SHD), where it gives any ground. */
export function shadingAt(octets: Octets, at: number): XmlNode[] {
  if (at + SHADING > octets.length) return [];
  const pattern = octets.u16(at + 8);
  return pattern === NOTHING ? [] : shading(colourAt(octets, at + 4), pattern);
}

/** The same as before Word 2000 ([MS-DOC] Shd80). */
export function oldShadingAt(octets: Octets, at: number): XmlNode[] {
  if (at + OLD_SHADING > octets.length) return [];
  const all = octets.u16(at);
  return all === NOTHING ? [] : shading(colourOfNumber((all >> 5) & 0x1f), all >> 10);
}
