import { element, saying, type XmlNode } from '../docx/xml.ts';
import type { Octets } from '../octets.ts';
import type { Fib } from './fib.ts';
import { lookOf } from './looks.ts';
import { paragraphShape } from './paragraphs.ts';
import { readSprms } from './sprm.ts';

const KINDS = ['', 'paragraph', 'character', 'table', 'numbering'] as const;
/** Numbers of Word's own styles for the lines of a table of contents. */
const CONTENTS = { first: 19, last: 27 };
const NO_STYLE = 0xfff;
const MOST_STYLES = 4_000;

/** Reads the style sheet ([MS-DOC] STSH) as `styles.xml` would say it. */
export function readStyleSheet(table: Octets, fib: Fib, fonts: readonly string[]): XmlNode | undefined {
  const pair = fib.pair('styles');
  if (pair === undefined) return undefined;
  const sheet = table.slice(pair.at, pair.length);
  const header = sheet.u16(0);
  const count = Math.min(sheet.u16(2), MOST_STYLES);
  const base = sheet.u16(4);
  const styles: XmlNode[] = [];
  let at = 2 + header;
  for (let number = 0; number < count && at + 2 <= sheet.length; number += 1) {
    const length = sheet.u16(at);
    // The last style may be cut short where the sheet ends.
    const own = sheet.slice(at + 2, Math.min(length, sheet.length - at - 2));
    if (own.length >= base) styles.push(styleOf(own, number, base, fonts));
    at += 2 + length;
  }
  return element('w:styles', {}, styles);
}

function styleOf(style: Octets, number: number, base: number, fonts: readonly string[]): XmlNode {
  const kind = style.u16(2) & 0xf;
  const basedOn = style.u16(2) >> 4;
  const lists = listsOf(style, base, style.u16(4) & 0xf);
  const isParagraph = kind === 1;
  const ofParagraph = isParagraph ? lists[0] : kind === 3 ? lists[1] : kind === 4 ? lists[0] : undefined;
  const ofCharacters = isParagraph ? lists[1] : kind === 2 ? lists[0] : kind === 3 ? lists[2] : undefined;
  // The properties of paragraphs begin with the number of the style itself.
  const shape =
    ofParagraph === undefined || ofParagraph.length < 2
      ? undefined
      : paragraphShape(readSprms(ofParagraph.slice(2, ofParagraph.length - 2)));
  const look = ofCharacters === undefined ? undefined : lookOf(readSprms(ofCharacters), fonts);
  return element(
    'w:style',
    {
      'w:styleId': String(number),
      'w:type': KINDS[kind] ?? '',
      ...(number === 0 ? { 'w:default': '1' } : {}),
    },
    [
      saying('w:name', nameOf(style, base)),
      ...(basedOn === NO_STYLE ? [] : [saying('w:basedOn', basedOn)]),
      ...(shape === undefined
        ? []
        : [
            element('w:pPr', {}, [
              ...(shape.numbering === undefined ? [] : [shape.numbering]),
              ...shape.shading,
            ]),
          ]),
      ...(look === undefined ? [] : [element('w:rPr', {}, look.properties)]),
    ],
  );
}

function nameOf(style: Octets, base: number): string {
  const own = style.u16(0) & 0xfff;
  if (own >= CONTENTS.first && own <= CONTENTS.last) return `toc ${own - CONTENTS.first + 1}`;
  return base + 2 > style.length ? '' : style.utf16(base + 2, style.u16(base));
}

/** The lists of changes behind a style's name, each at an even place. */
function listsOf(style: Octets, base: number, count: number): Octets[] {
  const lists: Octets[] = [];
  let at = base + 2 + style.u16(base) * 2 + 2;
  for (let i = 0; i < count && at + 2 <= style.length; i += 1) {
    const length = style.u16(at);
    lists.push(style.slice(at + 2, length));
    at += 2 + length;
    at += at % 2;
  }
  return lists;
}
