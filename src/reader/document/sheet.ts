/** Name under which the script that writes Word files waits to be called for a document. */
export const DOCUMENT_WRITER = 'archiveDocumentWriter';
export type DocumentWriter = (sheet: DocumentSheet) => Promise<Blob>;

/** A circular, or a section of one, ready to be laid out as an official document. */
export interface DocumentSheet {
  readonly title: string;
  readonly archive: string;
  readonly blocks: readonly SheetBlock[];
}

export type SheetBlock = SheetParagraph | SheetTable;

export interface SheetParagraph {
  readonly kind: ParagraphKind;
  /** Depth of a heading, from 1. */
  readonly level?: number;
  readonly runs: readonly SheetRun[];
  /** Whether it begins a sheet of its own: what a notice issues, an annex. */
  readonly onNewPage?: boolean;
}

/** What a paragraph is: by it its face and its place. */
export type ParagraphKind =
  | 'copy'
  | 'letterhead'
  | 'centred'
  | 'title'
  | 'caption'
  | 'addressees'
  | 'heading'
  | 'text'
  | 'signature'
  | 'date'
  | 'imprint'
  | 'origin';

export interface SheetRun {
  readonly text: string;
  /** 黑体 or 楷体, where it is not that of the paragraph. */
  readonly face?: 'hei' | 'kai';
}

export interface SheetTable {
  readonly kind: 'table';
  readonly rows: readonly (readonly SheetCell[])[];
  /** How many rows stand again on each page. */
  readonly heads: number;
}

export interface SheetCell {
  readonly lines: readonly string[];
  readonly head: boolean;
  readonly rowSpan: number;
  readonly columnSpan: number;
}
