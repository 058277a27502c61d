import { type Cell, type ExtractedLine, onOneLine } from '../extraction.ts';
import { chosenBranch, type NoteReference, readInline } from './inline.ts';
import type { Numbering } from './numbering.ts';
import { cellsOfTable, TRANSPARENT } from './table.ts';
import { childOf, childrenOf, type XmlNode } from './xml.ts';

/** What reading a document's parts one after the other has to remember. */
export interface Reading {
  readonly numbering: Numbering;
  readonly lines: ExtractedLine[];
  readonly notes: NoteReference[];
  /** Counts of what places are named by. */
  readonly counts: { paragraphs: number; tables: number; boxes: number };
  /** The cell that is being read. */
  cell?: Cell | undefined;
}

/** Names the place of the next paragraph; blank ones are not counted. */
type PlaceOf = (blank: boolean) => string;

/** Reads the blocks of the body in order. */
export function readBody(body: XmlNode, reading: Reading): void {
  readBlocks(body.children, reading, (blank) => {
    if (!blank || reading.counts.paragraphs === 0) reading.counts.paragraphs += 1;
    return `第${reading.counts.paragraphs}段`;
  });
}

/** Reads blocks that all have one place, such as a note. */
export function readAt(place: string, blocks: readonly XmlNode[], reading: Reading): void {
  readBlocks(blocks, reading, () => place);
}

function readBlocks(blocks: readonly XmlNode[], reading: Reading, placeOf: PlaceOf): void {
  // Text of paragraphs whose end was deleted under track changes: it runs on into the next.
  let before = '';
  const read = (nodes: readonly XmlNode[]): void => {
    for (const node of nodes) {
      if (node.name === 'w:p') before = readParagraph(node, before, reading, placeOf);
      else if (node.name === 'w:tbl') readTable(node, reading);
      else if (node.name === 'w:sdt') read(childOf(node, 'w:sdtContent')?.children ?? []);
      else if (node.name === 'mc:AlternateContent') read(chosenBranch(node));
      else if (TRANSPARENT.has(node.name)) read(node.children);
    }
  };
  read(blocks);
  if (before !== '') addLines(before, reading, placeOf);
}

/** Writes one paragraph; returns its text instead where it runs on into the next. */
function readParagraph(node: XmlNode, before: string, reading: Reading, placeOf: PlaceOf): string {
  const properties = childOf(node, 'w:pPr');
  const { text, boxes, notes } = readInline(node);
  reading.notes.push(...notes);
  if (childOf(childOf(properties, 'w:rPr'), 'w:del') !== undefined && boxes.length === 0)
    return before + text;
  const place = reading.numbering.placeOf(properties);
  const number = place === undefined ? '' : reading.numbering.count(place);
  addLines(number + before + text, reading, placeOf);
  for (const box of boxes) {
    reading.counts.boxes += 1;
    const name = `文本框${reading.counts.boxes}`;
    let paragraph = 0;
    readBlocks(box.children, reading, (blank) => {
      if (!blank || paragraph === 0) paragraph += 1;
      return `${name}第${paragraph}段`;
    });
  }
  return '';
}

function addLines(text: string, { lines, cell }: Reading, placeOf: PlaceOf): void {
  const place = placeOf(text.trim() === '');
  const parts = text.split('\n');
  parts.forEach((part, index) => {
    lines.push({
      text: onOneLine(part),
      place: parts.length > 1 ? `${place}第${index + 1}行` : place,
      ...(cell === undefined ? {} : { cell }),
    });
  });
}

/** Row by row, each cell's paragraphs on lines of their own. */
function readTable(table: XmlNode, reading: Reading): void {
  reading.counts.tables += 1;
  const number = reading.counts.tables;
  const outer = reading.cell;
  for (const { node, row, place, cell } of cellsOfTable(table, number, outer)) {
    reading.cell = cell;
    const name = `表${number}第${row}行第${place}格`;
    const before = reading.lines.length;
    readBlocks(node.children, reading, () => name);
    if (reading.lines.length === before) addLines('', reading, () => name);
  }
  reading.cell = outer;
}

/** The notes of a part by id; the lines that part them from the text are no notes. */
export function notesOf(root: XmlNode | undefined, name: string): ReadonlyMap<string, XmlNode> {
  return new Map(
    childrenOf(root, name)
      .filter(({ attributes }) => !/separator|notice/iu.test(attributes['w:type'] ?? ''))
      .map((node) => [node.attributes['w:id'] ?? '', node]),
  );
}
