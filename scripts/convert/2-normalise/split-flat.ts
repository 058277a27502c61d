import { formatChineseNumeral } from '#domain/numerals.ts';
import { LABEL } from '#domain/words/responsibility.ts';
import { STOP } from '../character-kinds.ts';
import { goesOnAsReference, type Marker, readMarker, SECTION_NUMBER, SUBSECTION_NUMBER } from '../marker.ts';
import { isAddressees } from '../words/addressees.ts';
import { TITLE_WORD } from '../words/documents.ts';
import {
  BEFORE_NUMBER,
  CODE_WORD,
  FEWEST_ASKED,
  FLAT_HEAD,
  FLAT_HEADING,
  FLAT_LENGTH,
  FLAT_SHARE,
  LONGEST_MARKER,
  SHORT_FLAT,
  SHORT_FLAT_SHARE,
} from './bars.ts';
import { annexCuts, closingCut, RED_HEAD, signatureCuts } from './flat-foot.ts';
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
  const annexes = annexCuts(paragraph);
  const markers = markerCuts(paragraph, annexes.texts);
  const foot = signatureCuts(paragraph);
  const closing = closingCut(paragraph, markers, foot);
  const cuts = [
    ...headCuts(paragraph),
    ...annexes.cuts,
    ...questionCuts(paragraph),
    ...markers,
    ...foot,
    ...(closing === undefined ? [] : [closing]),
  ];
  return [...new Set(cuts)].filter((cut) => cut > 0 && cut < paragraph.length).sort((a, b) => a - b);
}

/** 某某令第7号: its title is its number. */
const ORDER = /^[\p{Script=Han}]{2,30}令\s?第\s?[0-9〇零一二三四五六七八九十百]{1,5}\s?号/u;

/** 〔2005〕18号: the number of a document behind its code word. */
const YEAR_AND_NUMBER = /[〔﹝〖[［（(]\s?(?:19|20)\d{2}\s?[〕﹞〗\]］）)]\s?(?:第\s?)?\d{1,5}\s?号/u;
const ADDRESSEES = /^[^。！？]{2,240}?[：:]/u;
/** A word with which titles end, and the version behind it. */
const ENDS_TITLE = new RegExp(`(?:${TITLE_WORD}|答记者问)(?:[（(][^（）()]{1,14}[）)])?`, 'gu');
/** What a text begins with behind its title: why, on what grounds, whom it turns to. */
const BEGINS_TEXT =
  /^\s?(?:为(?!期)|根据|依据|按照|遵照|鉴于|现将|现就|近年|近期|近日|日前|(?:19|20)\d{2}年\d|各[省市区县部有])/u;
const ABOUT = /^\s?关于/u;
/** What is no end of a title: 印发《某某方案|》的通知. */
const GOES_ON = /^\s?[》的]/u;
/** Where no title goes on: the end of a sentence, the first number of the text. */
const BEHIND_TITLE = new RegExp(`[。！？；]|${SECTION_NUMBER}|第[一1]\\s?[章条]`, 'u');

/** 某某的意见|国发〔2005〕18号|各省…：, and below a red head: 某某院文件|某法〔2031〕8号|关于某某的通知|各庭室： */
function headCuts(flat: string): number[] {
  const head = flat.slice(0, FLAT_HEAD);
  const order = ORDER.exec(head);
  if (order !== null) return [order[0].length];
  const bracket = YEAR_AND_NUMBER.exec(head);
  const redHead = RED_HEAD.exec(head)?.[0].length;
  if (redHead !== undefined && bracket !== null) {
    const behind = behindNumber(flat, bracket);
    const title = titleEnd(flat, behind);
    return title === undefined ? [] : [redHead, behind, title, ...addresseesCut(flat, title)];
  }
  const title = bracket === null ? titleEnd(flat, 0) : titleEnds(head.slice(0, bracket.index)).at(-1);
  if (title === undefined) return [];
  if (bracket === null || bracket.index - title > CODE_WORD) return [title, ...addresseesCut(flat, title)];
  const behind = behindNumber(flat, bracket);
  // Minutes have their name above the number, and what they are about below it.
  const about = ABOUT.test(flat.slice(behind)) ? titleEnd(flat, behind) : undefined;
  if (about !== undefined) return [title, behind, about];
  return [title, behind, ...addresseesCut(flat, behind)];
}

/** Where the number of a document ends, the bracket around it included. */
function behindNumber(flat: string, bracket: RegExpExecArray): number {
  const end = bracket.index + bracket[0].length;
  return end + (/^\s?[）)]/u.exec(flat.slice(end))?.[0].length ?? 0);
}

function addresseesCut(flat: string, at: number): number[] {
  const addressees = addresseesAt(flat, at);
  return addressees > 0 ? [at + addressees] : [];
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

/** Where the title ends that begins at a place: where the text begins behind it, or at the last place. */
function titleEnd(flat: string, from: number): number | undefined {
  const ends = titleEnds(flat.slice(from, from + FLAT_HEAD)).map((end) => from + end);
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

/** A stop of western texts behind Chinese text, as programs that read print give it. */
const WESTERN_STOP = /[\p{Script=Han}”）)][.．]\s?$/u;
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

/** Where questions and answers begin that run on: …？|答：…。|2.问：…. */
const ASKED = /(?<=[。！？?”…])\s?(?:\d{1,2}\s?[.．、]\s?)?(?:问|答|记者|主持人)\s?[:：]/gu;

function questionCuts(flat: string): number[] {
  const cuts = [...flat.matchAll(ASKED)].map(({ index }) => index);
  return cuts.length >= FEWEST_ASKED ? cuts : [];
}

/** How the number of a level is printed. */
const PRINTED: Partial<Record<Marker['form'], (number: number) => string>> = {
  section: (number) => `${formatChineseNumeral(number)}、`,
  item: (number) => `${number}.`,
};

/** Tells whether a number stands behind the end of a sentence where it is next found; asked in the order of the text. */
function nextNumbers(flat: string): (marker: Marker, from: number) => boolean {
  const found = new Map<string, number>();
  return ({ form, number }, from) => {
    const words = PRINTED[form]?.(number);
    if (words === undefined) return false;
    let at = found.get(words) ?? 0;
    if (at >= 0 && at < from) {
      at = flat.indexOf(words, from);
      found.set(words, at);
    }
    return at >= from && endsSentence(flat, at);
  };
}

/** @param texts where annexes begin, with numbers of their own */
function markerCuts(flat: string, texts: ReadonlySet<number>): number[] {
  const last = new Map<string, number>();
  const cuts: number[] = [];
  let headingFrom = -1;
  const sure = surelySections(flat);
  const standsBehindSentence = nextNumbers(flat);
  let following = 0;
  for (const { index } of flat.matchAll(CANDIDATE)) {
    if (texts.has(index)) last.clear();
    const marker = markerAt(flat, index, last);
    if (marker === undefined) continue;
    while ((sure[following]?.at ?? flat.length) <= index) following += 1;
    const expected = (last.get(marker.form) ?? 0) + 1;
    const behindSentence = endsSentence(flat, index);
    const stands =
      behindSentence ||
      texts.has(index) ||
      (headingFrom >= 0 &&
        index - headingFrom <= FLAT_HEADING &&
        !STOP.test(flat.slice(headingFrom, index))) ||
      LABELLED_NAMES.test(flat.slice(Math.max(cuts.at(-1) ?? 0, index - LONGEST_NAMES), index)) ||
      opensChapter(flat, index, marker) ||
      opensText(flat, index);
    // Behind a lost stop the number that is missing, where the next one stands behind a sentence.
    const isMissing =
      marker.form === 'section' &&
      expected > 1 &&
      marker.number === expected &&
      sure[following]?.number === expected + 1;
    if (!stands && !isMissing) continue;
    const anew = marker.number === 1 && marker.form !== 'section';
    // Where one number is lost, the row goes on with those that are there.
    const skips =
      marker.number === expected + 1 &&
      expected > 1 &&
      behindSentence &&
      standsBehindSentence({ ...marker, number: marker.number + 1 }, index + 1);
    if (marker.number !== expected && !anew && !skips) continue;
    if (marker.form === 'chapter') last.delete('division');
    last.set(marker.form, marker.number);
    cuts.push(index);
    headingFrom = index;
    const heading = headingThatRunsOn(flat, index + marker.length);
    if (marker.form === 'section' && heading > 0) cuts.push(index + marker.length + heading);
  }
  return cuts;
}

/** A heading of aims, or of some words, and how the text behind it begins. */
const RUNS_ON =
  /^(?:[\p{Script=Han}、]{0,10}?(?:总体要求|指导思想|基本原则|总体目标|工作目标|主要目标|总体思路)(?=以|坚持|认真|全面|深入|为|按照|围绕|贯彻|到|通过|20\d\d年)|[\p{Script=Han}、]{5,20}?(?=按照|根据|以习近平|20\d\d年))/u;

/** Characters of a section's heading that its text follows without a stop; 0 where a stop ends it, or nothing tells. */
function headingThatRunsOn(flat: string, at: number): number {
  return RUNS_ON.exec(flat.slice(at, at + FLAT_HEADING))?.[0].length ?? 0;
}

/** Whether a sentence, or what stands in its place, ends right before a place. */
function endsSentence(flat: string, index: number): boolean {
  const before = flat.slice(Math.max(0, index - BEFORE_NUMBER), index).trimEnd();
  return '。；！？:：”）)〕］】]'.includes(before.at(-1) ?? '') || WESTERN_STOP.test(before);
}

/** Numbers of sections behind the end of a sentence, in order. */
function surelySections(flat: string): { readonly at: number; readonly number: number | undefined }[] {
  return [...flat.matchAll(new RegExp(SECTION_NUMBER, 'gu'))].flatMap(({ index: at }) =>
    endsSentence(flat, at) ? [{ at, number: readMarker(flat.slice(at, at + LONGEST_MARKER))?.number }] : [],
  );
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
