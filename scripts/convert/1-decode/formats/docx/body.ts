import type { AsideKind, Cell, ExtractedLine } from '../extraction.ts';
import { type LinePiece, lineOf, linesOfPieces, shownIn } from '../pieces.ts';
import type { Unread } from '../unread.ts';
import type { WhiteWords } from '../white-words.ts';
import { AutoNumbers, hasLevel } from './auto-number.ts';
import { isContents } from './contents.ts';
import type { Field } from './fields.ts';
import { endIsGone, type InlineContext, readInline } from './inline.ts';
import { isLetterhead } from './letterhead.ts';
import type { Numbering } from './numbering.ts';
import type { RunLooks } from './run-look.ts';
import { type Ground, groundOf, isShaded } from './shading.ts';
import type { Styles } from './styles.ts';
import { cellsOfTable, TRANSPARENT } from './table.ts';
import { childOf, chosenBranch, isOn, textOf, valOf, type XmlNode } from './xml.ts';

/** What reading a document's parts one after the other has to remember. */
export interface Reading {
  readonly styles: Styles;
  readonly looks: RunLooks;
  readonly numbering: Numbering;
  readonly lines: ExtractedLine[];
  readonly refer: InlineContext['refer'];
  /** Lines of a document of another format that stands in this one; `undefined` where it cannot be read. */
  readonly chunk: (id: string) => readonly ExtractedLine[] | undefined;
  /** What was not read, each with the place at which it stands. */
  readonly unread: Unread[];
  /** Paragraphs for which Word prints a number that is not told. */
  readonly unnumbered: { readonly place: string; readonly text: string }[];
  /** White words of which nobody can tell whether they are seen. */
  readonly white: WhiteWords[];
  /** Numbers that fields print; they are counted in the body alone. */
  autoNumbers?: AutoNumbers | undefined;
  /** Counts of what places are named by. */
  readonly counts: { paragraphs: number; tables: number; boxes: number; chunks: number };
  /** The cell that is being read. */
  cell?: Cell | undefined;
  /** Why nothing counts of what is being read: its row is not there, or it asks for what is not filled in. */
  gone?: AsideKind | undefined;
  /** Fields that go on over paragraphs. */
  fields: Field[];
  /** The style of the table that is being read. */
  table?: string | undefined;
  /** What stands below what is being read. */
  ground?: Ground;
  /** Whether a table of contents is being read that says that it is one. */
  contents?: boolean;
  /** The mark of the note that is being read. */
  mark?: string;
}

/** Names the place of the next paragraph; blank ones are not counted. */
type PlaceOf = (blank: boolean) => string;

/** What runs on into the next paragraph because the end of its own is gone. */
interface RunOn {
  readonly pieces: readonly LinePiece[];
  readonly number: string;
  readonly unnumbered: boolean;
}
const NOTHING: RunOn = { pieces: [], number: '', unnumbered: false };

/** Reads the blocks of the body in order. */
export function readBody(body: XmlNode, reading: Reading): void {
  reading.autoNumbers = new AutoNumbers();
  readBlocks(body.children, reading, (blank) => {
    if (!blank || reading.counts.paragraphs === 0) reading.counts.paragraphs += 1;
    return `第${reading.counts.paragraphs}段`;
  });
  reading.autoNumbers = undefined;
}

/** Reads blocks that all have one place, such as a note. */
export function readAt(place: string, blocks: readonly XmlNode[], reading: Reading, mark = ''): void {
  const { fields } = reading;
  reading.fields = [];
  reading.mark = mark;
  readBlocks(blocks, reading, () => place);
  reading.mark = '';
  reading.fields = fields;
}

function readBlocks(blocks: readonly XmlNode[], reading: Reading, placeOf: PlaceOf): void {
  let before = NOTHING;
  const read = (nodes: readonly XmlNode[]): void => {
    for (const node of nodes) {
      if (node.name === 'w:p') before = readParagraph(node, before, reading, placeOf);
      else if (node.name === 'w:tbl') readTable(node, reading);
      else if (node.name === 'w:sdt') readControl(node, reading, read);
      else if (node.name === 'w:altChunk') readChunk(node, reading, placeOf);
      else if (node.name === 'mc:AlternateContent') read(chosenBranch(node));
      else if (TRANSPARENT.has(node.name)) read(node.children);
    }
  };
  read(blocks);
  if (before.pieces.length === 0) return;
  const place = addLines([{ text: before.number }, ...before.pieces], reading, placeOf);
  if (before.unnumbered) reading.unnumbered.push({ place, text: shownIn(before.pieces) });
}

function readControl(node: XmlNode, reading: Reading, read: (nodes: readonly XmlNode[]) => void): void {
  const { contents: outer, gone } = reading;
  const properties = childOf(node, 'w:sdtPr');
  const gallery = valOf(childOf(properties, 'w:docPartObj'), 'w:docPartGallery');
  reading.contents = outer === true || gallery === 'Table of Contents';
  if (isOn(properties, 'w:showingPlcHdr')) reading.gone ??= 'prompt';
  read(childOf(node, 'w:sdtContent')?.children ?? []);
  reading.contents = outer === true;
  reading.gone = gone;
}

function readChunk(node: XmlNode, reading: Reading, placeOf: PlaceOf): void {
  reading.counts.chunks += 1;
  const lines = reading.chunk(node.attributes['r:id'] ?? '');
  if (lines === undefined) reading.unread.push({ kind: '嵌入的文件', place: placeOf(true) });
  const tables = reading.counts.tables;
  for (const { cell, ...line } of lines ?? []) {
    reading.counts.tables = Math.max(reading.counts.tables, tables + (cell?.table ?? 0));
    reading.lines.push({
      ...line,
      place: `嵌入文件${reading.counts.chunks}${line.place}`,
      ...(cell === undefined ? {} : { cell: { ...cell, table: tables + cell.table } }),
    });
  }
}

/** Writes one paragraph; returns it instead where it runs on into the next. */
function readParagraph(node: XmlNode, before: RunOn, reading: Reading, placeOf: PlaceOf): RunOn {
  const properties = childOf(node, 'w:pPr');
  const { looks, table, refer, fields, mark = '' } = reading;
  const style = valOf(properties, 'w:pStyle');
  const around = { table, paragraph: style, ground: groundOf(reading.ground, isShaded(properties)) };
  const inFields = [...fields];
  const counting = reading.gone === undefined ? reading.autoNumbers : undefined;
  counting?.beginParagraph(
    reading.cell === undefined && !hasLevel(properties, reading.styles.chainOf(style)),
  );
  const autoNumber = (code: string): string | undefined => counting?.next(code);
  const inline = readInline(node, { looks, around, fields, refer, ownMark: mark, autoNumber });
  const unnumbered = before.unnumbered || (inline.unnumbered && reading.gone === undefined);
  const { boxes, pictures, reduced, linked } = inline;
  // The mark of a note stands before its first paragraph alone.
  if (inline.pieces.length > 0) reading.mark = '';
  const own = inline.pieces.map(({ text, aside }) => ({ text, aside: aside ?? reading.gone }));
  const pieces = [...before.pieces, ...own];
  const gone = endIsGone(properties, looks, around);
  const count = (): string => {
    const place = reading.numbering.placeOf(properties);
    return place === undefined ? '' : reading.numbering.count(place);
  };
  const shown = shownIn(pieces).trim() !== '';
  const empty = pieces.every(({ text }) => text.trim() === '');
  const name = styleName(style, reading);
  if (
    isContents(shownIn(own), {
      name,
      linked,
      control: reading.contents === true,
      fields: [...inFields, ...fields],
    })
  ) {
    addLines(pieces, reading, placeOf, 'contents');
    return NOTHING;
  }
  if (gone !== undefined && boxes.length === 0) {
    if (shown)
      return { pieces, number: gone === 'hidden' ? before.number || count() : before.number, unnumbered };
    if (!empty) addLines(pieces, reading, placeOf);
    return NOTHING;
  }
  // What was taken out whole left no paragraph; what is struck out still has its number.
  const struck = pieces.some(({ aside }) => aside === 'struck');
  const counts = shown || struck || (empty && !reduced);
  const number = counts ? before.number || count() : '';
  const first: LinePiece = { text: number, aside: shown || !struck ? undefined : 'struck' };
  // Boxes hang on a paragraph anywhere; a letterhead stands above the first one.
  const opening = boxes.filter((box) => isLetterhead(textOf(box)) && isFirst(reading));
  for (const box of opening) readBox(box, reading);
  const place = addLines([first, ...pieces], reading, placeOf);
  if (unnumbered) reading.unnumbered.push({ place, text: shownIn(pieces) });
  if (inline.white !== '' && reading.gone === undefined) reading.white.push({ place, text: inline.white });
  const behind = reading.cell === undefined ? reading.lines.length : undefined;
  for (const picture of pictures) reading.unread.push({ ...picture, place, behind });
  for (const box of boxes) if (!opening.includes(box)) readBox(box, reading);
  return NOTHING;
}

const isFirst = ({ lines, cell }: Reading): boolean =>
  cell === undefined && lines.every(({ text }) => text.trim() === '');

function styleName(id: string | undefined, { styles }: Reading): string {
  return styles.chainOf(id)[0]?.name ?? id ?? '';
}

function readBox(box: XmlNode, reading: Reading): void {
  const { fields, autoNumbers } = reading;
  const { ground = 'paper' } = reading;
  // A shape is filled in many ways.
  reading.ground = groundOf(ground, false, true);
  reading.fields = [];
  reading.autoNumbers = undefined;
  reading.counts.boxes += 1;
  const name = `文本框${reading.counts.boxes}`;
  let paragraph = 0;
  readBlocks(box.children, reading, (blank) => {
    if (!blank || paragraph === 0) paragraph += 1;
    return `${name}第${paragraph}段`;
  });
  reading.fields = fields;
  reading.autoNumbers = autoNumbers;
  reading.ground = ground;
}

/** Writes the lines of a paragraph; returns its place. */
function addLines(
  pieces: readonly LinePiece[],
  { lines, cell }: Reading,
  placeOf: PlaceOf,
  furniture?: 'contents',
): string {
  const place = placeOf(pieces.every(({ text }) => text.trim() === ''));
  const parts = linesOfPieces(pieces);
  parts.forEach((part, index) => {
    const line = lineOf(part, parts.length > 1 ? `${place}第${index + 1}行` : place);
    const whole = furniture !== undefined && line.text.trim() !== '';
    const told: ExtractedLine = whole ? { text: line.text, place: line.place, furniture } : line;
    lines.push(cell === undefined ? told : { ...told, cell });
  });
  return place;
}

/** Row by row, each cell's paragraphs on lines of their own. */
function readTable(table: XmlNode, reading: Reading): void {
  reading.counts.tables += 1;
  const number = reading.counts.tables;
  const { cell: outer, table: outerStyle, ground: outerGround = 'paper' } = reading;
  const properties = childOf(table, 'w:tblPr');
  reading.table = valOf(properties, 'w:tblStyle');
  const ground = groundOf(outerGround, isShaded(properties));
  for (const { node, row, place, cell, gone } of cellsOfTable(table, number, outer)) {
    reading.cell = cell;
    reading.gone = gone;
    reading.ground = groundOf(ground, isShaded(childOf(node, 'w:tcPr')));
    const name = `表${number}第${row}行第${place}格`;
    const before = reading.lines.length;
    readBlocks(node.children, reading, () => name);
    // Something must carry the cell: what is set aside stands in none.
    const empty = reading.lines.slice(before).every(({ furniture }) => furniture !== undefined);
    if (empty && gone === undefined) addLines([], reading, () => name);
  }
  reading.cell = outer;
  reading.table = outerStyle;
  reading.ground = outerGround;
  reading.gone = undefined;
}
