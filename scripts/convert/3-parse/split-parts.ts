import type { ClassifiedParagraph, ParagraphClass } from './paragraph.ts';

/** Where the parts of a circular stand among its paragraphs: indexes, half open. */
export interface PartBounds {
  /** The cover notice; empty where there is none. */
  readonly notice: readonly [number, number];
  readonly main: readonly [number, number];
  /** 版记; empty where there is none. */
  readonly imprint: readonly [number, number];
}

/** A notice that issues another document names it in its title or is signed before it. */
const ISSUES = /印发|转发|批转|下发|公布|发布/u;
const SHORTEST_TITLE = 5;

/** Parts a circular into cover notice, the document itself and imprint. */
export function splitParts(paragraphs: readonly ClassifiedParagraph[]): PartBounds {
  const end = imprintStart(paragraphs);
  const issued = issuedStart(paragraphs, end);
  return { notice: [0, issued], main: [issued, end], imprint: [end, paragraphs.length] };
}

/** 抄送 and the office that printed, at the very end. */
function imprintStart(paragraphs: readonly ClassifiedParagraph[]): number {
  let start = paragraphs.length;
  let printing = false;
  while (start > 0) {
    const paragraph = paragraphs[start - 1] as ClassifiedParagraph;
    const belongs =
      paragraph.class === 'copiedTo' ||
      paragraph.class === 'printing' ||
      (printing && paragraph.class === 'organisation' && start >= paragraphs.length - 2);
    if (!belongs) break;
    if (paragraph.class === 'printing') printing = true;
    start -= 1;
  }
  return start;
}

/** Index at which the document that a notice issues begins; 0 where there is no notice. */
function issuedStart(paragraphs: readonly ClassifiedParagraph[], end: number): number {
  const firstTitle = paragraphs.findIndex((p) => p.class === 'display');
  if (firstTitle < 0) return 0;
  const titleEnd = displayEnd(paragraphs, firstTitle);
  const noticeTitle = joined(paragraphs, firstTitle, titleEnd);
  const named = /《(.+)》/u.exec(noticeTitle)?.[1];
  const issues = ISSUES.test(noticeTitle);
  let signed = false;
  const leaving: readonly ParagraphClass[] = ['marked', 'question'];
  for (let i = titleEnd; i < end; i += 1) {
    const paragraph = paragraphs[i] as ClassifiedParagraph;
    if (leaving.includes(paragraph.class) && !signed) return 0;
    if (paragraph.class === 'date' || paragraph.class === 'organisation') signed = true;
    if (paragraph.class !== 'display') continue;
    const to = displayEnd(paragraphs, i);
    const title = joined(paragraphs, i, to);
    const same = named !== undefined && solid(title) === solid(named);
    const followed =
      to < end &&
      ['running', 'marked', 'organisation', 'date', 'remark', 'addressees'].includes(
        paragraphs[to]?.class ?? '',
      );
    if (same || (issues && signed && followed && [...title].length >= SHORTEST_TITLE)) return i;
    i = to - 1;
  }
  return 0;
}

/** End of a row of display paragraphs: a title over several lines. */
export function displayEnd(paragraphs: readonly ClassifiedParagraph[], from: number): number {
  let to = from;
  while (paragraphs[to]?.class === 'display') to += 1;
  return to;
}

export function joined(paragraphs: readonly ClassifiedParagraph[], from: number, to: number): string {
  return paragraphs
    .slice(from, to)
    .map((p) => p.text)
    .join('');
}

function solid(text: string): string {
  return text.replace(/\s/gu, '');
}
