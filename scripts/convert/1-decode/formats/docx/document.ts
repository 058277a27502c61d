import type { ExtractedLine } from '../extraction.ts';
import { unnumbered } from '../unnumbered.ts';
import { mayHoldWords, type Unread, unreadInWords } from '../unread.ts';
import { whiteInWords } from '../white-words.ts';
import { type Reading, readAt, readBody } from './body.ts';
import { isHeading } from './contents.ts';
import { readEdges } from './headers.ts';
import { noteMarks, notesOf } from './notes.ts';
import { readNumbering } from './numbering.ts';
import { runLooks } from './run-look.ts';
import type { Ground } from './shading.ts';
import { readStyles } from './styles.ts';
import { UNKNOWN_SYMBOL } from './symbols.ts';
import type { XmlNode } from './xml.ts';

const NOTES = { footnote: '脚注', endnote: '尾注' } as const;

/**
 * The parts of a Word document, in the words of WordprocessingML: read from a .docx as they
 * are; readers of older formats of Word put what they find into them.
 */
export interface WordParts {
  readonly body: XmlNode;
  readonly styles: XmlNode | undefined;
  readonly numbering: XmlNode | undefined;
  readonly settings: XmlNode | undefined;
  /** What its pages stand on, where that is not paper. */
  readonly ground?: Ground;
  readonly footnotes: XmlNode | undefined;
  readonly endnotes: XmlNode | undefined;
  /** The header or footer that a section names by this id. */
  readonly edge: (id: string) => XmlNode | undefined;
  /** Lines of a document of another format that stands in this one; `undefined` where it cannot be read. */
  readonly chunk: (id: string) => readonly ExtractedLine[] | undefined;
}

/** What a document's parts say. */
export interface WordText {
  readonly lines: readonly ExtractedLine[];
  readonly doubts: readonly string[];
}

/** A picture in the running text of the body that may hold words. */
export interface TextPicture {
  readonly id: string;
  /** How many lines stand before it. */
  readonly behind: number;
}

/** The same with what was not read. */
export interface WordReading extends WordText {
  readonly unread: readonly Unread[];
  /** Of it the pictures that can be recognised, in the order of the text. */
  readonly pictures: readonly TextPicture[];
}

/**
 * Reads a document's lines from its parts, with what may not be read rightly, and what is not.
 *
 * @param recognised numbers, from 1, of those pictures in the text that are read elsewhere
 */
export function readParts(parts: WordParts, recognised: ReadonlySet<number> = new Set()): WordReading {
  const styles = readStyles(parts.styles);
  const marks = noteMarks(parts.settings);
  const reading: Reading = {
    styles,
    looks: runLooks(styles),
    numbering: readNumbering(parts.numbering, styles),
    lines: [],
    refer: marks.refer,
    ground: parts.ground ?? 'paper',
    chunk: parts.chunk,
    unread: [],
    unnumbered: [],
    white: [],
    counts: { paragraphs: 0, tables: 0, boxes: 0, chunks: 0 },
    fields: [],
  };
  readBody(parts.body, reading);
  // By the ids of pictures in notes, headers and footers these parts mean other files.
  const pictures = reading.unread.filter(isTextPicture);
  for (const kind of ['footnote', 'endnote'] as const) {
    const notes = notesOf(parts[`${kind}s`], kind);
    // In the order of the text, then those the text does not refer to.
    const referred = marks.referred(kind);
    const known = new Set(referred.map(({ id }) => id));
    const others = [...notes.keys()].filter((id) => !known.has(id)).map((id) => ({ id, mark: '' }));
    let number = 0;
    for (const { id, mark } of [...referred, ...others]) {
      const note = notes.get(id);
      if (note === undefined) continue;
      number += 1;
      readAt(`${NOTES[kind]}${number}`, note.children, reading, mark);
    }
  }
  const readElsewhere = new Set<Unread>(pictures.filter((_, i) => recognised.has(i + 1)));
  const { letterhead, others } = readEdges(parts.body, reading, parts.edge);
  return {
    lines: [...letterhead, ...withContentsHeading(reading.lines), ...others],
    unread: reading.unread,
    pictures: pictures.map(({ id, behind }) => ({ id, behind: letterhead.length + behind })),
    doubts: [
      ...unreadInWords(reading.unread.filter((one) => !readElsewhere.has(one))),
      ...unnumbered(
        reading.unnumbered.map(({ text }) => text),
        reading.unnumbered[0]?.place,
      ),
      ...unknownSymbols(reading.lines),
      ...whiteInWords(reading.white),
    ],
  };
}

const isTextPicture = (one: Unread): one is Unread & TextPicture =>
  one.kind === '图片' && one.id !== undefined && one.behind !== undefined && mayHoldWords(one);

/** Signs of symbol fonts that text cannot say. */
function unknownSymbols(lines: readonly ExtractedLine[]): string[] {
  const holding = lines.filter(({ text }) => text.includes(UNKNOWN_SYMBOL));
  if (holding.length === 0) return [];
  const count = holding.reduce((sum, { text }) => sum + text.split(UNKNOWN_SYMBOL).length - 1, 0);
  return [`有 ${count} 个符号认不出（第一个在${holding[0]?.place}），以“${UNKNOWN_SYMBOL}”代替`];
}

/** The word 目录 before a table of contents is a part of it. */
function withContentsHeading(lines: readonly ExtractedLine[]): readonly ExtractedLine[] {
  const written = lines.filter(({ text }) => text.trim() !== '');
  const headings = new Set(
    written.filter((line, i) => isHeading(line.text) && written[i + 1]?.furniture === 'contents'),
  );
  return lines.map((line) => (headings.has(line) ? { ...line, furniture: 'contents' } : line));
}
