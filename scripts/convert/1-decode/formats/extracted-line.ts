import type { ScanBox } from '#domain/scan-boxes.ts';

/**
 * A cell of a table. A merged cell is one cell that stands at its first row and column. Every
 * line of it carries this; a cell without text has one blank line that carries it, so that
 * nothing moves into its place.
 */
export interface Cell {
  /** Number of the table in the file. */
  readonly table: number;
  /** From 1, as is the column. Lines come row by row, and cell by cell within a row. */
  readonly row: number;
  readonly column: number;
  /** How many rows and columns it takes, 1 or more. */
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** Whether the format itself says that it is a head of columns. */
  readonly head: boolean;
  /** The cell of another table that holds this cell's table. */
  readonly within?: Cell;
}

/**
 * One physical line of a document, whatever the format it lay in; in a cell of a table a
 * paragraph, for only the reader knows where the cell's edge cut a line.
 */
export interface ExtractedLine {
  /** Without line breaks; may be empty. */
  readonly text: string;
  /** Words a person understands: `第3页第12行`, `第5段`, `脚注1`, `表1第2行第3格`. */
  readonly place: string;
  /** Set where the format itself tells that the line is no text of the document. */
  readonly furniture?:
    | 'page-number'
    | 'running-title'
    | 'page-chrome'
    | 'footnote'
    | 'contents'
    | 'repeated'
    | 'annotation'
    | 'template'
    | 'seal'
    | 'handwriting'
    | 'noise'
    | 'form-words'
    | 'site-words'
    | AsideKind;
  /** What of the line is set aside, where it is not all of it: in order, none inside another. */
  readonly asides?: readonly Aside[];
  readonly cell?: Cell;
  /** Set where it stands outside of what holds the text of a page. */
  readonly beside?: true;
  /** Set where a page calls itself by this line. */
  readonly namesPage?: true;
  /** Where it stands on pictures of pages, if it was recognised there: a box for each recognised line in it. */
  readonly scan?: readonly ScanBox[];
  /** What of it may be recognised wrongly. */
  readonly doubts?: readonly LineDoubt[];
}

/** Characters of a line that may be recognised wrongly, half open; none where some may be missing. */
export interface LineDoubt {
  readonly start: number;
  readonly end: number;
  /** In Chinese. */
  readonly why: string;
}

/**
 * Why words of a file are no text of the document: nobody sees them, they are struck out or
 * deleted under track changes, they say how a character is read, are the mark of a note, or ask
 * for what nobody has filled in.
 */
export type AsideKind = 'hidden' | 'struck' | 'deleted' | 'phonetic' | 'note-mark' | 'prompt';

/** A stretch of a line, half open. */
export interface Aside {
  readonly kind: AsideKind;
  readonly start: number;
  readonly end: number;
}
