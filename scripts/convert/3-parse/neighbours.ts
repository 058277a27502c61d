import { isOrderNumber } from '#domain/doc-number.ts';
import { LABEL_ALONE } from '#domain/words/responsibility.ts';
import { isDateInFigures, MONTH_LINE } from '../date.ts';
import { isOrganisation } from '../organisation.ts';
import { endsAsTitle } from '../title-end.ts';
import { isAddressees, lastAddressed } from '../words/addressees.ts';
import { casePartOf } from '../words/case-parts.ts';
import { hasMark, SENTENCE_ENDS } from '../words/marks.ts';
import { isOfficeName } from '../words/offices.ts';
import { METADATA_FIELD } from '../words/site-fields.ts';
import { FEWEST_USUAL, FOOT_LINES, LONGEST_ENTRY, LONGEST_FIELD } from './bars.ts';
import { casesIn } from './cases.ts';
import { isOpen } from './decided.ts';
import type { ClassifiedParagraph, ParagraphClass } from './paragraph.ts';

/** The paragraphs with what their neighbours tell where looks alone mislead. */
export function readNeighbours(all: readonly ClassifiedParagraph[]): ClassifiedParagraph[] {
  const paragraphs = withFields(all);
  const changed = new Map<number, ParagraphClass>();
  for (const i of splitSignatures(paragraphs)) changed.set(i, 'organisation');
  for (const i of annexEntries(paragraphs)) changed.set(i, 'annexList');
  for (const i of datesUnderSignatures(paragraphs)) changed.set(i, 'date');
  for (const i of ordersBelowTitles(paragraphs)) changed.set(i, 'docNumber');
  for (const i of officesBelowLabels(paragraphs)) changed.set(i, 'display');
  for (const i of addresseesAsHeading(paragraphs)) changed.set(i, 'addressees');
  for (const i of quotedQuestions(paragraphs)) changed.set(i, 'running');
  for (const i of textOfCases(paragraphs)) changed.set(i, 'running');
  return paragraphs.map((paragraph, i) => {
    const listed = paragraph.decided?.is === 'annexList' ? 'annexList' : undefined;
    const looks = isOpen(paragraph) ? changed.get(i) : listed;
    return looks === undefined ? paragraph : { ...paragraph, class: looks, marker: undefined };
  });
}

/** A label with a value, among the fields that a site sets above a document. */
const FIELD = /^[•·]?[\p{Script=Han}\s]{2,8}[:：]/u;

/** A label that site fields have, and right behind it its value: 发文机关河东区人民法院, of which one alone is none. */
const BARE_FIELD = new RegExp(`^${METADATA_FIELD}(?![:：\\s])[^。，；]+$`, 'u');

/** What goes on with a row of fields is one of them, whatever its label. */
function withFields(paragraphs: readonly ClassifiedParagraph[]): readonly ClassifiedParagraph[] {
  const bare = paragraphs.map(({ text }) => text.length <= LONGEST_FIELD && BARE_FIELD.test(text));
  let among = false;
  return paragraphs.map((paragraph, i) => {
    const { class: looks, text } = paragraph;
    if (bare[i] === true && (bare[i - 1] === true || bare[i + 1] === true)) {
      among = true;
      return { ...paragraph, class: 'metadata' };
    }
    const plain = looks === 'display' || looks === 'running';
    const field =
      isOpen(paragraph) &&
      among &&
      plain &&
      text.length <= LONGEST_FIELD &&
      FIELD.test(text) &&
      !text.includes('。');
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

/** What is a date under an office's name only: one in figures alone, a year and a month without the day. */
function datesUnderSignatures(paragraphs: readonly ClassifiedParagraph[]): number[] {
  return paragraphs.flatMap(({ text }, i) =>
    paragraphs[i - 1]?.class === 'organisation' && (MONTH_LINE.test(text) || isDateInFigures(text))
      ? [i]
      : [],
  );
}

/** 某某市人民政府令第12号 below the title of what it puts into force; where it stands first it is a title itself. */
function ordersBelowTitles(paragraphs: readonly ClassifiedParagraph[]): number[] {
  return paragraphs.flatMap(({ class: looks, text }, i) => {
    const above = paragraphs[i - 1];
    if (looks !== 'display' || above?.class !== 'display') return [];
    return isOrderNumber(text) && endsAsTitle(above.text) ? [i] : [];
  });
}

/**
 * What stands in cases and looks like a field of a site or a date below a signature: 关键词：民事 合同,
 * the day of a judgment in brackets.
 */
function textOfCases(paragraphs: readonly ClassifiedParagraph[]): number[] {
  const from = casesIn(paragraphs)?.from ?? paragraphs.length;
  return paragraphs.flatMap(({ class: looks, text }, i) => {
    const keyword = looks === 'metadata' && casePartOf(text)?.known === true;
    const judged = i > from && looks === 'date' && IN_BRACKETS.test(text);
    return (keyword && from < paragraphs.length) || judged ? [i] : [];
  });
}
const IN_BRACKETS = /^[（(].+[）)]$/u;

/** Those addressed at the beginning of a text that Markdown makes a heading: ### 各县（区）人民政府，市政府各部门：. */
function addresseesAsHeading(paragraphs: readonly ClassifiedParagraph[]): number[] {
  const at = paragraphs.findIndex(({ class: looks }) => looks !== 'docNumber' && looks !== 'metadata');
  const first = paragraphs[at];
  if (first?.class !== 'display' || first.headingMarks === 0 || !isAddressees(first.text)) return [];
  return isOfficeName(lastAddressed(first.text)) ? [at] : [];
}

/** Offices below 责任部门, alone on its line as in a page's list of terms, sign nothing. */
function officesBelowLabels(paragraphs: readonly ClassifiedParagraph[]): number[] {
  return paragraphs.flatMap(({ class: looks }, i) =>
    looks === 'organisation' && LABEL_ALONE.test(paragraphs[i - 1]?.text ?? '') ? [i] : [],
  );
}

/** What may stand right behind a list of annexes; text of an annex does not. */
const BEHIND_LIST: readonly ParagraphClass[] = [
  'organisation',
  'date',
  'annexLabel',
  'copiedTo',
  'printing',
  'remark',
];

/** 附件：, alone on its line, and with the first of several behind it. */
const LABEL_WITHOUT_NUMBER = /^附\s?件?\s?[:：]?$/u;
const FIRST_ON_LABEL = /[:：]\s?(?:1\s?[.．、]|(?<han>一)、)/u;

/**
 * 附件：1.甲 and below it 2.乙, 3.丙: entries of the list of annexes, no measures. A label that
 * stands alone above them, or above titles without numbers, belongs to the list where
 * signature and date, the annexes themselves or nothing follows.
 */
function annexEntries(paragraphs: readonly ClassifiedParagraph[]): number[] {
  const found: number[] = [];
  paragraphs.forEach(({ class: looks, text }, at) => {
    const alone = looks === 'annexLabel' && LABEL_WITHOUT_NUMBER.test(text);
    if (looks !== 'annexList' && !alone) return;
    const first = looks === 'annexList' ? FIRST_ON_LABEL.exec(text) : null;
    let expected = first === null ? 1 : 2;
    const own = first?.groups?.han === undefined ? 'item' : 'section';
    const form = looks === 'annexList' ? own : paragraphs[at + 1]?.marker?.form;
    let i = at + 1;
    for (; i < paragraphs.length; i += 1) {
      const marker = paragraphs[i]?.marker;
      if (marker === undefined || marker.form !== form || marker.number !== expected) break;
      expected += 1;
    }
    if (alone && i === at + 1) while (isEntry(paragraphs[i])) i += 1;
    const entries = paragraphs.slice(at + 1, i);
    if (!alone) found.push(...entries.map((_, n) => at + 1 + n));
    else if (entries.length > 0 && entries.every(isShort) && endsList(paragraphs, i, at))
      found.push(at, ...entries.map((_, n) => at + 1 + n));
  });
  return found;
}

const isShort = ({ text }: ClassifiedParagraph): boolean =>
  [...text].length <= LONGEST_ENTRY && !hasMark(text, SENTENCE_ENDS);

function isEntry(paragraph: ClassifiedParagraph | undefined): boolean {
  return paragraph?.class === 'display' && isShort(paragraph);
}

/** Whether a list that ends before an index is one: unsigned above, and signed, annexed or ended below. */
function endsList(paragraphs: readonly ClassifiedParagraph[], behind: number, label: number): boolean {
  const next = paragraphs[behind];
  const dated = (part: readonly ClassifiedParagraph[]): boolean =>
    part.some(({ class: looks }) => looks === 'date');
  if (next === undefined) return paragraphs[label + 1]?.marker !== undefined;
  if (next.class === 'annexLabel') return true;
  if (!BEHIND_LIST.includes(next.class)) return false;
  const signed = dated(paragraphs.slice(behind, behind + FOOT_LINES));
  return signed || paragraphs[label + 1]?.marker !== undefined;
}

const ASKS = /^(?:\d{1,2}\s?[.．、]\s?)?(?<who>[\p{Script=Han}QＱ]+)/u;
const ANSWERS = /^(?:答|[\p{Script=Han}·]{2,8}|[AＡ]\d{0,2})\s?[:：]/u;

/**
 * Questions that an answer quotes, 记者问：值不值得？我说值得。: asked by another word than the others, and
 * answered by nobody.
 */
function quotedQuestions(paragraphs: readonly ClassifiedParagraph[]): number[] {
  const asked = paragraphs.flatMap(({ class: looks, text }, at) =>
    looks === 'question' ? [{ at, who: ASKS.exec(text)?.groups?.who?.slice(0, 1) ?? '' }] : [],
  );
  const [usual] = [...Map.groupBy(asked, ({ who }) => who).values()].sort((a, b) => b.length - a.length);
  if (usual === undefined || usual.length < FEWEST_USUAL) return [];
  return asked.flatMap(({ at, who }) =>
    who === usual[0]?.who || ANSWERS.test(paragraphs[at + 1]?.text ?? '') ? [] : [at],
  );
}
