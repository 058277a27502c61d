import { noteSettings } from '../docx/notes.ts';
import type { RunLooks } from '../docx/run-look.ts';
import { element, type XmlNode } from '../docx/xml.ts';
import { FormatFault } from '../extraction.ts';
import type { Octets } from '../octets.ts';
import { blocksOf, type Story } from './blocks.ts';
import { boxesIn, floatingIn, pictureInLine, type Shape, shapesIn, withMembers } from './drawings.ts';
import type { Fib, Lengths } from './fib.ts';
import { readFormData } from './form-data.ts';
import { edgesIn, type Notes, notesIn, type Range, sectionsIn, startsOf } from './places.ts';
import type { Formatting } from './runs.ts';

/** A document from before 2007 with what reading its texts needs. */
export interface OldDocument {
  readonly main: Octets;
  readonly table: Octets;
  readonly data: Octets | undefined;
  readonly fib: Fib;
  readonly characters: string;
  readonly formatting: Formatting;
  readonly looks: RunLooks;
}

/** The texts of a document, each in the words of WordprocessingML. */
export interface Texts {
  readonly body: readonly XmlNode[];
  readonly footnotes: readonly XmlNode[];
  readonly endnotes: readonly XmlNode[];
  /** The blocks of a header or footer. */
  readonly edge: (id: string) => readonly XmlNode[] | undefined;
  /** How notes are numbered. */
  readonly settings: XmlNode;
  /** Texts of paragraphs whose number cannot be read. */
  readonly oldNumbers: readonly string[];
}

type Drawn = (at: number) => XmlNode | undefined;

const NOTHING_DRAWN: Drawn = () => undefined;
const NO_SHAPE: Shape = { id: 0, picture: false, letters: '', members: [] };

/** Reads all texts of a document; they lie behind each other. */
export function readTexts(document: OldDocument): Texts {
  const { main, table, fib } = document;
  const starts = startsOf(fib.lengths);
  if (document.characters.length < starts.end)
    throw new FormatFault('broken', '文件已损坏或不完整：正文比文件自己说的短');
  const oldNumbers: string[] = [];
  const storyOf = (drawn: Drawn, more: Partial<Story> = {}): Story => ({
    characters: document.characters,
    formatting: document.formatting,
    looks: document.looks,
    anchors: anchorsOf(document, drawn),
    sections: new Map(),
    noteMark: 'w:footnoteRef',
    onOldNumber: (text) => {
      oldNumbers.push(text);
    },
    ...more,
  });
  /** The blocks of one of several stretches of a text. */
  const blocksWithin = (story: Story, name: keyof Lengths, [from, to]: Range): XmlNode[] => {
    if (from > to || to > fib.lengths[name])
      throw new FormatFault('broken', '文件已损坏：脚注或文本框的位置有误');
    return blocksOf(story, starts[name] + from, starts[name] + to);
  };
  const shapes = shapesIn(table, fib);
  const drawnOver = (name: 'body' | 'edges'): { readonly at: Drawn; readonly rest: () => XmlNode[] } => {
    const boxName = name === 'body' ? 'boxes' : 'edgeBoxes';
    const floating = floatingIn(table, fib.pair(name === 'body' ? 'shapes' : 'edgeShapes'));
    const boxes = boxesIn(table, fib, boxName);
    const boxNode = (box: Range): XmlNode =>
      element('w:txbxContent', {}, blocksWithin(storyOf(NOTHING_DRAWN), boxName, box));
    const at: Drawn = (place) => {
      const found = floating.get(place - starts[name]);
      if (found === undefined) return undefined;
      const all = withMembers(shapes.get(found.id) ?? { ...NO_SHAPE, id: found.id });
      const inside = all.flatMap(({ id, letters }) => {
        const box = boxes.get(id);
        boxes.delete(id);
        return [
          ...(letters === '' ? [] : [element('v:textpath', { string: letters })]),
          ...(box === undefined ? [] : [boxNode(box)]),
        ];
      });
      const pictures = all.some(({ picture }) => picture) ? [element('a:blip')] : [];
      return element('w:drawing', {}, [found.extent, ...pictures, ...inside]);
    };
    const rest = (): XmlNode[] =>
      [...boxes.values()].map((box) =>
        element('w:p', {}, [element('w:r', {}, [element('w:drawing', {}, [boxNode(box)])])]),
      );
    return { at, rest };
  };

  const notes = { footnote: notesIn(table, fib, 'footnote'), endnote: notesIn(table, fib, 'endnote') };
  const notesOf = (kind: keyof typeof notes): XmlNode[] =>
    notes[kind].texts.map((range, i) => {
      const story = storyOf(NOTHING_DRAWN, { noteMark: `w:${kind}Ref` });
      return element(`w:${kind}`, { 'w:id': String(i) }, blocksWithin(story, `${kind}s`, range));
    });
  const sections = sectionsIn(main, table, fib);
  const overBody = drawnOver('body');
  const ofBody = storyOf(overBody.at, { sections: new Map(sections.map(({ last, node }) => [last, node])) });
  const references: Notes['references'] = [...notes.footnote.references, ...notes.endnote.references];
  const body = blocksOf(
    { ...ofBody, anchors: { ...ofBody.anchors, notes: new Map(references) } },
    0,
    fib.lengths.body,
  );
  // What hangs on nothing that was found is text all the same.
  const boxes = overBody.rest();
  const last = sections.at(-1)?.node;
  const overEdges = drawnOver('edges');
  const edges = edgesIn(table, fib);
  const edge = (id: string): readonly XmlNode[] | undefined => {
    const range = edges[Number(id)];
    if (range === undefined) return undefined;
    // Programs write places beyond the end for headers that a document does not have.
    const within: Range = [Math.min(range[0], fib.lengths.edges), Math.min(range[1], fib.lengths.edges)];
    return within[0] >= within[1] ? undefined : blocksWithin(storyOf(overEdges.at), 'edges', within);
  };
  return {
    body: [...body, ...boxes, ...(last === undefined ? [] : [last])],
    footnotes: notesOf('footnote'),
    endnotes: notesOf('endnote'),
    edge,
    settings: noteSettings(
      sections.find(({ footnotes }) => footnotes !== undefined)?.footnotes ?? 'decimal',
      sections.find(({ endnotes }) => endnotes !== undefined)?.endnotes ?? 'lowerRoman',
    ),
    oldNumbers,
  };
}

function anchorsOf({ data }: OldDocument, drawn: Drawn): Story['anchors'] {
  return {
    notes: new Map(),
    drawn,
    picture: (at, isObject) => (data === undefined ? undefined : pictureInLine(data, at, isObject)),
    formData: (at) => (data === undefined ? undefined : readFormData(data, at)),
  };
}
