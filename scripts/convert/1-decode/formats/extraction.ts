import type { TextEncoding } from '#domain/decode-text.ts';
import type { UnpackedFormat } from '#domain/source-formats.ts';
import type { Aside, AsideKind, Cell, ExtractedLine } from './extracted-line.ts';
import { keepGrids } from './grids.ts';

export type { Aside, AsideKind, Cell, ExtractedLine };

/** Why a file gave no lines. */
export type Fault =
  | 'broken'
  | 'no-text'
  | 'too-large'
  | 'encrypted'
  | 'unsupported'
  /** A picture, and no recognised text beside it. */
  | 'unrecognised'
  /** The recognised text beside it cannot be used. */
  | 'recognised';

/** What a format's reader found. */
export interface Extracted {
  readonly lines: readonly ExtractedLine[];
  /** What of the file may not be read rightly, or at all: in Chinese, each with its place. */
  readonly doubts?: readonly string[];
  /** Of a file that was found in another: whether each of its lines is a paragraph. */
  readonly linesAreParagraphs?: boolean;
  /** Set where lines were recognised on pictures of pages. */
  readonly scan?: ScannedPages;
}

/** The pages of a file that are pictures. */
export interface ScannedPages {
  /** With their size in pixels, as the boxes of lines count it. */
  readonly pages: readonly { readonly page: number; readonly width: number; readonly height: number }[];
  /** Whether no other page of the file holds text. */
  readonly wholly: boolean;
}

export interface Failed {
  readonly fault: Fault;
  /** For the editor, in Chinese. */
  readonly detail: string;
}

/** What a format's reader hands on: the lines in order, or the reason why there are none. */
export type Extraction = Extracted | Failed;

/** The same with the format that was read; of a plain text with its encoding. */
export type Unpacked = (Extracted & { readonly format: UnpackedFormat | TextEncoding }) | Failed;

/** Thrown inside a reader, caught at its edge: readers never throw outwards. */
export class FormatFault extends Error {
  readonly fault: Fault;

  constructor(fault: Fault, detail: string) {
    super(detail);
    this.fault = fault;
  }
}

/** The lines, unless none of them holds text; of their tables those that are grids. */
export function extraction(lines: readonly ExtractedLine[], doubts: readonly string[] = []): Extraction {
  if (lines.some(({ text }) => text.trim() !== ''))
    return { lines: keepGrids(lines.map(wellFormed)), doubts };
  return { fault: 'no-text', detail: ['文件里没有文字', ...doubts].join('；') };
}

/** Half of a pair of units is no character; files hold it where they were cut or changed. */
const wellFormed = (line: ExtractedLine): ExtractedLine =>
  line.text.isWellFormed() ? line : { ...line, text: line.text.toWellFormed() };

/** What a reader reports for anything that went wrong inside it. */
export function faultOf(error: unknown): Extraction {
  if (error instanceof FormatFault) return { fault: error.fault, detail: error.message };
  // The libraries speak English and of offsets, of which an editor can make nothing.
  return { fault: 'broken', detail: '文件已损坏或不完整' };
}

/** Line ends of a text, as editors and Word write them. */
export const LINE_END = /\r\n|\r|\n/gu;
/** The same and whatever else a reader may take for one. */
const ANY_BREAKS = /[\n\r\v\f\u0085\u2028\u2029]+/gu;

/** Line breaks inside a line would shift every number after it. */
export const onOneLine = (text: string): string => text.replace(ANY_BREAKS, ' ');
