import type { PublishedLists } from '#domain/address-book/published-lists.ts';
import type { LineRange, Paragraph, Part, TableLayout } from '#domain/elements.ts';
import type { Subject } from '#domain/lists.ts';
import type { ColumnKind, PartStart, ReadKind, RowKind } from '#domain/reading.ts';
import type { ScanBox } from '#domain/scan-boxes.ts';
import type { CircularHead, Found, Issuer, Source, UnitHead } from '#domain/schema.ts';
import type { Aside, ScannedPages, Unpacked } from './1-decode/formats/extraction.ts';
import type { Diagnostic, SeedPlace } from './diagnostics/diagnostic.ts';

/** UTF-16 offsets, half open. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What a stage returns: its value, and what it has to say about the source. */
export interface Staged<T> {
  readonly value: T;
  readonly diagnostics: readonly Diagnostic[];
}

/** A file of the seeds folder as it lies there. */
export interface SeedFile {
  readonly id: string;
  /** File name within the folder. */
  readonly file: string;
  readonly bytes: Uint8Array;
  /** For files that are no plain text, or one in the markup of pages: the lines they hold, unpacked beforehand. */
  readonly extraction?: Unpacked;
}

/** `decode`'s value: the file's text as received. */
export interface DecodedText {
  readonly seed: SeedFile;
  /** Without a byte order mark; line ends as received. */
  readonly text: string;
  readonly encoding: Source['encoding'];
  /** Offset at which each line of `text` begins; a line ends at LF, CRLF or CR. */
  readonly lineStarts: readonly number[];
  /** For unpacked files, where each line stands in the file, in words: 第3页第12行. */
  readonly places?: readonly string[];
  /** Numbers of the lines of which the format itself tells that they are furniture. */
  readonly marked?: ReadonlyMap<number, Furniture['kind']>;
  /** Numbers of the lines that a page has outside of what holds its text. */
  readonly beside?: ReadonlySet<number>;
  /** Number of the line by which a page calls itself. */
  readonly pageTitle?: number | undefined;
  /** By number of the line, what of it the format tells that it is furniture, as stretches of the line. */
  readonly asides?: ReadonlyMap<number, readonly Aside[]>;
  /** For a file of which pages are pictures: these, and by number of the line where it stands on them. */
  readonly scan?: ScannedPages & { readonly lines: ReadonlyMap<number, readonly ScanBox[]> };
  /** Whether the format ends a paragraph at each line, as Word and HTML do. */
  readonly linesAreParagraphs?: boolean;
  /** In the order of the text; none inside another. */
  readonly tables: readonly SourceTable[];
}

/** A table of the source: its cells row by row. */
export interface SourceTable {
  readonly cells: readonly SourceCell[];
  /** What draws the table in a plain text, in the decoded text: `|`, `|---|`. */
  readonly marks?: readonly Span[];
  /** Whether it looks like a table and its rows could not be told: each line is a cell across. */
  readonly untold?: true;
}

/** Where a cell stands in its table; a merged cell stands once, at its first row and column. */
export interface CellPlace {
  /** From 1, as is the column. */
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** Whether the format itself says that it is a head of columns. */
  readonly head: boolean;
}

/** A cell with what stands in it: its paragraphs, in the decoded text; none where it is empty. */
export interface SourceCell extends CellPlace {
  readonly spans: readonly Span[];
  /** Its lines, blank ones included, where whole lines stand in it. */
  readonly lines?: LineRange;
}

/** A table among the paragraphs of a text. */
export interface TextTable {
  /** Indexes of its paragraphs, half open; its cells hold all of them, in order. */
  readonly from: number;
  readonly to: number;
  readonly cells: readonly TextCell[];
  readonly untold?: true;
}

/** A cell with the indexes of its paragraphs, half open; the same twice where it is empty. */
export interface TextCell extends CellPlace {
  readonly from: number;
  readonly to: number;
}

/** Characters of the source that are no part of the text. */
export interface Furniture {
  readonly kind:
    | 'bold-mark'
    | 'heading-mark'
    | 'list-mark'
    | 'page-number'
    | 'running-title'
    | 'page-chrome'
    | 'hidden'
    | 'footnote'
    | 'contents'
    | 'caption'
    | 'table-mark'
    | 'struck'
    | 'repeated'
    | 'annotation'
    | 'template'
    | 'deleted'
    | 'phonetic'
    | 'note-mark'
    | 'prompt'
    | 'setting'
    | 'markup'
    | 'form-words'
    | 'site-words'
    | 'invisible'
    | 'seal'
    | 'handwriting'
    | 'noise'
    /** by the editor */
    | 'set-aside';
  /** In the decoded text. */
  readonly span: Span;
}

/** What the editor says of paragraphs and of furniture; in the decoded text. */
export interface SetBoundaries {
  /** Where a paragraph begins: offsets of first characters. */
  readonly begins: readonly number[];
  /** Where none does, but the one before goes on. */
  readonly joins: readonly number[];
  /** What is no text; none inside another. */
  readonly aside: readonly Span[];
  /** What is text. */
  readonly kept: readonly KeptText[];
}

/** A stretch that is text: all of it, its words without the marks around them, or what was set aside as a whole. */
export interface KeptText {
  readonly span: Span;
  readonly what: 'all' | 'words' | 'whole';
}

/** What the editor says a paragraph is. */
export interface Decided {
  readonly is?: Exclude<ReadKind, 'furniture' | 'text'>;
  readonly level?: number;
  readonly number?: number;
  /** The printed title of a measure; `false` where it has none. */
  readonly title?: string | false;
  /** The part of the circular that begins with it. */
  readonly part?: PartStart;
  /** What the columns of the table are in which it stands: by column, from 1. */
  readonly columns?: Readonly<Record<string, ColumnKind>>;
  /** What the row of the table is in which it stands. */
  readonly row?: RowKind;
  /** Whether it is one piece, though it looks like a heading with a text behind it. */
  readonly whole?: true;
}

/** What the editor decided of a circular, for `parse`. */
export interface Decisions {
  /** By offset in the decoded text: of the paragraph that begins there. */
  readonly paragraphs: ReadonlyMap<number, Decided>;
  /** Where no paragraph begins: offsets in the decoded text. */
  readonly joins: readonly number[];
  /** Head fields that the editor set. */
  readonly fields: ReadonlySet<string>;
}

/** A paragraph of the normalised text, and what the lines it came from tell of it. */
export interface SourceParagraph extends Span {
  readonly lines: LineRange;
  /** Number of `#` before it in Markdown, else 0. */
  readonly headingMarks: number;
}

/** `normalise`'s value. */
export interface SourceText {
  readonly decoded: DecodedText;
  /** The paragraphs' texts, joined by LF. */
  readonly text: string;
  /** For each UTF-16 unit of `text` its offset in the decoded text. */
  readonly offsets: Uint32Array;
  readonly paragraphs: readonly SourceParagraph[];
  readonly tables: readonly TextTable[];
  readonly furniture: readonly Furniture[];
}

/** A department as named in a responsibility, before its issuer is known. */
export interface NamedDepartment {
  readonly printed: string;
  readonly role: UnitHead['departments'][number]['role'];
  /** Whether the editor wrote the name: it is whole. */
  readonly whole?: true;
}

export interface ParsedUnit {
  readonly head: Omit<UnitHead, 'departments'> & { readonly departments: readonly NamedDepartment[] };
  readonly paragraphs: readonly Paragraph[];
  /** Tables over its paragraphs; left out where there are none. */
  readonly tables?: readonly TableLayout[];
}

/** `parse`'s value: the circular as it stands in this one file. */
export interface ParsedCircular {
  /** Of the source only what linking needs: places of single characters would fill the memory. */
  readonly source: Pick<SourceText, 'decoded' | 'furniture'>;
  readonly head: Omit<CircularHead, 'issuers' | 'id' | 'found'> & { readonly issuers: readonly string[] };
  readonly found: Readonly<Record<string, Found>>;
  readonly parts: readonly Part[];
  readonly units: readonly ParsedUnit[];
  /** By key of the measure. */
  readonly topics?: ReadonlyMap<string, EditorSubjects>;
}

export interface Unit {
  readonly head: UnitHead;
  readonly paragraphs: readonly Paragraph[];
  readonly tables?: readonly TableLayout[];
}

/** `link`'s value: the circular as published. */
export interface LinkedCircular {
  readonly head: CircularHead;
  readonly parts: readonly Part[];
  readonly units: readonly Unit[];
  readonly source: Source;
  readonly furniture: readonly ListedFurniture[];
  /** By key of the measure. */
  readonly topics?: ReadonlyMap<string, EditorSubjects>;
}

/** Furniture as the report lists it; line and column as in a diagnostic. */
export interface ListedFurniture {
  readonly kind: Furniture['kind'];
  readonly text: string;
  readonly line: number;
  readonly column: number;
}

export interface Registry {
  readonly issuers: readonly Issuer[];
  readonly departments: readonly RegisteredDepartments[];
  readonly instruments: readonly RegisteredInstrument[];
  readonly topics: readonly RegisteredSubject[];
  readonly lineage: RegisteredLineage;
  /** What the address book says was published: it keeps its addresses. */
  readonly published?: PublishedLists | undefined;
}

/** What the editor says of an instrument that circulars cite. */
export interface RegisteredInstrument {
  readonly name: string;
  readonly aliases: readonly string[];
  /** Last part of its address, where the editor chose one. */
  readonly id?: string | undefined;
  readonly type?: string | undefined;
  readonly number?: string | undefined;
  readonly issuer?: string | undefined;
  /** Id of the circular, where the archive holds it. */
  readonly circular?: string | undefined;
  /** `false` for what stands in 《》 and is no instrument. */
  readonly instrument: boolean;
  readonly place: SeedPlace;
}

/** What the editor says of the departments of one issuer: which spellings are one. */
export interface RegisteredDepartments {
  /** The issuer's id, registered or made from its name. */
  readonly issuer: string;
  /** Where the issuer stands in the registry's file. */
  readonly place: SeedPlace;
  readonly departments: readonly RegisteredDepartment[];
}

export interface RegisteredDepartment {
  readonly name: string;
  readonly aliases: readonly string[];
  /** Last part of its address, where the editor chose one. */
  readonly id?: string | undefined;
}

/** A subject, and how much each word speaks for it. */
export interface RegisteredSubject extends Omit<Subject, 'order'> {
  readonly words: Readonly<Record<string, number>>;
}

/** Two circulars, or two measures as `<circular>/<key>`, that the editor named together. */
export interface RegisteredPair {
  readonly pair: readonly [string, string];
  readonly place: SeedPlace;
}

export interface RegisteredLineage {
  readonly compare: readonly RegisteredPair[];
  readonly confirmed: readonly RegisteredPair[];
  readonly rejected: readonly RegisteredPair[];
}

/** The subjects that the editor gave a measure, by id or by name; they stand instead of those that were found. */
export interface EditorSubjects {
  readonly topics: readonly string[];
  readonly place: SeedPlace;
}
