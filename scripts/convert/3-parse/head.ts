import type { BlockRole } from '#domain/elements.ts';
import type { ClassifiedParagraph, ParagraphClass } from './paragraph.ts';
import { findTitle } from './title.ts';

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
  annexLabel: 'annexLabel',
  metadata: 'unclassified',
};
const HEAD_ROW = /^(?:等级|紧急程度|密级|签发|发往)/u;

/**
 * The head of a part: letterhead, telegraph lines, number, title (over several lines) and
 * addressees, up to the first paragraph of text. What stands before the title and is none
 * of these (a web site's own lines) is kept as unclassified.
 */
export function readHead(paragraphs: readonly ClassifiedParagraph[], from: number, to: number): PartHead {
  const title = findTitle(paragraphs, from, to);
  const blocks: HeadBlock[] = [];
  for (let i = from; i < (title?.from ?? from); i += 1) {
    const paragraph = paragraphs[i] as ClassifiedParagraph;
    const value = paragraphs[i - 1]?.class === 'metadata' && i > from;
    const role = value
      ? 'unclassified'
      : HEAD_ROW.test(paragraph.text)
        ? 'transmission'
        : (ROLES[paragraph.class] ?? 'unclassified');
    blocks.push({ role, from: i, to: i + 1 });
  }
  let i = title?.to ?? from;
  if (title !== undefined) blocks.push({ role: 'title', from: title.from, to: title.to });
  for (; i < to; i += 1) {
    const paragraph = paragraphs[i] as ClassifiedParagraph;
    const role =
      paragraph.class === 'addressees' && title !== undefined ? 'addressees' : ROLES[paragraph.class];
    if (role === undefined) break;
    blocks.push({ role, from: i, to: i + 1 });
    if (role === 'addressees') return { blocks, end: i + 1, title: title?.text };
  }
  return { blocks, end: i, title: title?.text };
}
