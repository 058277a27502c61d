import { Blocks } from '../docx/edge-table.ts';
import { gapAfter, PRINTED } from '../docx/numbering.ts';
import { characters, element, saying, textOf, type XmlNode } from '../docx/xml.ts';
import type { ColourTable } from './colours.ts';
import { type GroundWords, NO_GROUND, shadingOf } from './ground.ts';
import { RowWords } from './row.ts';

/** Tables within tables, at most. */
const DEEPEST = 16;

/** What parts a number from the text, where it is no part of the number itself. */
const TAB_BEHIND = /\t+$/u;

/** The properties of a paragraph that change what is read. */
interface Shape {
  style: number | undefined;
  list: number;
  level: number;
  inTable: boolean;
  /** How many tables it stands in, where that is said (`\itap`). */
  depth: number | undefined;
  /** Whether it is numbered in the way of older programs (`\pn`). */
  oldNumber: boolean;
  ground: GroundWords;
}

const PLAIN: Shape = {
  style: undefined,
  list: 0,
  level: 0,
  inTable: false,
  depth: undefined,
  oldNumber: false,
  ground: NO_GROUND,
};

/** A text that is read: the body, a note, a header, a text box. Its paragraphs end one after the other. */
export class Flow {
  readonly rows = new RowWords();
  readonly innerRows = new RowWords();
  readonly shape: Shape = { ...PLAIN };
  /** The number that is printed before the paragraph, as the file gives it. */
  label = '';
  /** Whether the mark of the note that comes is a number of the program's own. */
  autoMark = false;
  private readonly blocks = new Blocks();
  private inline: XmlNode[] = [];
  /** Texts of paragraphs that have a number which is not known. */
  readonly unknownNumbers: string[] = [];
  private readonly hasList: (list: number) => boolean;
  private readonly colours: ColourTable;

  constructor(hasList: (list: number) => boolean, colours: ColourTable) {
    this.hasList = hasList;
    this.colours = colours;
  }

  add(...nodes: XmlNode[]): void {
    this.inline.push(...nodes);
  }

  last(): XmlNode | undefined {
    return this.inline.at(-1);
  }

  /** Takes back what was added last. */
  takeBack(): void {
    this.inline.pop();
  }

  /** Takes the properties of a paragraph back (`\pard`). */
  reset(): void {
    Object.assign(this.shape, PLAIN);
  }

  /** @param end `w:rPr` of the paragraph's end */
  endParagraph(end: XmlNode, section?: XmlNode, depth = this.depth()): void {
    const { style, list, level, oldNumber, ground } = this.shape;
    const label = this.label.replace(TAB_BEHIND, '').trimStart();
    const listed = list !== 0 && this.hasList(list);
    if (label === '' && ((oldNumber && this.inline.length > 0) || (list !== 0 && !listed)))
      this.unknownNumbers.push(this.inline.map(textOf).join(''));
    const numbering = element('w:numPr', {}, [
      saying('w:ilvl', level),
      saying('w:numId', list),
      ...(label === '' ? [] : [saying(PRINTED, label)]),
    ]);
    const before =
      listed || label === '' ? [] : [element('w:r', {}, [characters('w:t', label + gapAfter(label, 'tab'))])];
    const properties = element('w:pPr', {}, [
      ...(style === undefined ? [] : [saying('w:pStyle', style)]),
      ...(listed ? [numbering] : []),
      ...shadingOf(ground, this.colours),
      end,
      ...(section === undefined ? [] : [section]),
    ]);
    this.blocks.paragraph(element('w:p', {}, [properties, ...before, ...this.inline]), depth);
    this.inline = [];
    this.label = '';
  }

  endCell(end: XmlNode, isInner: boolean): void {
    const depth = Math.max(this.depth(), isInner ? 2 : 1);
    this.endParagraph(end, undefined, isInner ? depth : 1);
    this.blocks.endCell(isInner ? depth : 1);
  }

  endRow(end: XmlNode, isInner: boolean, deleted: boolean): void {
    const depth = isInner ? Math.max(this.depth(), 2) : 1;
    if (this.inline.length > 0) this.endParagraph(end, undefined, depth);
    this.blocks.endRow(depth, (isInner ? this.innerRows : this.rows).shape(this.colours), deleted);
  }

  /** All blocks; a paragraph that did not end ends here. */
  done(end: XmlNode): XmlNode[] {
    if (this.inline.length > 0 || this.label !== '') this.endParagraph(end);
    return this.blocks.done();
  }

  private depth(): number {
    const { depth, inTable } = this.shape;
    return Math.max(0, Math.min(DEEPEST, depth ?? (inTable ? 1 : 0)));
  }
}
