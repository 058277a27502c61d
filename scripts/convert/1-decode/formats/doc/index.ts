import { readParts, type WordParts } from '../docx/document.ts';
import { element, saying, type XmlNode } from '../docx/xml.ts';
import { type Extraction, extraction, FormatFault, faultOf } from '../extraction.ts';
import type { Octets } from '../octets.ts';
import { isOle, openOle } from '../ole/index.ts';
import { blocksOf, type Story } from './blocks.ts';
import { boxesIn, floatingIn, pictureInLine, shapesIn } from './drawings.ts';
import { type Fib, type Lengths, type Pair, readFib } from './fib.ts';
import { readFormData } from './form-data.ts';
import { readLists } from './lists.ts';
import { readFonts } from './looks.ts';
import { readPages } from './pages.ts';
import { formattingOf } from './runs.ts';
import { readSprms } from './sprm.ts';
import { readStyleSheet } from './styles.ts';
import { readText } from './text.ts';

const LARGEST = 64 * 1024 * 1024;
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
const NO_PROPERTIES = 0xffffffff;

/**
 * The paragraphs of a Word document from before 2007 ([MS-DOC]). What the file says is put into
 * the words of a .docx and read as one: numbers of lists, tables, notes, headers, what is
 * hidden, struck out or deleted mean the same in both.
 */
export function extractDoc(bytes: Uint8Array): Extraction {
  try {
    if (bytes.length > LARGEST) throw new FormatFault('too-large', 'Word 文件超过 64 MB');
    if (!isOle(bytes))
      throw new FormatFault(
        'unsupported',
        '不是 Word 97–2003 或 WPS 文字的文件，请在 Word 或 WPS 中另存为 .docx',
      );
    const { parts, doubts } = partsOf(bytes);
    const read = readParts(parts);
    return extraction(read.lines, [...read.doubts, ...doubts()]);
  } catch (error) {
    return faultOf(error);
  }
}

function partsOf(bytes: Uint8Array): { readonly parts: WordParts; readonly doubts: () => string[] } {
  const { stream } = openOle(bytes);
  const main = stream('WordDocument');
  if (main === undefined)
    throw new FormatFault(
      'unsupported',
      '文件里没有 Word 正文（可能是 Works 或更早的 WPS 文件），不能读取，请在 WPS 或 Word 中另存为 .docx',
    );
  const fib = readFib(main);
  const table = stream(fib.tableName);
  if (table === undefined) throw new FormatFault('broken', '文件已损坏：没有正文的位置');
  const data = stream('Data');
  const text = readText(main, table, fib);
  const starts = startsOf(fib.lengths);
  const whole = starts.end;
  if (text.characters.length < whole)
    throw new FormatFault('broken', '文件已损坏或不完整：正文比文件自己说的短');
  const fonts = readFonts(table, fib);
  const formatting = formattingOf(
    text,
    readPages(main, table, data, fib.pair('characterPages'), 'characters'),
    readPages(main, table, data, fib.pair('paragraphPages'), 'paragraphs'),
    fonts,
  );
  let oldNumbers = 0;
  const shapes = shapesIn(table, fib);
  /** What is drawn over a text that begins at `start`; its boxes lie behind `boxStart`. */
  const drawnOver = (
    places: Extract<Pair, 'shapes' | 'edgeShapes'>,
    boxes: Extract<Pair, 'boxes' | 'edgeBoxes'>,
    start: number,
    boxStart: number,
  ): ((at: number) => XmlNode | undefined) => {
    const floating = floatingIn(table, fib.pair(places));
    const inBoxes = boxesIn(table, fib, boxes);
    return (at) => {
      const found = floating.get(at - start);
      if (found === undefined) return undefined;
      const shape = shapes.get(found.id);
      const box = inBoxes.get(found.id);
      return element('w:drawing', {}, [
        found.extent,
        ...(shape?.picture === true ? [element('a:blip')] : []),
        ...(shape === undefined || shape.letters === ''
          ? []
          : [element('v:textpath', { string: shape.letters })]),
        ...(box === undefined
          ? []
          : [
              element(
                'w:txbxContent',
                {},
                blocksOf(
                  storyOf(() => undefined),
                  boxStart + box[0],
                  boxStart + box[1],
                ),
              ),
            ]),
      ]);
    };
  };
  const footnotes = notesIn(table, fib, 'footnote');
  const endnotes = notesIn(table, fib, 'endnote');
  const sections = sectionsIn(main, table, fib);
  const storyOf = (drawn: (at: number) => XmlNode | undefined, more: Partial<Story> = {}): Story => ({
    characters: text.characters,
    formatting,
    anchors: {
      notes: new Map(),
      drawn,
      picture: (at, isObject) => (data === undefined ? undefined : pictureInLine(data, at, isObject)),
      formData: (at) => (data === undefined ? undefined : readFormData(data, at)),
    },
    sections: new Map(),
    noteMark: 'w:footnoteRef',
    onOldNumber: () => {
      oldNumbers += 1;
    },
    ...more,
  });
  const bodyStory = storyOf(drawnOver('shapes', 'boxes', 0, starts.boxes));
  const body = blocksOf(
    {
      ...bodyStory,
      anchors: { ...bodyStory.anchors, notes: new Map([...footnotes.references, ...endnotes.references]) },
      sections: new Map(sections.map(({ last, node }) => [last, node])),
    },
    0,
    fib.lengths.body,
  );
  const edgeStory = storyOf(drawnOver('edgeShapes', 'edgeBoxes', starts.edges, starts.edgeBoxes));
  const edges = edgesIn(table, fib);
  const lastSection = sections.at(-1)?.node;
  const notesPart = (kind: 'footnote' | 'endnote'): XmlNode => {
    const { texts } = kind === 'footnote' ? footnotes : endnotes;
    const story = storyOf(() => undefined, { noteMark: `w:${kind}Ref` });
    const start = starts[`${kind}s`];
    return element(
      `w:${kind}s`,
      {},
      texts.map(([from, to], i) =>
        element(`w:${kind}`, { 'w:id': String(i) }, blocksOf(story, start + from, start + to)),
      ),
    );
  };
  return {
    parts: {
      body: element('w:body', {}, [...body, ...(lastSection === undefined ? [] : [lastSection])]),
      styles: readStyleSheet(table, fib, fonts),
      numbering: readLists(table, fib),
      settings: undefined,
      footnotes: notesPart('footnote'),
      endnotes: notesPart('endnote'),
      edge: (id) => {
        const range = edges[Number(id)];
        if (range === undefined) return undefined;
        return element('w:hdr', {}, blocksOf(edgeStory, starts.edges + range[0], starts.edges + range[1]));
      },
      chunk: () => undefined,
    },
    doubts: () =>
      oldNumbers === 0 ? [] : [`有 ${oldNumbers} 段的自动编号是旧版 Word 的，没有读出来，请对照原件`],
  };
}

/** The number of the first character of each text; they lie behind each other. */
function startsOf(lengths: Lengths): Readonly<Record<keyof Lengths | 'end', number>> {
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

type Range = readonly [number, number];

interface Notes {
  readonly references: readonly (readonly [number, { kind: 'footnote' | 'endnote'; id: string }])[];
  readonly texts: readonly Range[];
}

/** Where the text refers to notes, and where the text of each lies among them all. */
function notesIn(table: Octets, fib: Fib, kind: 'footnote' | 'endnote'): Notes {
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

/** The sections of the text: the character that ends each, and what `w:sectPr` says of it. */
function sectionsIn(main: Octets, table: Octets, fib: Fib): { last: number; node: XmlNode }[] {
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
    return { last: list.u32(i * 4 + 4) - 1, node };
  });
}

/** Where each header and footer lies among them all. */
function edgesIn(table: Octets, fib: Fib): Range[] {
  const pair = fib.pair('edges');
  if (pair === undefined) return [];
  const list = table.slice(pair.at, pair.length);
  // The last place says nothing of use.
  const count = Math.max(0, Math.floor(list.length / 4) - 2);
  return Array.from({ length: count }, (_, i) => [list.u32(i * 4), list.u32(i * 4 + 4)]);
}
