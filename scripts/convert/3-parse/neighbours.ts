import { MONTH_LINE } from '../date.ts';
import { isOrganisation } from '../organisation.ts';
import type { ClassifiedParagraph, ParagraphClass } from './paragraph.ts';

/** The paragraphs with what their neighbours tell where looks alone mislead. */
export function readNeighbours(all: readonly ClassifiedParagraph[]): ClassifiedParagraph[] {
  const paragraphs = withFields(all);
  const changed = new Map<number, ParagraphClass>();
  for (const i of splitSignatures(paragraphs)) changed.set(i, 'organisation');
  for (const i of annexEntries(paragraphs)) changed.set(i, 'annexList');
  for (const i of monthsUnderSignatures(paragraphs)) changed.set(i, 'date');
  return paragraphs.map((paragraph, i) => {
    const looks = changed.get(i);
    return looks === undefined ? paragraph : { ...paragraph, class: looks, marker: undefined };
  });
}

/** A label with a value, among the fields that a site sets above a document. */
const FIELD = /^[•·]?[\p{Script=Han}\s]{2,8}[:：]/u;
const LONGEST_FIELD = 100;

/** What goes on with a row of fields is one of them, whatever its label. */
function withFields(paragraphs: readonly ClassifiedParagraph[]): readonly ClassifiedParagraph[] {
  let among = false;
  return paragraphs.map((paragraph) => {
    const { class: looks, text } = paragraph;
    const plain = looks === 'display' || looks === 'running';
    const field = among && plain && text.length <= LONGEST_FIELD && FIELD.test(text) && !text.includes('。');
    among = looks === 'metadata' || field;
    return field ? { ...paragraph, class: 'metadata' } : paragraph;
  });
}

/** An office's name over two lines above a date is one signature. */
function splitSignatures(paragraphs: readonly ClassifiedParagraph[]): number[] {
  const found: number[] = [];
  paragraphs.forEach(({ class: looks }, date) => {
    if (looks !== 'date') return;
    let last = date - 1;
    while (paragraphs[last]?.class === 'remark') last -= 1;
    const [first, second] = [paragraphs[last - 1], paragraphs[last]];
    if (first?.class !== 'display' || second === undefined) return;
    if (!['display', 'organisation'].includes(second.class)) return;
    if (first.text.length > 1 && isOrganisation(first.text + second.text)) found.push(last - 1, last);
  });
  return found;
}

/** A year and a month under an office's name: a date without its day. */
function monthsUnderSignatures(paragraphs: readonly ClassifiedParagraph[]): number[] {
  return paragraphs.flatMap(({ text }, i) =>
    paragraphs[i - 1]?.class === 'organisation' && MONTH_LINE.test(text) ? [i] : [],
  );
}

/** 附件：1.甲 and below it 2.乙, 3.丙: entries of the list of annexes, no measures. */
function annexEntries(paragraphs: readonly ClassifiedParagraph[]): number[] {
  const found: number[] = [];
  paragraphs.forEach(({ class: looks, text }, at) => {
    if (looks !== 'annexList' && !(looks === 'annexLabel' && /[:：]$/u.test(text))) return;
    let expected = looks === 'annexList' && /[:：]\s?1\s?[.．、]/u.test(text) ? 2 : 1;
    for (let i = at + 1; i < paragraphs.length; i += 1) {
      const marker = paragraphs[i]?.marker;
      if (marker?.form !== 'item' || marker.number !== expected) break;
      found.push(i);
      expected += 1;
    }
  });
  return found;
}
