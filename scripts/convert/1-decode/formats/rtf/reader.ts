import { extentOf } from '../docx/extent.ts';
import { noteSettings } from '../docx/notes.ts';
import { characters, element, saying, type XmlNode } from '../docx/xml.ts';
import { FormatFault } from '../extraction.ts';
import { ColourTable } from './colours.ts';
import { decodeRtf, type Encoding, encodingOfCharset, encodingOfCodePage } from './encodings.ts';
import { Flow } from './flow.ts';
import { FontTable } from './fonts.ts';
import { FormField } from './form-field.ts';
import { changedGround } from './ground.ts';
import { ListTables } from './lists.ts';
import { changedLook, endProperties, type Look, plainLook, runProperties } from './look.ts';
import type { RowWords } from './row.ts';
import { tokensOf } from './tokens.ts';

/** Programs nest groups in groups, but never this deep. */
const DEEPEST = 1_000;
/** Notes in text boxes in headers. */
const MOST_FLOWS = 16;
/** A control word may ask that so many characters behind a `\u` are passed over. */
const MOST_SKIPPED = 8;

/** What the text of a group is. */
type Kind =
  | 'text'
  | 'skip'
  | 'fonts'
  | 'colours'
  | 'styles'
  | 'lists'
  | 'levelText'
  | 'code'
  | 'label'
  | 'shape'
  | 'shapeName'
  | 'shapeValue'
  | 'picture'
  | 'math'
  | 'either'
  | 'form'
  | 'formText'
  | 'formEntry';

/** Something drawn, as far as it has been read. */
interface Drawing {
  readonly inside: XmlNode[];
  readonly sides: { left: number; top: number; right: number; bottom: number };
  isPicture: boolean;
  property: string;
}

interface Picture {
  width: number;
  height: number;
  scaleX: number;
  scaleY: number;
}

/** An element of a formula in the making. */
interface MathNode {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: XmlNode[];
  readonly text: '';
}

/** A group: what holds in it and ends with it. */
interface Group {
  kind: Kind;
  look: Look;
  /** How many characters behind `\u` say the same for older programs. */
  skips: number;
  /** Whether its first word may be unknown: all of it is passed over then. */
  starred: boolean;
  /** Whether anything stands in it yet: a star further on means nothing. */
  begun: boolean;
  rows: RowWords;
  drawing: Drawing | undefined;
  math: MathNode | undefined;
  /** For one of two versions of a text: what it is read as, should it be the one that is read (`\ud`). */
  readonly version: Kind | undefined;
  /** What a group that holds two versions stands in. */
  outer: Kind;
  text: string;
  readonly ends: (() => void)[];
}

/** What a file holds, in the words of WordprocessingML. */
export interface RtfParts {
  readonly body: readonly XmlNode[];
  readonly styles: readonly XmlNode[];
  readonly numbering: XmlNode;
  readonly notes: Readonly<Record<'footnote' | 'endnote', readonly XmlNode[]>>;
  readonly edges: ReadonlyMap<string, readonly XmlNode[]>;
  /** Texts of paragraphs whose number the file does not give. */
  readonly unknownNumbers: readonly string[];
  readonly settings: XmlNode;
}

/** Groups that hold nothing of the text. */
const SKIPPED = new Set(
  (
    'info filetbl ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn nonshppict nonesttables shprslt ' +
    'comment xe tc rxe fldtype datafield objdata objclass objname objalias result template private revtbl ' +
    'listname liststylename listpicture levelnumbers falt panose fontemb fontfile mmathPict bkmkstart bkmkend ' +
    'atnid atnauthor annotation atrfstart atrfend background pntxta pntxtb'
  ).split(' '),
);
/** Words that stand for a character. */
const SIGNS: Readonly<Record<string, string>> = {
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  emspace: '\u2003',
  enspace: '\u2002',
  qmspace: '\u2005',
  '~': '\u00a0',
};
/** `\ftnnar`, `\saftnncnum`: how notes are numbered, for the document or a section. */
const NOTE_NUMBERS = /^s?(a?)ftnn([a-z]+)$/u;
const NUMBERS: Readonly<Record<string, string>> = {
  ar: 'decimal',
  alc: 'lowerLetter',
  auc: 'upperLetter',
  rlc: 'lowerRoman',
  ruc: 'upperRoman',
  cnum: 'decimalEnclosedCircle',
  dbnum: 'ideographDigital',
  dbnumd: 'chineseCounting',
  gbnum: 'decimalEnclosedFullstop',
  gbnumd: 'decimalEnclosedParen',
  gbnuml: 'decimalEnclosedCircle',
  gbnumk: 'ideographEnclosedCircle',
};
const EDGES: Readonly<Record<string, readonly [string, string]>> = {
  header: ['w:headerReference', 'default'],
  headerr: ['w:headerReference', 'default'],
  headerl: ['w:headerReference', 'even'],
  headerf: ['w:headerReference', 'first'],
  footer: ['w:footerReference', 'default'],
  footerr: ['w:footerReference', 'default'],
  footerl: ['w:footerReference', 'even'],
  footerf: ['w:footerReference', 'first'],
};

/** Reads a file token by token; groups are kept in a list, so that no depth is too much for it. */
export class RtfReader {
  private encoding = 'windows-1252';
  private defaultFont = 0;
  private readonly fonts = new FontTable();
  private readonly colours = new ColourTable();
  private readonly lists = new ListTables();
  private readonly styles = new Map<number, string>();
  private style = 0;
  private readonly notes = { footnote: [] as XmlNode[], endnote: [] as XmlNode[] };
  private readonly edges = new Map<string, readonly XmlNode[]>();
  private section: XmlNode[] = [];
  private readonly flows: Flow[] = [];
  private readonly fields: XmlNode[][] = [];
  private form: FormField | undefined;
  private picture: Picture | undefined;
  /** The note that is being read. */
  private note: { kind: 'footnote' | 'endnote' } = { kind: 'footnote' };
  private readonly unknownNumbers: string[] = [];
  /** How notes are numbered. */
  private readonly noteNumbers: Record<'footnote' | 'endnote', string> = {
    footnote: 'decimal',
    endnote: 'lowerRoman',
  };
  private groups: Group[] = [];
  /** Bytes and characters that have been read and not written. */
  private bytes: number[] = [];
  private text = '';
  private toSkip = 0;

  read(file: Uint8Array): RtfParts {
    this.flows.push(this.newFlow());
    let body: readonly XmlNode[] | undefined;
    for (const token of tokensOf(file)) {
      if (token.kind === 'open') this.open();
      else if (token.kind === 'close') {
        this.close();
        // What stands behind the end is none of it.
        if (this.groups.length === 0) {
          body = this.endFlow(plainLook(this.defaultFont));
          break;
        }
      } else if (token.kind === 'word') this.word(token.word, token.value);
      else this.addBytes(token.bytes);
    }
    if (body === undefined) throw new FormatFault('broken', 'RTF 文件不完整：在中途结束');
    return {
      body: [...body, element('w:sectPr', {}, this.section)],
      styles: [...this.styles].map(([id, name]) =>
        element(
          'w:style',
          {
            'w:styleId': String(id),
            'w:type': 'paragraph',
            ...(id === 0 ? { 'w:default': '1' } : {}),
          },
          [saying('w:name', name)],
        ),
      ),
      numbering: this.lists.numbering(),
      notes: this.notes,
      edges: this.edges,
      unknownNumbers: this.unknownNumbers,
      settings: noteSettings(this.noteNumbers.footnote, this.noteNumbers.endnote),
    };
  }

  private newFlow(): Flow {
    return new Flow((list) => this.lists.has(list), this.colours);
  }

  private get flow(): Flow {
    return this.flows.at(-1) as Flow;
  }

  private get group(): Group {
    const group = this.groups.at(-1);
    if (group === undefined) throw new FormatFault('broken', 'RTF 文件有误：括号不成对');
    return group;
  }

  private open(): void {
    this.flush();
    this.toSkip = 0;
    if (this.groups.length >= DEEPEST)
      throw new FormatFault('too-large', `RTF 文件的括号套了超过 ${DEEPEST} 层`);
    const around = this.groups.at(-1);
    this.groups.push({
      kind: around === undefined ? 'text' : around.kind === 'either' ? 'skip' : around.kind,
      look: around?.look ?? plainLook(this.defaultFont),
      skips: around?.skips ?? 1,
      starred: false,
      begun: false,
      rows: around?.rows ?? this.flow.rows,
      drawing: around?.drawing,
      math: around?.math,
      version: around?.kind === 'either' ? around.outer : undefined,
      outer: 'text',
      text: '',
      ends: [],
    });
  }

  private close(): void {
    this.flush();
    this.toSkip = 0;
    const { ends } = this.group;
    for (const end of ends.reverse()) end();
    const { kind, text } = this.group;
    if (kind === 'styles') this.endStyle(text);
    this.groups.pop();
  }

  private addBytes(bytes: Uint8Array): void {
    this.group.begun = true;
    const from = Math.min(this.toSkip, bytes.length);
    this.toSkip -= from;
    if (this.group.kind === 'skip' || this.group.kind === 'picture') return;
    for (let i = from; i < bytes.length; i += 1) this.bytes.push(bytes[i] as number);
  }

  private encodingHere(): Encoding {
    const { kind, look } = this.group;
    if (kind === 'fonts' || kind === 'styles' || kind === 'lists' || kind === 'levelText')
      return encodingOfCharset(undefined, this.encoding);
    return this.fonts.encodingOf(look.font, this.encoding);
  }

  /** Bytes become characters once all of those are known that belong together. */
  private decode(): void {
    if (this.bytes.length === 0) return;
    const bytes = Uint8Array.from(this.bytes);
    this.bytes = [];
    const encoding = this.encodingHere();
    this.text += encoding.symbols
      ? [...bytes].map((byte) => String.fromCharCode(byte)).join('')
      : decodeRtf(bytes, encoding);
  }

  private flush(): void {
    this.decode();
    const { text } = this;
    if (text === '') return;
    this.text = '';
    const { group } = this;
    switch (group.kind) {
      case 'text':
        this.addRun(characters('w:t', text));
        break;
      case 'code':
        this.addRun(characters('w:instrText', text));
        break;
      case 'label':
        this.flow.label += this.encodingHere().symbols ? '•' : text;
        break;
      case 'fonts':
        this.fonts.addName(text);
        break;
      case 'colours':
        this.colours.addText(text);
        break;
      case 'levelText':
        this.lists.addText(text);
        break;
      case 'math':
        this.addMath(text);
        break;
      case 'formEntry':
        this.form?.entries.push(text);
        break;
      case 'formText':
        if (this.form !== undefined) this.form.text += text;
        break;
      default:
        group.text += text;
    }
  }

  private addRun(...inside: XmlNode[]): void {
    const { look } = this.group;
    const symbols = this.fonts.encodingOf(look.font, this.encoding).symbols;
    const font = symbols ? this.fonts.nameOf(look.font) : undefined;
    const run = element('w:r', {}, [runProperties(look, this.colours, font), ...inside]);
    this.flow.add(look.deleted ? element('w:del', {}, [run]) : run);
  }

  private word(word: string, value: number | undefined): void {
    if (word !== 'u' && this.toSkip > 0) {
      // A word behind `\u` counts as one of the characters that say the same.
      this.toSkip -= 1;
      return;
    }
    this.toSkip = 0;
    const { group } = this;
    if (word === 'u') {
      this.decode();
      if (group.kind !== 'skip' && value !== undefined)
        this.text += String.fromCharCode(value < 0 ? value + 0x10000 : value & 0xffff);
      this.toSkip = group.skips;
      return;
    }
    this.flush();
    if (word === '*') {
      group.starred = !group.begun;
      return;
    }
    if (word === 'uc') group.skips = Math.max(0, Math.min(MOST_SKIPPED, value ?? 1));
    if (group.kind === 'skip') {
      if (word === 'ud' && group.version !== undefined) group.kind = group.version;
      return;
    }
    const { starred } = group;
    group.begun = true;
    group.starred = false;
    if (SKIPPED.has(word)) group.kind = 'skip';
    else if (!this.destination(word) && !this.ofKind(group.kind, word, value)) {
      if (starred) group.kind = 'skip';
      else this.ofText(word, value);
    }
  }

  /** Words that say what their group holds; `false` for any other. */
  private destination(word: string): boolean {
    const { group } = this;
    const become = (kind: Kind): true => {
      group.kind = kind;
      return true;
    };
    if (group.kind === 'math' || word === 'mmath') return this.inMath(word);
    const edge = EDGES[word];
    if (edge !== undefined) return this.openEdge(edge);
    switch (word) {
      case 'fonttbl':
        return become('fonts');
      case 'colortbl':
        return become('colours');
      case 'stylesheet':
        return become('styles');
      case 'listtable':
      case 'listoverridetable':
        return become('lists');
      case 'leveltext':
        return become('levelText');
      case 'listtext':
      case 'pntext':
        this.flow.label = '';
        return become('label');
      case 'pn':
        this.flow.shape.oldNumber = true;
        return become('skip');
      case 'shppict':
      case 'moMathPara':
        return true;
      case 'upr':
        group.outer = group.kind;
        return become('either');
      case 'nesttableprops':
        group.rows = this.flow.innerRows;
        return true;
      case 'field':
        return this.openField();
      case 'fldinst':
        return become('code');
      case 'fldrslt':
        return this.openResult();
      case 'formfield':
        return this.openForm();
      case 'ffdeftext':
        return become('formText');
      case 'ffl':
        return become('formEntry');
      case 'pict':
        return this.openPicture();
      case 'object':
        group.ends.push(() => this.addRun(element('w:object', {}, [element('o:OLEObject')])));
        return become('skip');
      case 'shp':
      case 'do':
        return this.openDrawing();
      case 'shpinst':
        return become('shape');
      case 'sn':
        return become('shapeName');
      case 'sv':
        return become('shapeValue');
      case 'shptxt':
      case 'dptxbxtext':
        return this.openBox();
      case 'footnote':
        return this.openNote();
      default:
        return false;
    }
  }

  /** Words that have a meaning in groups of a kind alone. */
  private ofKind(kind: Kind, word: string, value: number | undefined): boolean {
    switch (kind) {
      case 'fonts':
        this.fonts.take(word, value);
        return true;
      case 'colours':
        return this.colours.take(word, value);
      case 'styles':
        if (word === 's') this.style = value ?? 0;
        return word === 's' || word === 'sbasedon';
      case 'lists':
        return this.lists.take(word, value);
      case 'form':
        this.form?.take(word, value);
        return true;
      case 'picture':
        this.sizePicture(word, value ?? 0);
        return true;
      case 'shape':
        this.sizeDrawing(word, value ?? 0);
        return true;
      default:
        return false;
    }
  }

  private ofText(word: string, value: number | undefined): void {
    const { group, flow } = this;
    const look = changedLook(group.look, word, value);
    if (look !== undefined) {
      group.look = look;
      return;
    }
    const numbers = NOTE_NUMBERS.exec(word);
    if (numbers !== null) {
      const format = NUMBERS[numbers[2] ?? ''];
      if (format !== undefined) this.noteNumbers[numbers[1] === 'a' ? 'endnote' : 'footnote'] = format;
      return;
    }
    const sign = SIGNS[word];
    if (sign !== undefined) {
      this.text += sign;
      return;
    }
    if (group.rows.take(word, value)) return;
    const ground = changedGround('', flow.shape.ground, word, value);
    if (ground !== undefined) {
      flow.shape.ground = ground;
      return;
    }
    const end = endProperties(group.look);
    switch (word) {
      case 'ansicpg':
        this.encoding = encodingOfCodePage(value ?? 0);
        break;
      case 'deff':
        this.defaultFont = value ?? 0;
        group.look = { ...group.look, font: this.defaultFont };
        break;
      case 'plain':
        group.look = plainLook(this.defaultFont);
        break;
      case 'pard':
        flow.reset();
        break;
      case 's':
        flow.shape.style = value;
        break;
      case 'ls':
        flow.shape.list = value ?? 0;
        break;
      case 'ilvl':
        flow.shape.level = value ?? 0;
        break;
      case 'intbl':
        flow.shape.inTable = value !== 0;
        break;
      case 'itap':
        flow.shape.depth = value;
        break;
      case 'par':
        if (group.kind === 'label') break;
        flow.endParagraph(end);
        break;
      case 'sect':
        flow.endParagraph(end, element('w:sectPr', {}, this.section));
        this.section = [];
        break;
      case 'titlepg':
        this.section.push(saying('w:titlePg', '1'));
        break;
      case 'cell':
      case 'nestcell':
        flow.endCell(end, word === 'nestcell');
        break;
      case 'row':
      case 'nestrow':
        flow.endRow(end, word === 'nestrow', group.look.deleted);
        break;
      case 'tab':
        if (group.kind === 'text') this.addRun(element('w:tab'));
        break;
      case 'page':
        if (group.kind === 'text') this.addRun(element('w:br', { 'w:type': 'page' }));
        break;
      case 'line':
      case 'column':
      case 'lbr':
        if (group.kind === 'text') this.addRun(element('w:br'));
        break;
      case '_':
        this.addRun(element('w:noBreakHyphen'));
        break;
      case 'ftnalt':
        this.note.kind = 'endnote';
        break;
      case 'chftn':
        if (this.flows.length > 1) this.addRun(element('w:footnoteRef'));
        else flow.autoMark = true;
        break;
    }
  }

  private endStyle(text: string): void {
    const name = text.split(';')[0]?.trim() ?? '';
    if (name !== '') this.styles.set(this.style, name);
    this.style = 0;
  }

  private openField(): true {
    const children: XmlNode[] = [];
    this.group.kind = 'text';
    this.addRun(element('w:fldChar', { 'w:fldCharType': 'begin' }, children));
    this.fields.push(children);
    this.group.ends.push(() => {
      this.fields.pop();
      this.addRun(element('w:fldChar', { 'w:fldCharType': 'end' }));
    });
    return true;
  }

  /** A field whose result is empty has none: what it prints is told by its code. */
  private openResult(): true {
    const { group, flow } = this;
    group.kind = 'text';
    this.addRun(element('w:fldChar', { 'w:fldCharType': 'separate' }));
    const last = flow.last();
    group.ends.push(() => {
      if (flow.last() === last) flow.takeBack();
    });
    return true;
  }

  private openForm(): true {
    const form = new FormField();
    this.form = form;
    this.group.kind = 'form';
    this.group.ends.push(() => {
      this.fields.at(-1)?.push(form.data());
      this.form = undefined;
    });
    return true;
  }

  private openPicture(): true {
    const { group } = this;
    const picture: Picture = { width: 0, height: 0, scaleX: 100, scaleY: 100 };
    this.picture = picture;
    const { drawing } = group;
    group.kind = 'picture';
    group.ends.push(() => {
      this.picture = undefined;
      if (drawing !== undefined) {
        drawing.isPicture = true;
        return;
      }
      const { width, height, scaleX, scaleY } = picture;
      const extent = extentOf((width * scaleX) / 100, (height * scaleY) / 100);
      this.addRun(element('w:drawing', {}, [extent, element('a:blip')]));
    });
    return true;
  }

  private sizePicture(word: string, value: number): void {
    const { picture } = this;
    if (picture === undefined) return;
    if (word === 'picwgoal') picture.width = value;
    else if (word === 'pichgoal') picture.height = value;
    else if (word === 'picscalex') picture.scaleX = value;
    else if (word === 'picscaley') picture.scaleY = value;
  }

  private openDrawing(): true {
    const { group } = this;
    const sides = { left: 0, top: 0, right: 0, bottom: 0 };
    const drawing: Drawing = { inside: [], sides, isPicture: false, property: '' };
    group.drawing = drawing;
    group.kind = 'shape';
    group.ends.push(() => {
      const extent = extentOf(Math.abs(sides.right - sides.left), Math.abs(sides.bottom - sides.top));
      group.kind = 'text';
      this.addRun(
        element('w:drawing', {}, [
          extent,
          ...(drawing.isPicture ? [element('a:blip')] : []),
          ...drawing.inside,
        ]),
      );
    });
    return true;
  }

  private sizeDrawing(word: string, value: number): void {
    const sides = this.group.drawing?.sides;
    if (sides === undefined) return;
    if (word === 'shpleft') sides.left = value;
    else if (word === 'shptop') sides.top = value;
    else if (word === 'shpright') sides.right = value;
    else if (word === 'shpbottom') sides.bottom = value;
  }

  /** Begins a text of its own, which ends with the group. */
  private openFlow(end: (blocks: readonly XmlNode[]) => void): true {
    const { group } = this;
    if (this.flows.length >= MOST_FLOWS)
      throw new FormatFault('too-large', `RTF 文件的文本框和脚注套了超过 ${MOST_FLOWS} 层`);
    const flow = this.newFlow();
    this.flows.push(flow);
    group.kind = 'text';
    group.rows = flow.rows;
    group.drawing = undefined;
    group.look = plainLook(this.defaultFont);
    group.ends.push(() => end(this.endFlow(group.look)));
    return true;
  }

  private endFlow(look: Look): XmlNode[] {
    const flow = this.flows.pop() as Flow;
    const blocks = flow.done(endProperties(look));
    this.unknownNumbers.push(...flow.unknownNumbers);
    return blocks;
  }

  private openBox(): true {
    const { drawing } = this.group;
    return this.openFlow((blocks) => drawing?.inside.push(element('w:txbxContent', {}, blocks)));
  }

  private openNote(): true {
    const { flow } = this;
    const auto = flow.autoMark;
    flow.autoMark = false;
    // Whether it stands at the end of the text is said inside of it.
    const note: { kind: 'footnote' | 'endnote' } = { kind: 'footnote' };
    this.note = note;
    const { look } = this.group;
    return this.openFlow((blocks) => {
      const { kind } = note;
      const id = String(this.notes[kind].length);
      this.notes[kind].push(element(`w:${kind}`, { 'w:id': id }, blocks));
      const own = auto ? {} : { 'w:customMarkFollows': '1' };
      const run = element('w:r', {}, [
        runProperties({ ...look, raised: undefined }, this.colours),
        element(`w:${kind}Reference`, { 'w:id': id, ...own }),
      ]);
      this.flow.add(look.deleted ? element('w:del', {}, [run]) : run);
    });
  }

  private openEdge([name, type]: readonly [string, string]): true {
    return this.openFlow((blocks) => {
      const id = String(this.edges.size);
      this.edges.set(id, blocks);
      this.section.push(element(name, { 'w:type': type, 'r:id': id }));
    });
  }

  /** A formula: its words are those of a .docx but for a letter. */
  private inMath(word: string): boolean {
    const { group } = this;
    if (!MATH_WORD.test(word)) return false;
    if (word === 'mmath') group.math = undefined;
    const around = group.math;
    const own: MathNode = {
      name: word === 'mmath' ? 'm:oMath' : `m:${word.slice(1)}`,
      attributes: {},
      children: [],
      text: '',
    };
    if (this.isInGroupOf(around)) group.math = own;
    group.kind = 'math';
    group.ends.push(() => {
      if (around === undefined) this.flow.add(own);
      else around.children.push(own);
    });
    return true;
  }

  /** Whether the group has no element of its own yet: words behind its first one are properties. */
  private isInGroupOf(around: MathNode | undefined): boolean {
    return this.groups.at(-2)?.math === around || around === undefined;
  }

  private addMath(text: string): void {
    const { math } = this.group;
    if (math === undefined) return;
    if (math.name === 'm:r' || math.name === 'm:oMath') math.children.push(characters('m:t', text));
    else math.attributes['m:val'] = (math.attributes['m:val'] ?? '') + text;
  }
}

const MATH_WORD = /^m[a-zA-Z]+$/u;
