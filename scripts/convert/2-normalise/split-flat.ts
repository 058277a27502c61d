import { formatChineseNumeral } from '#domain/numerals.ts';
import { LABEL } from '#domain/words/responsibility.ts';
import { STOP } from '../character-kinds.ts';
import { goesOnAsReference, type Marker, readMarker, SECTION_NUMBER, SUBSECTION_NUMBER } from '../marker.ts';
import { TITLE_WORD } from '../words/documents.ts';
import { FIELD_LABEL } from '../words/measure-fields.ts';
import {
  BEFORE_NUMBER,
  FEWEST_ASKED,
  FLAT_HEADING,
  FLAT_LENGTH,
  FLAT_SENTENCE,
  FLAT_SHARE,
  LONGEST_MARKER,
  SHORT_FLAT,
  SHORT_FLAT_SHARE,
} from './bars.ts';
import { type Annexes, annexesOf } from './flat-annexes.ts';
import { belowCuts, closingCut, signatureCuts, signersOf } from './flat-foot.ts';
import { headCuts } from './flat-head.ts';
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
  const signers = signersOf(paragraph);
  const annexes = annexesOf(paragraph, signers);
  const markers = markerCuts(paragraph, annexes);
  const signed = signatureCuts(paragraph, signers, annexes);
  const foot = [...signed, ...belowCuts(paragraph, signed)];
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

/** Where a number may stand that begins a paragraph. */
const CANDIDATE = new RegExp(
  `第[〇零一二三四五六七八九十百]{1,5}(?:[章节条]|部分)|${SECTION_NUMBER}|${SUBSECTION_NUMBER}|[\\d０-９]{1,2}[.．、](?![\\d０-９])|\\d{1,2}[.．](?=(?:19|20)\\d{2}年)|(?<=[。；！？）)〕］】\\]])\\d{1,2}[.．]`,
  'gu',
);
/** The end of a sentence; the words up to the first mark. */
const SENTENCE_END = /[。！？]$/u;
const HEADING = /^[^。；，：]*/u;

/** A stop of western texts behind Chinese text, as programs that read print give it. */
const WESTERN_STOP = /[\p{Script=Han}”）)][.．]\s?$/u;
/** Names behind a label, up to the next number: 责任部门：立案庭、研究室|（二）. */
const LABELLED_NAMES = new RegExp(`(?:${LABEL}|${FIELD_LABEL})[^。；！？:：（）()]{2,}$`, 'u');
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

/** Cuts before the numbers of a text; those in a list of annexes begin no paragraph. */
function markerCuts(flat: string, { texts, lists }: Annexes): number[] {
  const last = new Map<string, number>();
  const cuts: number[] = [];
  let headingFrom = -1;
  const sure = surelySections(flat);
  const standsBehindSentence = nextNumbers(flat);
  let following = 0;
  const listed = [...lists.values()];
  let list = 0;
  for (const { index } of flat.matchAll(CANDIDATE)) {
    while ((listed[list]?.to ?? flat.length) <= index) list += 1;
    if ((listed[list]?.from ?? flat.length) < index) continue;
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
    // 第三条之一 stands below 第三条.
    const inserted = marker.inserted !== undefined && marker.number === expected - 1 && behindSentence;
    // A number that comes twice, before the next one.
    const repeats =
      marker.form === 'item' &&
      marker.number === expected - 1 &&
      expected > 1 &&
      behindSentence &&
      standsBehindSentence({ ...marker, number: expected }, index + 1);
    if (marker.number !== expected && !anew && !skips && !inserted && !repeats) continue;
    if (marker.form === 'chapter') {
      last.delete('division');
      last.delete('section');
    }
    last.set(marker.form, marker.number);
    cuts.push(index);
    headingFrom = index;
    const heading = headingThatRunsOn(flat, index + marker.length, marker.form);
    if (heading > 0) cuts.push(index + marker.length + heading);
  }
  return cuts;
}

/** A heading of aims, and how the text behind it begins. */
const AIMS_RUN_ON =
  /^[\p{Script=Han}、]{0,10}?(?:总体要求|指导思想|基本原则|总体目标|工作目标|主要目标|总体思路)(?=以|坚持|认真|全面|深入|为|按照|围绕|贯彻|到|通过|构建|实现|20\d\d年)/u;
/** A heading of some words, and what begins no heading: on what grounds, by when. */
const RUNS_ON = /^[\p{Script=Han}、]{5,20}?(?=按照|根据|以习近平|20\d\d年)/u;
/** A heading that names what stands beneath it, and who or what the text behind it begins with. */
const NAMES_AND_RUNS_ON =
  /^[\p{Script=Han}、“”]{0,14}?(?:要求|目标|原则|任务|措施|保障|步骤|安排|时间|范围|对象|内容|方式|方法|条件|名额|程序|问题|打算|成效|情况|职责|机构|领导|期限|背景|意义|流程|标准|依据|事项|实施|不足)(?=各(?:级|部门|单位|地|区|县|市|庭|镇|乡|有关)|全(?:市|省|县|区|院|体|年)|本(?:次|活动|方案|办法|市|县|院)|成立|坚持|认真|深入|按照|根据|围绕|一些|少数|个别|有的|符合|凡|自20|20\d\d年|我[市县省区院局]|切实|高度|充分|紧紧|立足|聚焦|为(?:加强|进一步|切实|确保|了)|\p{Script=Han}{2,8}?(?:要(?![求点素件])|应当|必须))/u;
/** The sentence behind such a heading. */
const OF_A_SENTENCE = /^[^。；]{8,}[。；]/u;

/** Characters of a heading that its text follows without a stop; 0 where a stop ends it, or nothing tells. */
function headingThatRunsOn(flat: string, at: number, form: Marker['form']): number {
  if (form !== 'section' && form !== 'subsection') return 0;
  const behind = flat.slice(at, at + FLAT_SENTENCE);
  const told = AIMS_RUN_ON.exec(behind) ?? (form === 'section' ? RUNS_ON.exec(behind) : null);
  if (told !== null) return told[0].length;
  const named = NAMES_AND_RUNS_ON.exec(behind)?.[0].length ?? 0;
  return OF_A_SENTENCE.test(behind.slice(named)) ? named : 0;
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

const SECOND = [
  ['一、', '二、'],
  ['（一）', '（二）'],
  ['第一条', '第二条'],
  ['1.', '2.'],
  ['1、', '2、'],
  ['１．', '２．'],
] as const;
/** A title that ends with none of its usual words, up to the first number. */
const BARE_TITLE = /^[^。！？；，：:\d]{0,30}(?:(?:19|20)\d{2}年)?[^。！？；，：:\d]{4,30}$/u;

/** The first number of a text right behind its title, where the second follows: …若干措施|一、. */
function opensText(flat: string, index: number): boolean {
  const second = SECOND.find(([first]) => flat.startsWith(first, index))?.[1];
  if (second === undefined) return false;
  const above = flat.slice(Math.max(0, index - FLAT_HEADING), index);
  const behindTitle = FIRST_BEHIND_TITLE.test(above) || (index <= FLAT_HEADING && BARE_TITLE.test(above));
  return behindTitle && flat.includes(second, index + 1);
}

/** The name of a chapter, and the first number in it. */
const NAME_AND_ARTICLE = /^\s?[\p{Script=Han}\s、]{2,24}?(?:第[一二三四五六七八九十百]{1,5}[条节]|一、)/u;

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
