/**
 * The body of a published circular: parts of blocks, and units (measures, questions)
 * of paragraphs. `BLOCK_ELEMENTS` and `INLINE_ELEMENTS` name the only MDX components
 * that the converter may write and the site's loader accepts.
 */

/** Lines of the file as received, 1-based, both included. */
export interface LineRange {
  readonly start: number;
  readonly end: number;
}

export type PartType = 'notice' | 'main' | 'annex' | 'imprint';

/** Parts ↔ MDX component. */
export const PART_ELEMENTS = {
  /** 印发通知 */ notice: 'Notice',
  /** 正文 */ main: 'Main',
  /** 附件 */ annex: 'Annex',
  /** 版记 */ imprint: 'Imprint',
} as const satisfies Record<PartType, string>;

/** Blocks ↔ MDX component. */
export const BLOCK_ELEMENTS = {
  /** 发文机关标志 */ letterhead: 'Letterhead',
  /** 明传、密传 and the head lines of a telegraph */ transmission: 'Transmission',
  /** 发文字号 on a line of its own */ docNumber: 'DocNumber',
  /** 标题 */ title: 'Title',
  /** 题注, a line about the text under its title */ caption: 'Caption',
  /** 主送机关 */ addressees: 'Addressees',
  /** 导语 */ preamble: 'Preamble',
  /** 一级标题, 二级标题 …; `level` counts from 1 */ heading: 'Heading',
  /** running text that is no measure */ paragraph: 'Paragraph',
  /** a paragraph in a cell of a table that belongs to no measure */ table: 'Cell',
  /** 结语 */ closing: 'Closing',
  /** 附件说明 */ annexList: 'AnnexList',
  /** 附件1 above an annex */ annexLabel: 'AnnexLabel',
  /** 署名 */ signature: 'Signature',
  /** 成文日期 */ date: 'DateOfIssue',
  /** 承办单位 */ handlingOffice: 'HandlingOffice',
  /** 附注 such as （此件公开发布）, （共10页） */ remark: 'Remark',
  /** 抄送 */ copiedTo: 'CopiedTo',
  /** 印发机关、印发日期 */ printing: 'Printing',
  /** text that no rule recognised: kept and published as it stands */ unclassified: 'Unclassified',
} as const;

export type BlockRole = keyof typeof BLOCK_ELEMENTS;

/** What stands at the end of a document, behind its text. */
export const DOCUMENT_END: ReadonlySet<BlockRole> = new Set([
  'closing',
  'annexList',
  'signature',
  'date',
  'handlingOffice',
  'remark',
  'copiedTo',
  'printing',
]);

export interface TextBlock {
  readonly role: BlockRole;
  readonly text: string;
  readonly lines: LineRange;
  /** Key of the section that a heading opens, `2`, `2-1`; headings only. */
  readonly section?: string;
  /** Depth of a heading, from 1; headings only. */
  readonly level?: number;
}

/** The place where a measure or question stands. */
export interface UnitBlock {
  readonly role: 'unit';
  readonly key: string;
}

export type Block = TextBlock | UnitBlock;

export interface Part {
  readonly type: PartType;
  /** Number of an annex, from 1. */
  readonly number?: number;
  readonly blocks: readonly Block[];
  /** Tables over its blocks, from above to below; left out where there are none. */
  readonly tables?: readonly TableLayout[];
}

/**
 * A table as a layout over text that stands in order all the same: its cells, row by row, take
 * one after the other the pieces that begin at `from`, an index of blocks or of paragraphs. A
 * block is a piece, and so is each paragraph of a measure; a measure's number is one where it
 * has a cell of its own. A table in a measure lies over the measure's paragraphs.
 */
export interface TableLayout {
  readonly from: number;
  readonly rows: readonly (readonly TableCell[])[];
}

export interface TableCell {
  /** How many pieces stand in it; `label` for the number with which a measure begins. */
  readonly holds: number | 'label';
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** Whether it is the head of columns. */
  readonly head: boolean;
}

/** Component before the first block or paragraph of a table; its attribute tells the layout. */
export const TABLE_ELEMENT = 'Table';

/** Inline roles ↔ MDX component. Plain text has no component. */
export const INLINE_ELEMENTS = {
  /** the printed number with its punctuation, `14.`, `第三条` */ label: 'Label',
  /** the printed title with its punctuation */ title: 'Title',
  /** 责任部门 as printed, brackets and label included */ responsibility: 'Responsibility',
  /** what a row of a table has in a column of its own beside task and departments: 完成时限, 成果形式, 备注 */ entry:
    'Entry',
  /** 问：, 王静： */ speaker: 'Speaker',
} as const;

export type InlineRole = keyof typeof INLINE_ELEMENTS | 'text';

export interface Inline {
  readonly role: InlineRole;
  readonly text: string;
}

/** One paragraph of a measure, an answer or a question. */
export type Paragraph = readonly Inline[];

/** Component in a circular's body that stands for a measure or a question. */
export const UNIT_ELEMENT = 'Unit';

/** A paragraph's text, all of it. */
export function paragraphText(paragraph: Paragraph): string {
  return paragraph.map((inline) => inline.text).join('');
}

/** The text of a measure or question as published, all of it; paragraphs are joined by one line feed. */
export function wholeText(paragraphs: readonly Paragraph[]): string {
  return paragraphs.map(paragraphText).join('\n');
}

/** Roles that are no part of a text as read: the number, and what a table says of the task beside it. */
const BESIDE_THE_TEXT: ReadonlySet<InlineRole> = new Set(['label', 'responsibility', 'entry']);

/** Whether an inline is part of the text as read. */
export const isRead = ({ role }: Inline): boolean => !BESIDE_THE_TEXT.has(role);

/** A paragraph's text as read: without the number, the responsibility, and other columns of a table. */
export function readingText(paragraph: Paragraph): string {
  return paragraph
    .filter(isRead)
    .map((inline) => inline.text)
    .join('');
}

/** An inline and where it begins in `wholeText` of its measure. */
export interface PlacedInline extends Inline {
  readonly start: number;
}

/** The inlines of every paragraph of a measure with their offsets in `wholeText`. */
export function placedInlines(paragraphs: readonly Paragraph[]): PlacedInline[][] {
  let at = 0;
  return paragraphs.map((paragraph) => {
    const placed = paragraph.map(({ role, text }) => {
      const start = at;
      at += text.length;
      return { role, text, start };
    });
    at += 1;
    return placed;
  });
}
