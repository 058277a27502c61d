import type { RunLooks } from '../docx/run-look.ts';
import { characters, element, saying, type XmlNode } from '../docx/xml.ts';
import { type Look, resolved } from './looks.ts';
import type { Run } from './runs.ts';

/** What characters of a text stand for, by their number in it. */
export interface Anchors {
  /** A reference to a note: the id of the note. */
  readonly notes: ReadonlyMap<number, { readonly kind: 'footnote' | 'endnote'; readonly id: string }>;
  /** What floats, where it hangs. */
  readonly drawn: (at: number) => XmlNode | undefined;
  /** A picture in the line, from where it lies in the data stream. */
  readonly picture: (at: number, isObject: boolean) => XmlNode | undefined;
  /** What a field of a form holds, from where it lies in the data stream. */
  readonly formData: (at: number) => XmlNode | undefined;
}

interface Field {
  inCode: boolean;
  code: string;
  readonly children: XmlNode[];
}

/** Characters that stand for something, by their code. */
const SPECIAL = {
  picture: 0x01,
  note: 0x02,
  cell: 0x07,
  drawn: 0x08,
  tab: 0x09,
  lineFeed: 0x0a,
  lineBreak: 0x0b,
  pageBreak: 0x0c,
  paragraph: 0x0d,
  columnBreak: 0x0e,
  fieldBegins: 0x13,
  fieldSeparates: 0x14,
  fieldEnds: 0x15,
  noBreakHyphen: 0x1e,
  symbol: 0x28,
} as const;
const FIRST_PRINTED = 0x20;
const OBJECT = /^\s*(?:EMBED|LINK)\b/iu;

/** Turns the characters of a text into what stands in its paragraphs, with fields that go on over several. */
export class InlineWriter {
  private readonly text: string;
  private readonly looks: RunLooks;
  private readonly anchors: Anchors;
  private readonly noteMark: 'w:footnoteRef' | 'w:endnoteRef';
  private readonly fields: Field[] = [];

  constructor(text: string, anchors: Anchors, noteMark: 'w:footnoteRef' | 'w:endnoteRef', looks: RunLooks) {
    this.looks = looks;
    this.text = text;
    this.anchors = anchors;
    this.noteMark = noteMark;
  }

  /** The inside of a paragraph, as runs. */
  write(runs: Iterable<Run>, style: number): XmlNode[] {
    const nodes: XmlNode[] = [];
    for (const { start, end, look } of runs) {
      const inside = this.inside(start, end, look);
      if (inside.length === 0) continue;
      const run = element('w:r', {}, [element('w:rPr', {}, resolved(look, this.looks, style)), ...inside]);
      nodes.push(look.deleted ? element('w:del', {}, [run]) : run);
    }
    return nodes;
  }

  private inside(start: number, end: number, look: Look): XmlNode[] {
    const nodes: XmlNode[] = [];
    let from = start;
    const flush = (to: number): void => {
      if (to > from) nodes.push(this.plain(this.text.slice(from, to)));
      from = to + 1;
    };
    for (let at = start; at < end; at += 1) {
      const code = this.text.charCodeAt(at);
      const note = this.anchors.notes.get(at);
      const isSymbol = code === SPECIAL.symbol && look.symbol !== undefined;
      if (code >= FIRST_PRINTED && note === undefined && !isSymbol) continue;
      flush(at);
      if (note !== undefined) {
        const own = code !== SPECIAL.note;
        nodes.push(
          element(`w:${note.kind}Reference`, {
            'w:id': note.id,
            ...(own ? { 'w:customMarkFollows': '1' } : {}),
          }),
        );
        if (own) from = at;
      } else if (isSymbol) {
        const { font, code: own } = look.symbol as NonNullable<Look['symbol']>;
        nodes.push(element('w:sym', { 'w:char': own.toString(16), 'w:font': font }));
      } else nodes.push(...this.special(code, at, look));
    }
    flush(end);
    return nodes;
  }

  private plain(text: string): XmlNode {
    const field = this.fields.at(-1);
    if (field?.inCode !== true) return characters('w:t', text);
    field.code += text;
    return characters('w:instrText', text);
  }

  private special(code: number, at: number, look: Look): XmlNode[] {
    const one = (node: XmlNode | undefined): XmlNode[] => (node === undefined ? [] : [node]);
    switch (code) {
      case SPECIAL.tab:
        return [element('w:tab')];
      case SPECIAL.lineFeed:
      case SPECIAL.lineBreak:
      case SPECIAL.columnBreak:
        return [element('w:br')];
      case SPECIAL.pageBreak:
        return [element('w:br', { 'w:type': 'page' })];
      case SPECIAL.noBreakHyphen:
        return [element('w:noBreakHyphen')];
      case SPECIAL.note:
        return [element(this.noteMark)];
      case SPECIAL.drawn:
        return one(this.anchors.drawn(at));
      case SPECIAL.picture:
        if (look.picture === undefined) return [];
        if (!look.isData) return one(this.anchors.picture(look.picture, this.inObject()));
        this.fields.at(-1)?.children.push(...one(this.anchors.formData(look.picture)));
        return [];
      case SPECIAL.fieldBegins:
      case SPECIAL.fieldSeparates:
      case SPECIAL.fieldEnds:
        return this.turnField(code, look);
      default:
        return [];
    }
  }

  private turnField(code: number, { deleted }: Look): XmlNode[] {
    const mark = (type: string, children: readonly XmlNode[] = []): XmlNode[] => [
      element('w:fldChar', { 'w:fldCharType': type }, children),
    ];
    if (deleted) return [];
    if (code === SPECIAL.fieldBegins) {
      const children: XmlNode[] = [];
      this.fields.push({ inCode: true, code: '', children });
      return mark('begin', children);
    }
    if (code === SPECIAL.fieldEnds) {
      this.fields.pop();
      return mark('end');
    }
    const field = this.fields.at(-1);
    if (field !== undefined) field.inCode = false;
    return mark('separate');
  }

  private inObject(): boolean {
    return this.fields.some(({ code }) => OBJECT.test(code));
  }
}

/** `w:rPr` of a paragraph's end, which says whether the paragraph ends at all. */
export function endProperties(look: Look, looks: RunLooks, style: number): XmlNode {
  const { deleted } = look;
  return element('w:rPr', {}, [...resolved(look, looks, style), ...(deleted ? [element('w:del')] : [])]);
}

export const numberOfStyle = (style: number): XmlNode => saying('w:pStyle', style);
