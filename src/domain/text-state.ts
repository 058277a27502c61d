import { chineseDate } from './chinese-date.ts';
import type { CircularHead, UnitHead } from './schema.ts';

/**
 * Whether a text was read against its original: 识别文本 is what a program read from pictures
 * and nobody has proofread since.
 */

/** What such a text is called wherever it stands. */
export const RECOGNISED = '识别文本';

type Head = Pick<CircularHead, 'recognised' | 'proofread'>;
type Unit = Pick<UnitHead, 'recognised'>;

/** Whether characters of a circular, or of one measure of it, are recognised ones that nobody has proofread. */
export function isUnproofread({ recognised, proofread }: Head, unit?: Unit): boolean {
  return (
    recognised !== undefined && proofread === undefined && (unit === undefined || unit.recognised === true)
  );
}

/** What readers are told of such a text; `undefined` where there is nothing to tell. */
export function unproofreadNote(head: Head, unit?: Unit): string | undefined {
  if (!isUnproofread(head, unit)) return undefined;
  const what = head.recognised === 'partly' && unit === undefined ? '部分页的文字' : '文字';
  return `${RECOGNISED}：${what}由程序从扫描件识别，尚未校对，可能有错字，请以扫描件为准。`;
}

/** The same in a few words, behind a citation or at the head of a leaf; empty where there is nothing to tell. */
export function unproofreadRemark(head: Head, unit?: Unit): string {
  if (!isUnproofread(head, unit)) return '';
  return head.recognised === 'partly' && unit === undefined
    ? `部分为${RECOGNISED}，未经校对`
    : `${RECOGNISED}，未经校对`;
}

/** What a copy on paper says that it is. */
export const copyMark = (head: Head): string =>
  `（${['档案副本', unproofreadRemark(head)].filter((part) => part !== '').join('，')}）`;

/** A remark as it stands behind what it is about; nothing where there is none. */
export const inBrackets = (remark: string): string => (remark === '' ? '' : `（${remark}）`);

/** `已校对（2026年11月28日，研究室）`; `undefined` where the text was not proofread. */
export function proofreadWords({ proofread }: Head): string | undefined {
  if (proofread === undefined) return undefined;
  const by = proofread.by === null ? '' : `，${proofread.by}`;
  return `已校对（${chineseDate(proofread.on)}${by}）`;
}
