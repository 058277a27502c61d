import type { BlockRole } from '#domain/elements.ts';
import { endsAsTitle } from '../title-end.ts';
import type { ClassifiedParagraph, ParagraphClass } from './paragraph.ts';
import { displayEnd, joined } from './split-parts.ts';

/** A block in the making: its role and the paragraphs that it takes, half open. */
export interface HeadBlock {
  readonly role: BlockRole;
  readonly from: number;
  readonly to: number;
}

export interface PartHead {
  readonly blocks: readonly HeadBlock[];
  /** Index of the first paragraph after the head. */
  readonly end: number;
  readonly title: string | undefined;
}

const ROLES: Partial<Record<ParagraphClass, BlockRole>> = {
  docNumber: 'docNumber',
  transmission: 'transmission',
  organisation: 'letterhead',
  date: 'date',
  remark: 'caption',
  handlingOffice: 'handlingOffice',
};

/**
 * The head of a part: letterhead, telegraph lines, number, title (over several lines) and
 * addressees, up to the first paragraph of text. The title is the last row of display
 * lines; one before it, apart, belongs to the letterhead.
 */
export function readHead(paragraphs: readonly ClassifiedParagraph[], from: number, to: number): PartHead {
  const blocks: HeadBlock[] = [];
  let title: string | undefined;
  let i = from;
  while (i < to) {
    const paragraph = paragraphs[i] as ClassifiedParagraph;
    const role = ROLES[paragraph.class];
    const opensTitle = paragraph.class === 'organisation' && isFirstLineOfTitle(paragraphs, i);
    if (paragraph.class === 'display' || opensTitle) {
      if (title !== undefined && !blocks.some((b) => b.role === 'title')) break;
      const end = Math.min(to, displayEnd(paragraphs, opensTitle ? i + 1 : i));
      if (title !== undefined) break;
      const telegraph = HEAD_ROW.test(paragraph.text);
      const last = telegraph ? i + 1 : titleEnd(paragraphs, i, end);
      blocks.push({ role: telegraph ? 'transmission' : 'title', from: i, to: last });
      if (!telegraph) title = joined(paragraphs, i, last);
      i = last;
    } else if (role !== undefined) {
      blocks.push({ role, from: i, to: i + 1 });
      i += 1;
    } else if (paragraph.class === 'addressees' && title !== undefined) {
      blocks.push({ role: 'addressees', from: i, to: i + 1 });
      return { blocks, end: i + 1, title };
    } else break;
  }
  return { blocks, end: i, title };
}

/** A row of labelled fields, 等级：加急 … 号 3月4日9时. */
const HEAD_ROW = /^(?:等级|紧急程度|密级|签发|发往)/u;

/** A line that ends in the word for a kind of document ends the title; what follows is another row. */
function titleEnd(paragraphs: readonly ClassifiedParagraph[], from: number, to: number): number {
  for (let i = from; i < to; i += 1) {
    const text = joined(paragraphs, from, i + 1);
    if (endsAsTitle(text)) return i + 1;
    if (paragraphs[i]?.headingMarks !== paragraphs[i + 1]?.headingMarks && i + 1 < to) return i + 1;
  }
  return to;
}

/** An office's name right above 关于…的通知 is the first line of the title, not a letterhead. */
function isFirstLineOfTitle(paragraphs: readonly ClassifiedParagraph[], i: number): boolean {
  const next = paragraphs[i + 1];
  return (
    next?.class === 'display' &&
    /^(?:关于|印发)/u.test(next.text) &&
    next.lines.start === (paragraphs[i]?.lines.end ?? 0) + 1
  );
}
