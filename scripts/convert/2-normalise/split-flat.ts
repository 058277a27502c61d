import { LABEL } from '#domain/words/responsibility.ts';
import { STOP } from '../character-kinds.ts';
import { goesOnAsReference, type Marker, readMarker, SECTION_NUMBER, SUBSECTION_NUMBER } from '../marker.ts';
import { isAddressees } from '../words/addressees.ts';
import { TITLE_WORD } from '../words/documents.ts';
import {
  BEFORE_NUMBER,
  CODE_WORD,
  FLAT_HEAD,
  FLAT_HEADING,
  FLAT_LENGTH,
  FLAT_SHARE,
  LONGEST_MARKER,
  SHORT_FLAT,
  SHORT_FLAT_SHARE,
} from './bars.ts';
import { closingCut, signatureCuts } from './flat-foot.ts';
import { endsWithWhoAnswers } from './own-lines.ts';

/**
 * Where a paragraph that holds a whole text must have ended, in order: behind title, number
 * and addressees, before numbers in sequence that follow the end of a sentence or a
 * heading, and around signature and date. Nothing else is cut; a heading that runs into its
 * text stays with it. None for a paragraph that is not most of its file.
 *
 * @param solid characters of all paragraphs together
 */
export function flatCuts(paragraph: string, solid: number): number[] {
  const long = paragraph.length >= FLAT_LENGTH && paragraph.length >= solid * FLAT_SHARE;
  if (!long && (paragraph.length < SHORT_FLAT || paragraph.length < solid * SHORT_FLAT_SHARE)) return [];
  const markers = markerCuts(paragraph);
  const foot = signatureCuts(paragraph);
  const closing = closingCut(paragraph, markers, foot);
  const cuts = [...headCuts(paragraph), ...markers, ...foot, ...(closing === undefined ? [] : [closing])];
  return [...new Set(cuts)].filter((cut) => cut > 0 && cut < paragraph.length).sort((a, b) => a - b);
}

/** 某某令第7号: its title is its number. */
const ORDER = /^[\p{Script=Han}]{2,30}令\s?第\s?[0-9〇零一二三四五六七八九十百]{1,5}\s?号/u;

/** 〔2005〕18号: the number of a document behind its code word. */
const YEAR_AND_NUMBER = /[〔﹝〖[［（(]\s?(?:19|20)\d{2}\s?[〕﹞〗\]］）)]\s?(?:第\s?)?\d{1,5}\s?号/u;
const ADDRESSEES = /^[^。！？]{2,240}?[：:]/u;
/** A word with which titles end, and the version behind it. */
const ENDS_TITLE = new RegExp(`${TITLE_WORD}(?:[（(][^（）()]{1,14}[）)])?`, 'gu');
/** What a text begins with behind its title: why, on what grounds, whom it turns to. */
const BEGINS_TEXT = /^\s?(?:为(?!期)|根据|依据|按照|遵照|鉴于|现将|现就|近年|近期|各[省市区县部有])/u;
/** What is no end of a title: 印发《某某方案|》的通知. */
const GOES_ON = /^\s?[》的]/u;
/** Where no title goes on: the end of a sentence, the first number of the text. */
const BEHIND_TITLE = new RegExp(`[。！？；]|${SECTION_NUMBER}|第[一1]\\s?[章条]`, 'u');

/** 某某的意见|国发〔2005〕18号|各省…： */
function headCuts(flat: string): number[] {
  const head = flat.slice(0, FLAT_HEAD);
  const order = ORDER.exec(head);
  if (order !== null) return [order[0].length];
  const bracket = YEAR_AND_NUMBER.exec(head);
  const title = bracket === null ? titleEnd(flat, head) : titleEnds(head.slice(0, bracket.index)).at(-1);
  if (title === undefined) return [];
  const cuts = [title];
  let at = title;
  if (bracket !== null && bracket.index - title <= CODE_WORD) {
    at = bracket.index + bracket[0].length;
    cuts.push(at);
  }
  const addressees = addresseesAt(flat, at);
  if (addressees > 0) cuts.push(at + addressees);
  return cuts;
}

/** Characters of those whom a text turns to at a place; 0 where it turns to nobody. */
function addresseesAt(flat: string, at: number): number {
  const colon = ADDRESSEES.exec(flat.slice(at, at + 260))?.[0] ?? '';
  return isAddressees(colon.trim()) ? colon.length : 0;
}

/** Where a title may end: behind each word for a kind of document before the first stop. */
function titleEnds(head: string): number[] {
  const stop = head.search(BEHIND_TITLE);
  return [...head.slice(0, stop < 0 ? undefined : stop).matchAll(ENDS_TITLE)].map(
    ({ 0: word, index }) => index + word.length,
  );
}

/** Where the title ends of a text without a number: where the text begins behind it, or at the last place. */
function titleEnd(flat: string, head: string): number | undefined {
  const ends = titleEnds(head);
  const begins = (at: number): boolean =>
    BEGINS_TEXT.test(flat.slice(at)) || (!GOES_ON.test(flat.slice(at)) && addresseesAt(flat, at) > 0);
  return ends.find(begins) ?? ends.at(-1);
}

/** Where a number may stand that begins a paragraph. */
const CANDIDATE = new RegExp(
  `第[〇零一二三四五六七八九十百]{1,5}[章节条]|${SECTION_NUMBER}|${SUBSECTION_NUMBER}|\\d{1,2}[.．、](?!\\d)|\\d{1,2}[.．](?=(?:19|20)\\d{2}年)|(?<=[。；！？）)〕］】\\]])\\d{1,2}[.．]`,
  'gu',
);
/** The end of a sentence; the words up to the first mark. */
const SENTENCE_END = /[。！？]$/u;
const HEADING = /^[^。；，：]*/u;

/** Names behind a label, up to the next number: 责任部门：立案庭、研究室|（二）. */
const LABELLED_NAMES = new RegExp(`${LABEL}[^。；！？:：（）()]{2,}$`, 'u');
const LONGEST_NAMES = 120;

/** The marker at a place of a text without line ends. */
function markerAt(flat: string, at: number, last: ReadonlyMap<string, number>): Marker | undefined {
  const text = flat.slice(at, at + LONGEST_MARKER);
  const marker = readMarker(text, { expected: (last.get('item') ?? 0) + 1, opens: true });
  const named = marker !== undefined && ['chapter', 'division', 'article'].includes(marker.form);
  return named && goesOnAsReference(text.slice(marker.length)) ? undefined : marker;
}

function markerCuts(flat: string): number[] {
  const last = new Map<string, number>();
  const cuts: number[] = [];
  let headingFrom = -1;
  for (const { index } of flat.matchAll(CANDIDATE)) {
    const marker = markerAt(flat, index, last);
    if (marker === undefined) continue;
    const before = flat.slice(0, index).trimEnd().at(-1) ?? '';
    const behindSentence = '。；！？：:”）)〕］】]'.includes(before);
    const behindHeading =
      headingFrom >= 0 && index - headingFrom <= FLAT_HEADING && !STOP.test(flat.slice(headingFrom, index));
    const behindNames = LABELLED_NAMES.test(
      flat.slice(Math.max(cuts.at(-1) ?? 0, index - LONGEST_NAMES), index),
    );
    const opens = opensChapter(flat, index, marker) || opensText(flat, index);
    if (!behindSentence && !behindHeading && !behindNames && !opens) continue;
    const expected = (last.get(marker.form) ?? 0) + 1;
    if (marker.number !== expected && !(marker.number === 1 && marker.form !== 'section')) continue;
    if (marker.form === 'chapter') last.delete('division');
    last.set(marker.form, marker.number);
    cuts.push(index);
    headingFrom = index;
  }
  return cuts;
}

const FIRST_BEHIND_TITLE = new RegExp(`${TITLE_WORD}(?:[（(][^（）()]{1,14}[）)])?$`, 'u');

/** The first number of a text right behind its title, where the second follows: …若干措施|一、. */
function opensText(flat: string, index: number): boolean {
  if (!flat.startsWith('一、', index)) return false;
  const behindTitle = FIRST_BEHIND_TITLE.test(flat.slice(Math.max(0, index - FLAT_HEADING), index));
  return behindTitle && flat.includes('二、', index);
}

/** The name of a chapter, and the first number in it. */
const NAME_AND_ARTICLE = /^\s?[\p{Script=Han}\s、]{2,24}?第[一二三四五六七八九十百]{1,5}[条节]/u;

/** A chapter's heading, short and right before its first article or section: 第一章 总则|第一条. */
function opensChapter(flat: string, index: number, { form, length }: Marker): boolean {
  if (form !== 'chapter') return false;
  const behind = flat.slice(index + length, index + length + FLAT_HEADING);
  return NAME_AND_ARTICLE.test(behind);
}

/** Levels of which one may run into the next on one line. */
const RUN_TOGETHER: readonly Marker['form'][] = ['section', 'subsection', 'item'];

/**
 * Where in a paragraph that begins with a number the next ones of its row begin, each behind
 * the end of a sentence or behind who answers: 1.健全机制。（甲庭负责）|2.规范流程。 A heading
 * parts from the row beneath it: 一、审判改革|（一）健全机制。|（二）规范流程。
 */
export function runOnCuts(paragraph: string): number[] {
  const row = rowCuts(paragraph);
  return [0, ...row].flatMap((from, i) => {
    const own = from === 0 ? [] : [from];
    const piece = paragraph.slice(from, row[i]);
    const below = rowBelow(piece);
    const inner = below === undefined ? [] : runOnCuts(piece.slice(below));
    if (below === undefined || inner.length === 0) return own;
    return [...own, from + below, ...inner.map((cut) => from + below + cut)];
  });
}

/** The level of a number that may run into the next of its row. */
function rowOf(text: string): Marker | undefined {
  const first = readMarker(text, { opens: true });
  return first !== undefined && RUN_TOGETHER.includes(first.form) ? first : undefined;
}

function rowCuts(paragraph: string): number[] {
  const first = rowOf(paragraph);
  if (first === undefined) return [];
  const cuts: number[] = [];
  let number = first.number;
  for (const { index } of paragraph.matchAll(CANDIDATE)) {
    if (index < first.length) continue;
    const marker = markerAt(paragraph, index, new Map([['item', number]]));
    if (marker?.form !== first.form || marker.number !== number + 1) continue;
    const before = paragraph.slice(Math.max(0, index - BEFORE_NUMBER), index).trimEnd();
    if (!SENTENCE_END.test(before) && !endsWithWhoAnswers(before)) continue;
    cuts.push(index);
    number = marker.number;
  }
  return cuts;
}

/** Where the row beneath a heading begins, in a paragraph that begins with the heading. */
function rowBelow(paragraph: string): number | undefined {
  const first = rowOf(paragraph);
  if (first === undefined) return undefined;
  const heading = HEADING.exec(paragraph.slice(first.length, first.length + FLAT_HEADING))?.[0] ?? '';
  for (const { index } of heading.matchAll(CANDIDATE)) {
    const inner = rowOf(paragraph.slice(first.length + index));
    if (
      index > 1 &&
      inner !== undefined &&
      RUN_TOGETHER.indexOf(inner.form) > RUN_TOGETHER.indexOf(first.form)
    )
      return first.length + index;
  }
  return undefined;
}
