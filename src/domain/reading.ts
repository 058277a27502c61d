import type { LineRange, PartType } from './elements.ts';
import type { Found, Role } from './schema.ts';

/**
 * How a circular was read, paragraph by paragraph, and what an editor may say of it: the
 * corrections of a side file, the answers of the desk. Plain data, fit for JSON.
 */

/** What a paragraph can be taken for, and what the editor calls it. */
export const READ_KINDS = {
  title: '标题',
  heading: '层次标题',
  measure: '条',
  measureText: '条内段落',
  question: '问',
  answer: '答',
  paragraph: '段落',
  preamble: '导语',
  closing: '结语',
  letterhead: '发文机关标志',
  transmission: '电报头',
  docNumber: '发文字号',
  caption: '题注',
  addressees: '主送机关',
  signature: '署名',
  date: '成文日期',
  handlingOffice: '承办单位',
  remark: '附注',
  annexList: '附件说明',
  annexLabel: '附件标记',
  copiedTo: '抄送',
  printing: '印发机关和日期',
  unclassified: '没有认出',
  furniture: '附加内容',
  /** the opposite of `furniture`, whatever else it is */
  text: '正文',
} as const;
export type ReadKind = keyof typeof READ_KINDS;

/** Parts that begin at a paragraph; what stands above `main` is the cover notice. */
export const PART_STARTS = { main: '正文', annex: '附件', imprint: '版记' } as const;
export type PartStart = keyof typeof PART_STARTS;

/** What the column of a table holds. */
export const COLUMN_KINDS = {
  number: '序号',
  task: '任务',
  lead: '牵头',
  joint: '分工负责',
  support: '配合',
  responsible: '责任部门',
  concerned: '相关',
  person: '责任人',
  deadline: '完成时限',
  outcome: '成果形式',
  progress: '进展',
  remark: '备注',
  other: '其他',
} as const;
export type ColumnKind = keyof typeof COLUMN_KINDS;

/** What the row of a table is: a task of its own, the head of a group, the head of the columns, a remark, or more of the task above. */
export const ROW_KINDS = {
  task: '任务',
  group: '分组',
  head: '表头',
  remark: '说明',
  more: '接上一条',
} as const;
export type RowKind = keyof typeof ROW_KINDS;

/** What every correction begins with: where it stands, and the first characters there. */
interface Placed {
  /**
   * Where, as diagnostics and pages print it, short: `L14` in a plain text, `p3/L2` in a PDF,
   * `¶12` or `T2R3C1` in Word. Behind a colon the character of the line, from 1: `L14:21`.
   */
  readonly at: string;
  /** The first characters there. */
  readonly begins: string;
}

/** One correction: says what is so, never how to patch. */
export type ReadingEntry =
  /** A paragraph begins here and is this. */
  | (Placed & {
      readonly is: ReadKind;
      /** Of a heading, from 1. */
      readonly level?: number;
      /** Of a measure or heading, where none is printed or the printed one is not meant. */
      readonly number?: number;
      /** Of a measure: the words behind its number that are its title; `false` where it has none. */
      readonly title?: string | false;
      /** Of furniture: how many characters from here; the rest of the line where it is left out. */
      readonly characters?: number;
    })
  /** What begins here goes on with the paragraph before. */
  | (Placed & { readonly joins: 'before' })
  /** A paragraph begins here. */
  | (Placed & { readonly parts: 'here' })
  /** A part of the circular begins here. */
  | (Placed & { readonly part: PartStart })
  /** In the table that begins here, which column (from 1) is what; without a task it is no table of tasks. */
  | (Placed & { readonly columns: Readonly<Record<string, ColumnKind>> })
  /** What the row of a table is that this cell begins in. */
  | (Placed & { readonly row: RowKind })
  /**
   * Whether words of a measure say who answers for it, and so are no part of its text: so many
   * characters from here, or the rest of the line.
   */
  | (Placed & { readonly responsibility: boolean; readonly characters?: number });

/** Head fields that an editor may set; `null` says that there is none. */
export interface SettableHead {
  readonly title: string;
  readonly kind: string;
  readonly issuer: string | readonly string[] | null;
  readonly number: string | null;
  readonly date: string | null;
  readonly urgency: string | null;
  readonly addressees: string | null;
  readonly handlingOffice: string | null;
  readonly copiedTo: string | null;
  readonly printingOffice: string | null;
  readonly printed: string | null;
  readonly note: string;
  /** Title of the cover notice. */
  readonly noticeTitle: string | null;
}

/** What an editor may set of a measure; `null` says that there is none. */
export interface SettableMeasure {
  readonly title: string;
  readonly departments: readonly { readonly name: string; readonly role: Role }[];
  /** `2026-06-30`, or as printed and the last day that is meant. */
  readonly deadline: string | { readonly printed: string; readonly date: string | null } | null;
  readonly outcome: string | null;
  readonly note: string;
}

type SetField = {
  [Field in keyof SettableHead]: { readonly field: Field; readonly value: SettableHead[Field] | undefined };
}[keyof SettableHead];
type SetMeasure = {
  [Field in keyof SettableMeasure]: {
    /** Key of the measure as it is read now. */
    readonly measure: string;
    readonly field: Field;
    readonly value: SettableMeasure[Field] | undefined;
  };
}[keyof SettableMeasure];

/**
 * One step at the desk. A correction takes the place of one that says another thing of the same
 * place; a field whose value is `undefined` is the program's again.
 */
export type ReadingEdit =
  | { readonly entry: ReadingEntry }
  /** Takes back a correction, by its index under `reading`. */
  | { readonly undo: number }
  | SetField
  | SetMeasure;

/** What the converter says, and where. */
export interface ReadingDoubt {
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly help: string;
  /** The source, or its side file. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly excerpt: string;
}

/** A line of the source as received. */
export interface ReadLine {
  /** 1-based, as in `lines` of blocks. */
  readonly number: number;
  /** For `at` of a correction. */
  readonly place: string;
  /** For people: 第3页第2行. */
  readonly words: string;
  readonly text: string;
  /** What of it is no text: UTF-16 offsets in the line, half open. */
  readonly furniture: readonly { readonly kind: string; readonly start: number; readonly end: number }[];
  /** Index of its table in `tables`, row and column from 1. */
  readonly cell?: { readonly table: number; readonly row: number; readonly column: number };
}

/** A paragraph as it was read: blocks of the circular and paragraphs of its measures, in order. */
export interface ReadBlock {
  /** For `at` and `begins` of a correction. */
  readonly at: string;
  readonly begins: string;
  readonly lines: LineRange;
  /** Where it begins: UTF-16 offset in its first line. */
  readonly start: number;
  readonly text: string;
  readonly is: ReadKind | 'table';
  readonly part: PartType;
  /** Of a heading. */
  readonly level?: number;
  /** Of a measure or heading. */
  readonly number?: number | null;
  /** Key of the measure or question that it belongs to, or of the section that it opens. */
  readonly key?: string;
  /** Its number as printed and its title, where it opens a measure. */
  readonly label?: string;
  readonly title?: string;
  /** Whether the reader has no doubt about it, or the editor has decided it. */
  readonly sure: boolean;
  readonly doubts: readonly ReadingDoubt[];
  /** Indexes under `reading` of the corrections that decided it. */
  readonly corrections: readonly number[];
  /** Where it stands in a table: index in `tables`, row and column from 1. */
  readonly cell?: { readonly table: number; readonly row: number; readonly column: number };
}

/** A head field with how it came about. */
export interface ReadField {
  readonly field: keyof SettableHead;
  readonly words: string;
  readonly value: string | readonly string[] | null;
  readonly found: Found;
  readonly doubts: readonly ReadingDoubt[];
}

export interface ReadMeasure {
  readonly key: string;
  readonly type: 'measure' | 'question';
  readonly number: number | null;
  readonly title: string;
  readonly section: string | null;
  readonly departments: readonly { readonly name: string; readonly printed: string; readonly role: Role }[];
  readonly deadline: { readonly printed: string; readonly date: string | null } | null;
  readonly outcome: string | null;
  readonly note: string | null;
  readonly lines: LineRange;
  /** Fields that the editor set. */
  readonly edited: readonly (keyof SettableMeasure)[];
  readonly doubts: readonly ReadingDoubt[];
}

export interface ReadTable {
  /** For `at` and `begins` of a correction of its columns. */
  readonly at: string;
  readonly begins: string;
  readonly tasks: boolean;
  /** Column by column, from the first: its head, and what it was taken for. */
  readonly columns: readonly { readonly head: string; readonly is: ColumnKind }[];
  readonly rows: readonly {
    readonly at: string;
    readonly begins: string;
    readonly is: RowKind;
    readonly text: string;
  }[];
}

/** One circular as it is read now. */
export interface OneReading {
  readonly id: string;
  /** Whether an error keeps it from being published; what stands here is then read without what is at fault. */
  readonly failed: boolean;
  readonly lines: readonly ReadLine[];
  readonly blocks: readonly ReadBlock[];
  readonly fields: readonly ReadField[];
  readonly measures: readonly ReadMeasure[];
  readonly tables: readonly ReadTable[];
  /** The corrections of its side file, in their order there. */
  readonly corrections: readonly ReadingEntry[];
  /** All that the converter says of it and of its side file. */
  readonly diagnostics: readonly ReadingDoubt[];
  /** Law 1 in figures: characters that are no white space. */
  readonly characters: {
    readonly total: number;
    readonly published: number;
    readonly furniture: number;
    readonly unclassified: number;
  };
}
