import type { MarkerForm } from '../marker.ts';
import { isChapterName } from '../words/chapter-names.ts';
import { PARAGRAPH_OF_ITSELF, PARAGRAPH_TURNS_TO_ALL, saysWhatHolds } from '../words/closings.ts';
import { hasMark, withoutLastMark } from '../words/marks.ts';
import { FIELD_LABEL, PERSON_LABEL } from '../words/measure-fields.ts';
import { articleNameEnd } from './article-name.ts';
import { SOME_GO_ON } from './bars.ts';
import { beginsMeasure, isOfText, isOpen } from './decided.ts';
import { rankOf } from './measure-form.ts';
import { type ClassifiedParagraph, isDisclosure } from './paragraph.ts';
import { beginNotes } from './read-markers.ts';
import { findResponsibilities } from './responsibility.ts';

/** 本办法所称渡口，是指…: a paragraph of the article that begins with another such word. */
const DEFINES = /^本\p{Script=Han}{2,4}所[称指]/u;
/** 完成时限：6月底前 stands with the task. */
const FIELD_OF_MEASURE = new RegExp(`^(?:${FIELD_LABEL}|${PERSON_LABEL})`, 'u');
/** Whom to ask, where it stands below the text: （联系人：甲某；联系电话：…）. */
const CONTACT = /^[（(]?联系(?:人|电话|方式|地址|单位|部门)\s?[:：][^。]{0,200}。?$/u;
/** Whether a paragraph says whom to ask. */
export const isContact = ({ text }: ClassifiedParagraph): boolean => CONTACT.test(text);
/** A note, set below the text with its raised number. */
const NOTE = /^[¹²³⁰⁴-⁹]{1,3}\s?\p{Script=Han}/u;
const FOOT: readonly ClassifiedParagraph['class'][] = [
  'organisation',
  'date',
  'annexList',
  'annexLabel',
  'copiedTo',
  'printing',
];

/**
 * Index of the first paragraph that no longer belongs to the last measure: signature,
 * date, annexes, and before them the closing. Text without a number behind the last
 * measure is the closing where no other measure of the text goes on over a second
 * paragraph, where its words turn to all who carry the plan out, or where it stands
 * behind who answers and every other measure ends with who answers.
 */
export function closingStart(
  paragraphs: readonly ClassifiedParagraph[],
  from: number,
  to: number,
  measureForm: MarkerForm | undefined,
): number {
  const starts: number[] = [];
  for (let i = from; i < to; i += 1)
    if (beginsMeasure(paragraphs[i] as ClassifiedParagraph, measureForm)) starts.push(i);
  const last = starts.at(-1);
  if (last === undefined) return to;
  let foot = behindList(paragraphs, last, to);
  const heading = lastNumbered(paragraphs, last, to);
  while (foot < to && !standsBelow(paragraphs[foot] as ClassifiedParagraph, foot > heading)) foot += 1;
  const multi = starts
    .slice(0, -1)
    .filter((s) => isPlainText(paragraphs[s + 1] as ClassifiedParagraph)).length;
  // Of an article every paragraph is its own (款): it has no number, needs none, and may turn to all.
  const inSection = isBareHeading(paragraphs[heading], measureForm);
  const turnsAway = measureForm === 'article' || inSection ? PARAGRAPH_OF_ITSELF : PARAGRAPH_TURNS_TO_ALL;
  const isTurnedAway = (text: string): boolean =>
    turnsAway.test(text) && !(measureForm === 'article' && DEFINES.test(text));
  // Nor do measures tell how long the text of a section without measures is, nor one measure alone.
  const oneEach =
    measureForm !== 'article' && !inSection && starts.length > 1 && multi <= (starts.length - 1) * SOME_GO_ON;
  // Lines without a stop belong to the last measure only where other measures have such lines.
  const listed = paragraphs.slice(starts[0], last).some(({ class: looks }) => looks === 'display');
  // The text of a heading without one of its own.
  const headed =
    isHeadingWithText(paragraphs, starts, last) &&
    (!IN_FORCE.test(paragraphs[last + 1]?.text ?? '') || isHeadingOfRest(paragraphs[last]));
  const first = headed || isNumberAlone(paragraphs[last]) ? last + 2 : last + 1;
  const named = allEndWithNames(paragraphs, starts);
  let start = foot;
  for (let i = foot - 1; i >= first; i -= 1) {
    const paragraph = paragraphs[i] as ClassifiedParagraph;
    if (!isOpen(paragraph)) {
      // The text of a section without measures is a paragraph of its own.
      if (isOfText(paragraph) || (inSection && paragraph.decided?.is === 'paragraph')) break;
      start = i;
      continue;
    }
    // A table below the last measure is about all of them.
    if (paragraph.class === 'cell') {
      start = i;
      continue;
    }
    // Who answers for a task stands with the task, never behind the closing.
    if (!isPlainText(paragraph) || findResponsibilities(paragraph.text).length > 0) break;
    if (FIELD_OF_MEASURE.test(paragraph.text)) break;
    const aside = paragraph.class === 'display' && !listed;
    const behindNames = named && endsWithNames(paragraphs[i - 1]);
    const turns =
      isTurnedAway(paragraph.text) ||
      PHRASE.test(paragraph.text) ||
      (measureForm !== 'article' && saysWhatHolds(paragraph.text));
    if (oneEach || aside || behindNames || turns) start = i;
  }
  // Behind a heading without a text its text comes first.
  const before = paragraphs[start - 1];
  const next = paragraphs[start];
  if (
    start < foot &&
    start > first &&
    next !== undefined &&
    isOpen(next) &&
    isBareHeading(before, measureForm)
  )
    start += 1;
  // No table is cut in two.
  while (start < foot && paragraphs[start]?.class === 'cell' && paragraphs[start - 1]?.class === 'cell')
    start -= 1;
  return start;
}

/** Where the offices end that a bare heading lists one below the other, with text behind them: nobody signs there. */
function behindList(paragraphs: readonly ClassifiedParagraph[], heading: number, to: number): number {
  const first = heading + 1;
  if (hasMark(withoutLastMark(paragraphs[heading]?.text ?? '', '。'), '。；：，')) return first;
  let end = first;
  let hasText = false;
  let i = first;
  for (; i < to; i += 1) {
    const paragraph = paragraphs[i] as ClassifiedParagraph;
    const isListed = paragraph.class === 'organisation';
    // What the editor says is text of the measure may be one of the list, or the text behind it.
    if (!isListed && (isOpen(paragraph) || !isOfText(paragraph))) break;
    if (isListed) end = i + 1;
    hasText = !isListed;
  }
  return hasText || (i < to && paragraphs[i]?.class === 'running') ? end : first;
}

/** @param behindAll whether no number stands behind it: whom to ask may be told in a section of its own, and notes be of one measure */
const standsBelow = (paragraph: ClassifiedParagraph, behindAll = true): boolean =>
  paragraph.decided?.is === 'closing' ||
  FOOT.includes(paragraph.class) ||
  (isOpen(paragraph) &&
    (isDisclosure(paragraph) ||
      (behindAll && (isContact(paragraph) || beginNotes(paragraph.text))) ||
      NOTE.test(paragraph.text)));

/** Index of the last paragraph with a number, from the last measure to the first signature, day or annex behind it. */
function lastNumbered(paragraphs: readonly ClassifiedParagraph[], last: number, to: number): number {
  let found = last;
  for (let i = last + 1; i < to; i += 1) {
    const { class: looks } = paragraphs[i] as ClassifiedParagraph;
    if (FOOT.includes(looks)) break;
    if (looks === 'marked') found = i;
  }
  return found;
}

/** 第八条, or 第八条（附则）, on a line of its own: its text stands below it, whatever that turns to. */
const isNumberAlone = (paragraph: ClassifiedParagraph | undefined): boolean =>
  paragraph?.marker !== undefined &&
  paragraph.text.trimEnd().length <= Math.max(paragraph.marker.length, articleNameEnd(paragraph));

/** 本决定自…起施行 is of no heading above it. */
const IN_FORCE = /^本[《〈“]?\p{Script=Han}{2,8}[》〉”]?自.*(?:施行|实施|执行|生效)/u;

/** 其他事宜: the heading of what a document says of itself. */
const REST =
  /^(?:其[他它](?:事[项宜]|规定|要求|问题)?|附则|(?:施行|实施|执行|生效)(?:日期|时间)|有效期限?)[。：:]?$/u;
const isHeadingOfRest = (paragraph: ClassifiedParagraph | undefined): boolean =>
  paragraph !== undefined && REST.test(paragraph.text.slice(paragraph.marker?.length ?? 0).trim());

/** 特此通知, without its stop. */
const PHRASE = /^(?:特此|请予|此[致复令]|敬礼|以上|妥否|当否|专此)/u;

/** Whether a line without a stop may end a text. */
export const isClosingLine = (paragraph: ClassifiedParagraph): boolean =>
  PHRASE.test(paragraph.text) || standsBelow(paragraph);

/** Whether the last measure is a heading alone in a text whose other measures have more than their heading. */
function isHeadingWithText(
  paragraphs: readonly ClassifiedParagraph[],
  starts: readonly number[],
  last: number,
): boolean {
  const inside = (at: number): string => withoutLastMark(paragraphs[at]?.text ?? '', '。');
  if (hasMark(inside(last), '。；！？：，')) return false;
  const others = starts.slice(0, -1);
  const withText = others.filter((at) => {
    if (hasMark(inside(at), '。；！？')) return true;
    const next = paragraphs[at + 1];
    const outer = next?.marker !== undefined && rankOf(next.marker.form) <= rankOfStart(paragraphs[at]);
    return next !== undefined && !outer;
  });
  return others.length > 0 && withText.length > others.length / 2;
}

function rankOfStart(paragraph: ClassifiedParagraph | undefined): number {
  return paragraph?.marker === undefined ? 0 : rankOf(paragraph.marker.form);
}

/** Whether every measure but the last ends with who answers for it. */
function allEndWithNames(paragraphs: readonly ClassifiedParagraph[], starts: readonly number[]): boolean {
  return (
    starts.length > 1 &&
    starts.slice(1).every((next, i) => endsWithNames(lastOf(paragraphs, starts[i] as number, next)))
  );
}

/** The last paragraph of a measure, without the headings between it and the next. */
function lastOf(
  paragraphs: readonly ClassifiedParagraph[],
  start: number,
  next: number,
): ClassifiedParagraph | undefined {
  let last = next - 1;
  while (last > start && isHeadingAlone(paragraphs[last] as ClassifiedParagraph)) last -= 1;
  return paragraphs[last];
}

const isHeadingAlone = ({ marker, text }: ClassifiedParagraph): boolean =>
  marker !== undefined &&
  !hasMark(withoutLastMark(text, '。'), '。；：，') &&
  findResponsibilities(text).length === 0;

function endsWithNames(paragraph: ClassifiedParagraph | undefined): boolean {
  if (paragraph === undefined) return false;
  const end = withoutLastMark(paragraph.text.trimEnd(), '。').length;
  return findResponsibilities(paragraph.text).some(({ span }) => span.end >= end);
}

function isPlainText(paragraph: ClassifiedParagraph): boolean {
  const plain = paragraph.class === 'running' || paragraph.class === 'display';
  return plain && !isChapterName(paragraph.text);
}

/** Whether a paragraph is a heading further out than the measures, and nothing but one. */
function isBareHeading(
  paragraph: ClassifiedParagraph | undefined,
  measureForm: MarkerForm | undefined,
): boolean {
  if (paragraph?.marker === undefined || measureForm === undefined || hasMark(paragraph.text, '。；：，'))
    return false;
  return rankOf(paragraph.marker.form) < rankOf(measureForm);
}
