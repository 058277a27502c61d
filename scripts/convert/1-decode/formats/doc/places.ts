import { element, saying, type XmlNode } from '../docx/xml.ts';
import { numberFormat } from '../number-codes.ts';
import type { Octets } from '../octets.ts';
import type { Fib, Lengths } from './fib.ts';
import { readSprms } from './sprm.ts';

/** Headers and footers of a section in the order in which they lie, behind six that part notes from the text. */
const EDGES = [
  ['w:headerReference', 'even'],
  ['w:headerReference', 'default'],
  ['w:footerReference', 'even'],
  ['w:footerReference', 'default'],
  ['w:headerReference', 'first'],
  ['w:footerReference', 'first'],
] as const;
const BEFORE_EDGES = 6;
const SECTION = 12;
const TITLE_PAGE = 0x300a;
const FOOTNOTE_NUMBERS = 0x5040;
const ENDNOTE_NUMBERS = 0x5042;
const NO_PROPERTIES = 0xffffffff;

/** Numbers of characters, half open. */
export type Range = readonly [number, number];

/** The number of the first character of each text; they lie behind each other. */
export function startsOf(lengths: Lengths): Readonly<Record<keyof Lengths | 'end', number>> {
  let at = 0;
  const next = (name: keyof Lengths): number => {
    const start = at;
    at += lengths[name];
    return start;
  };
  return {
    body: next('body'),
    footnotes: next('footnotes'),
    edges: next('edges'),
    macros: next('macros'),
    comments: next('comments'),
    endnotes: next('endnotes'),
    boxes: next('boxes'),
    edgeBoxes: next('edgeBoxes'),
    end: at,
  };
}

export interface Notes {
  readonly references: readonly (readonly [number, { kind: 'footnote' | 'endnote'; id: string }])[];
  readonly texts: readonly Range[];
}

/** Where the text refers to notes, and where the text of each lies among them all. */
export function notesIn(table: Octets, fib: Fib, kind: 'footnote' | 'endnote'): Notes {
  const [references, texts] = [fib.pair(`${kind}References`), fib.pair(`${kind}Texts`)];
  if (references === undefined || texts === undefined) return { references: [], texts: [] };
  const count = Math.floor((references.length - 4) / 6);
  const places = table.slice(references.at, references.length);
  const ends = table.slice(texts.at, texts.length);
  const numbers = Array.from({ length: count }, (_, i) => i);
  return {
    references: numbers.map((i) => [places.u32(i * 4), { kind, id: String(i) }]),
    texts: numbers.map((i) => [ends.u32(i * 4), ends.u32(i * 4 + 4)]),
  };
}

interface Section {
  readonly last: number;
  readonly node: XmlNode;
  /** How its notes are numbered, where it says so. */
  readonly footnotes: string | undefined;
  readonly endnotes: string | undefined;
}

/** The sections of the text: the character that ends each, and what `w:sectPr` says of it. */
export function sectionsIn(main: Octets, table: Octets, fib: Fib): Section[] {
  const pair = fib.pair('sections');
  if (pair === undefined) return [];
  const list = table.slice(pair.at, pair.length);
  const count = Math.floor((list.length - 4) / (SECTION + 4));
  const edges = edgesIn(table, fib);
  return Array.from({ length: count }, (_, i) => {
    const at = list.u32((count + 1) * 4 + i * SECTION + 2);
    const sprms = at === NO_PROPERTIES ? [] : readSprms(main.slice(at + 2, main.u16(at)));
    const titled = sprms.some(({ code, operand }) => code === TITLE_PAGE && operand.u8(0) !== 0);
    const references = EDGES.flatMap(([name, type], j) => {
      const number = BEFORE_EDGES + i * EDGES.length + j;
      const range = edges[number];
      return range === undefined || range[0] === range[1]
        ? []
        : [element(name, { 'w:type': type, 'r:id': String(number) })];
    });
    const node = element('w:sectPr', {}, [...references, ...(titled ? [saying('w:titlePg', '1')] : [])]);
    const numbers = (code: number): string | undefined => {
      const said = sprms.find((sprm) => sprm.code === code);
      return said === undefined ? undefined : numberFormat(said.operand.u16(0));
    };
    return {
      last: list.u32(i * 4 + 4) - 1,
      node,
      footnotes: numbers(FOOTNOTE_NUMBERS),
      endnotes: numbers(ENDNOTE_NUMBERS),
    };
  });
}

/** Where each header and footer lies among them all. */
export function edgesIn(table: Octets, fib: Fib): Range[] {
  const pair = fib.pair('edges');
  if (pair === undefined) return [];
  const list = table.slice(pair.at, pair.length);
  // The last place says nothing of use.
  const count = Math.max(0, Math.floor(list.length / 4) - 2);
  return Array.from({ length: count }, (_, i) => [list.u32(i * 4), list.u32(i * 4 + 4)]);
}
