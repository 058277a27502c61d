import type { AsideKind } from '../extraction.ts';
import { type LinePiece, shownIn } from '../pieces.ts';
import { raisedText, withPlainFractions } from '../raised.ts';
import { numbersItsParagraph } from './auto-number.ts';
import { drawnIn, type Picture } from './drawn.ts';
import { type Field, openField, textTarget } from './fields.ts';
import { printedField } from './form-field.ts';
import { mathText } from './math.ts';
import type { Around, RunLook, RunLooks } from './run-look.ts';
import { inSymbolFont, symbol } from './symbols.ts';
import { childOf, chosenBranch, isOn, saysOff, saysOn, textOf, type XmlNode } from './xml.ts';

/** The marks to which a table of contents leads. */
const CONTENTS_MARK = /\b_Toc\w/u;

/** What a paragraph holds besides its properties. */
export interface Inline {
  /** Line breaks as LF. */
  readonly pieces: readonly LinePiece[];
  /** Contents of text boxes that hang on this paragraph. */
  readonly boxes: readonly XmlNode[];
  readonly pictures: readonly Picture[];
  /** Whether text was taken out of it under track changes. */
  readonly reduced: boolean;
  /** Whether it leads to a place of the document, as a line of a table of contents does. */
  readonly linked: boolean;
  /** Whether Word prints a number in it that is not told. */
  readonly unnumbered: boolean;
  /** What of it is white on a ground that is not told. */
  readonly white: string;
}

export type NoteKind = 'footnote' | 'endnote';

export interface NoteReference {
  readonly kind: NoteKind;
  readonly id: string;
  /** Whether the author chose a mark: it follows as text. */
  readonly ownMark: boolean;
}

/** What reading a paragraph needs to know of the document around it. */
export interface InlineContext {
  readonly looks: RunLooks;
  readonly around: Around;
  /** Fields that began in earlier paragraphs and go on; the paragraph's own are added. */
  readonly fields: Field[];
  /** Takes a reference to a note and tells the mark that is printed for it, if it is Word's own. */
  readonly refer: (note: NoteReference) => string;
  /** The mark of the note that is being read. */
  readonly ownMark: string;
  /** The number that a field prints for its paragraph; `undefined` where that is not told. */
  readonly autoNumber: (code: string) => string | undefined;
}

/** Codes of fields, properties, what is not printed. */
const LEFT_OUT = new Set([
  'w:pPr',
  'w:rPr',
  'w:sdtPr',
  'w:fldData',
  'w:delInstrText',
  'w:rubyPr',
  'w:numberingChange',
]);
/** Fields that go on over paragraphs: Word nests no more. */
const MOST_OPEN = 20;
const GONE = new Set(['w:del', 'w:moveFrom']);
const BREAKS = new Set(['w:br', 'w:cr']);
const DRAWN = new Set(['w:drawing', 'w:pict', 'w:object']);

/** Reads what stands in a paragraph (or in any part of one), in order. */
export function readInline(paragraph: XmlNode, context: InlineContext): Inline {
  const reader = new InlineReader(context);
  for (const child of paragraph.children) reader.read(child);
  return reader.done();
}

const PLAIN: RunLook = {
  hidden: false,
  doubtful: false,
  struck: false,
  raised: undefined,
  symbolFont: undefined,
};

class InlineReader {
  private readonly context: InlineContext;
  private readonly pieces: LinePiece[] = [];
  private readonly marks = new Set<LinePiece>();
  private readonly boxes: XmlNode[] = [];
  private readonly pictures: Picture[] = [];
  private look: RunLook = PLAIN;
  /** Set inside of what was deleted or is a reading. */
  private aside: AsideKind | undefined;
  private reduced = false;
  private linked = false;
  private unnumbered = false;
  private white = '';

  constructor(context: InlineContext) {
    this.context = context;
  }

  read(node: XmlNode): void {
    const { name } = node;
    if (LEFT_OUT.has(name)) return;
    if (GONE.has(name)) this.within('deleted', node.children);
    else if (name === 'w:rt') this.within('phonetic', node.children);
    else if (name === 'w:ruby') this.readRuby(node);
    else if (name === 'w:r') this.readRun(node);
    else if (name === 'w:t' || name === 'w:delText') this.add(this.drawnAs(literal(node)));
    else if (name === 'm:oMath' || name === 'm:oMathPara') this.add(mathText(node));
    else if (name === 'w:tab' || name === 'w:ptab') this.add('\t');
    else if (BREAKS.has(name)) {
      // A page that ends before a paragraph's first word parts it from its number, not into lines.
      if (node.attributes['w:type'] !== 'page' || this.pieces.some(({ text }) => text !== '')) this.add('\n');
    } else if (name === 'w:noBreakHyphen') this.add('-');
    else if (name === 'w:sym') this.add(symbolIn(node));
    else if (name === 'w:fldChar') this.turnField(node);
    else if (name === 'w:instrText') this.addCode(textOf(node));
    else if (name === 'w:fldSimple') this.readSimpleField(node);
    else if (name === 'w:footnoteReference' || name === 'w:endnoteReference') this.refer(node);
    else if (name === 'w:footnoteRef' || name === 'w:endnoteRef') this.add(this.context.ownMark);
    else if (name === 'w:sdt') this.readControl(node);
    else if (name === 'mc:AlternateContent') for (const child of chosenBranch(node)) this.read(child);
    else if (DRAWN.has(name)) this.readDrawn(node);
    else {
      if (name === 'w:hyperlink' && node.attributes['w:anchor'] !== undefined) this.linked = true;
      for (const child of node.children) this.read(child);
    }
  }

  /** What was read, with marks of notes that end the paragraph set aside: names and titles end without them. */
  done(): Inline {
    // A field that goes on in the next paragraph, or whose end was deleted, hides nothing of this one.
    for (const field of this.context.fields) {
      if (field.inCode) this.pieces.push(...field.held.splice(0));
      field.inCode = false;
      field.outer = undefined;
    }
    if (this.context.fields.length > MOST_OPEN)
      this.context.fields.splice(0, this.context.fields.length - MOST_OPEN);
    for (let i = this.pieces.length - 1; i >= 0; i -= 1) {
      const piece = this.pieces[i] as LinePiece;
      if (this.marks.has(piece)) this.pieces[i] = { ...piece, aside: piece.aside ?? 'note-mark' };
      else if (piece.text.trim() !== '' && piece.aside === undefined) break;
    }
    const { pieces, boxes, pictures, reduced, linked, unnumbered, white } = this;
    return {
      pieces: withFractions(pieces),
      boxes,
      pictures,
      reduced,
      linked,
      unnumbered,
      white: white.trim(),
    };
  }

  private within(aside: AsideKind, nodes: readonly XmlNode[]): void {
    const before = this.aside;
    this.aside = before ?? aside;
    if (aside === 'deleted') this.reduced = true;
    for (const node of nodes) this.read(node);
    this.aside = before;
  }

  private readRuby(node: XmlNode): void {
    for (const name of ['w:rubyBase', 'w:rt']) {
      const part = childOf(node, name);
      if (part !== undefined) this.read(part);
    }
  }

  private readRun(node: XmlNode): void {
    const before = this.look;
    this.look = this.context.looks.of(childOf(node, 'w:rPr'), this.context.around);
    for (const child of node.children) this.read(child);
    this.look = before;
  }

  private drawnAs(text: string): string {
    const { symbolFont, raised } = this.look;
    const drawn = symbolFont === undefined ? text : inSymbolFont(text, symbolFont);
    return raised === undefined ? drawn : raisedText(drawn, raised);
  }

  private add(text: string, isMark = false): void {
    if (text === '') return;
    const { hidden, struck, doubtful } = this.look;
    const aside = this.aside ?? (hidden ? 'hidden' : struck ? 'struck' : undefined);
    if (doubtful && aside === undefined) this.white += text;
    const piece: LinePiece = { text, aside };
    const target = textTarget(this.context.fields);
    if (target === undefined) {
      this.pieces.push(piece);
      if (isMark) this.marks.add(piece);
    } else if (target.held !== undefined) target.held.push(piece);
    else target.field.code += text;
  }

  private addCode(text: string): void {
    const field = this.context.fields.at(-1);
    if (this.aside !== 'deleted' && field?.inCode === true) field.code += text;
    if (field !== undefined && CONTENTS_MARK.test(text)) this.linked = true;
  }

  /** A deleted mark of a field counts as if it had never been there. */
  private turnField(node: XmlNode): void {
    if (this.aside === 'deleted') return;
    const { fields } = this.context;
    const type = node.attributes['w:fldCharType'];
    if (type === 'begin') fields.push(openField(fields.at(-1), childOf(node, 'w:ffData')));
    else if (type === 'separate') {
      const field = fields.at(-1);
      // What programs write down as such a number is held, and printed, where there is any.
      if (field !== undefined && !numbersItsParagraph(field.code)) field.inCode = false;
    } else if (type === 'end') {
      const field = fields.pop();
      if (field?.inCode !== true) return;
      const addHeld = (): void => {
        for (const { text } of field.held) this.add(text);
      };
      if (numbersItsParagraph(field.code)) this.printNumber(field.code, shownIn(field.held), addHeld);
      else this.print(field.code, field.data, addHeld);
    }
  }

  private readSimpleField(node: XmlNode): void {
    const before = this.pieces.length;
    for (const child of node.children) this.read(child);
    const code = node.attributes['w:instr'] ?? '';
    if (numbersItsParagraph(code)) this.printNumber(code, shownIn(this.pieces.slice(before)), () => {});
    else if (this.pieces.length === before) this.print(code, childOf(node, 'w:ffData'), () => {});
  }

  /** The number of the paragraph: as the file has it, else as it is counted. */
  private printNumber(code: string, written: string, addWritten: () => void): void {
    if (this.aside !== undefined || this.look.hidden) return;
    const number = this.context.autoNumber(code);
    if (written.trim() !== '') addWritten();
    else if (number === undefined) this.unnumbered = true;
    else this.add(number);
  }

  private print(code: string, data: XmlNode | undefined, otherwise: () => void): void {
    const printed = printedField(code, data);
    if (printed === undefined) {
      otherwise();
      return;
    }
    this.add(printed.text);
    const before = this.aside;
    this.aside = before ?? 'phonetic';
    this.add(printed.phonetic);
    this.aside = before;
  }

  private refer(node: XmlNode): void {
    if (this.aside === 'deleted') return;
    const kind = node.name === 'w:footnoteReference' ? 'footnote' : 'endnote';
    const ownMark = saysOn(node.attributes['w:customMarkFollows']);
    this.add(this.context.refer({ kind, id: node.attributes['w:id'] ?? '', ownMark }), true);
  }

  private readControl(node: XmlNode): void {
    const before = this.pieces.length;
    const properties = childOf(node, 'w:sdtPr');
    const inside = childOf(node, 'w:sdtContent')?.children ?? [];
    if (isOn(properties, 'w:showingPlcHdr')) this.within('prompt', inside);
    else for (const child of inside) this.read(child);
    const box = childOf(properties, 'w14:checkbox');
    const shown = shownIn(this.pieces.slice(before)).trim();
    if (box === undefined || shown !== '') return;
    const ticked = childOf(box, 'w14:checked')?.attributes['w14:val'] ?? '0';
    this.add(saysOff(ticked) ? '☐' : '☑');
  }

  private readDrawn(node: XmlNode): void {
    if (this.aside === 'deleted') {
      this.reduced = true;
      return;
    }
    const { boxes, pictures } = drawnIn(node);
    this.boxes.push(...boxes);
    // What nobody sees is not recognised either.
    const isSeen = !this.look.hidden && !this.look.struck;
    this.pictures.push(...(isSeen ? pictures : pictures.map((one) => ({ ...one, id: undefined }))));
  }
}

/** Fractions set with raised and lowered figures run over several pieces. */
function withFractions(pieces: readonly LinePiece[]): readonly LinePiece[] {
  const merged: LinePiece[] = [];
  for (const piece of pieces) {
    const last = merged.at(-1);
    if (last !== undefined && last.aside === piece.aside)
      merged[merged.length - 1] = { text: last.text + piece.text, aside: piece.aside };
    else merged.push(piece);
  }
  return merged.map(({ text, aside }) => ({ text: withPlainFractions(text), aside }));
}

const LINE_ENDS = /[\r\n]+/gu;
const BLANK_ENDS = /^[ \t]+|[ \t]+$/gu;

/** Spaces at the ends of a run count only where the file says so; line ends in it never do. */
function literal(node: XmlNode): string {
  const text = textOf(node).replace(LINE_ENDS, ' ');
  return node.attributes['xml:space'] === 'preserve' ? text : text.replace(BLANK_ENDS, '');
}

function symbolIn(node: XmlNode): string {
  const code = Number.parseInt(node.attributes['w:char'] ?? '', 16);
  return code > 0x1f && code <= 0xffff ? symbol(node.attributes['w:font'] ?? '', code) : '';
}

/** Whether the end of a paragraph is not there: deleted, moved away, or hidden. */
export function endIsGone(
  properties: XmlNode | undefined,
  looks: RunLooks,
  around: Around,
): 'deleted' | 'hidden' | undefined {
  const mark = childOf(properties, 'w:rPr');
  if (childOf(mark, 'w:del') !== undefined || childOf(mark, 'w:moveFrom') !== undefined) return 'deleted';
  // The white mark of an end is an end all the same.
  const { hidden } = looks.of(mark, { ...around, ground: 'coloured' });
  if (isOn(mark, 'w:specVanish') || hidden) return 'hidden';
  return undefined;
}
