import type { BlockRole } from '#domain/elements.ts';
import { isOrganisation } from '../organisation.ts';
import { endsAsTitle } from '../title-end.ts';
import { HEAD_ROW } from '../words/head-labels.ts';
import { isFieldLabel } from '../words/site-fields.ts';
import { MOST_BETWEEN } from './bars.ts';
import { decidedRole, isOpen } from './decided.ts';
import { BARE_NUMBER, type ClassifiedParagraph, type ParagraphClass } from './paragraph.ts';
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
  printing: 'printing',
  metadata: 'unclassified',
};

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
    const value = i > from && isLabelAlone(paragraphs[i - 1]);
    const role =
      decidedRole(paragraph) ??
      (value
        ? 'unclassified'
        : HEAD_ROW.test(paragraph.text)
          ? 'transmission'
          : (ROLES[paragraph.class] ??
            (namesSeries(paragraphs, i) || isOrganisation(paragraph.text) ? 'letterhead' : 'unclassified')));
    blocks.push({ role, from: i, to: i + 1 });
  }
  let i = title?.to ?? from;
  if (title !== undefined) blocks.push({ role: 'title', from: title.from, to: title.to });
  for (; i < to; i += 1) {
    const paragraph = paragraphs[i] as ClassifiedParagraph;
    const role = roleBelowTitle(paragraph) ?? (isSaidAgain(paragraph, title?.text) ? 'caption' : undefined);
    if (role === undefined) {
      if (!isOpen(paragraph)) break;
      // A site's own lines stand between the title and the addressees.
      const addressees = title === undefined ? -1 : addresseesBehind(paragraphs, i, to);
      if (addressees < 0) break;
      for (; i < addressees; i += 1) blocks.push({ role: 'unclassified', from: i, to: i + 1 });
      i -= 1;
      continue;
    }
    blocks.push({ role, from: i, to: i + 1 });
    if (role === 'addressees') return { blocks, end: i + 1, title: title?.text };
  }
  return { blocks, end: i, title: title?.text };
}

/** Whether the value of a field stands on the line behind it. */
const isLabelAlone = (paragraph: ClassifiedParagraph | undefined): boolean =>
  paragraph?.class === 'metadata' && isFieldLabel(paragraph.text);

/** Whether a line is the title once more: that of a page stands above the number, the document's own below it. */
const isSaidAgain = (paragraph: ClassifiedParagraph, title: string | undefined): boolean =>
  isOpen(paragraph) && paragraph.class === 'display' && paragraph.text === title;

/** Whether a line is the name of a series of minutes or bulletins, with its bare number below it. */
function namesSeries(paragraphs: readonly ClassifiedParagraph[], at: number): boolean {
  const [name, number] = [paragraphs[at], paragraphs[at + 1]];
  return name?.class === 'display' && number?.class === 'docNumber' && BARE_NUMBER.test(number.text);
}

/** What the editor may say of a paragraph in a head. */
const IN_HEAD: readonly BlockRole[] = [
  ...new Set([...(Object.values(ROLES) as BlockRole[]), 'addressees' as const]),
];

function roleBelowTitle(paragraph: ClassifiedParagraph): BlockRole | undefined {
  if (isOpen(paragraph)) return paragraph.class === 'addressees' ? 'addressees' : ROLES[paragraph.class];
  const role = decidedRole(paragraph);
  return role !== undefined && IN_HEAD.includes(role) ? role : undefined;
}

/** Index of the addressees that follow soon, before any text; -1 where none do. */
function addresseesBehind(paragraphs: readonly ClassifiedParagraph[], from: number, to: number): number {
  for (let i = from; i < Math.min(to, from + MOST_BETWEEN + 1); i += 1) {
    const paragraph = paragraphs[i] as ClassifiedParagraph;
    const { class: looks, text } = paragraph;
    if (looks === 'addressees') return i;
    if (!isOpen(paragraph)) return -1;
    // A field, or the title once more.
    if (looks !== 'metadata' && !(looks === 'display' && endsAsTitle(text))) return -1;
  }
  return -1;
}
