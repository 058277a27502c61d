import { formatChineseNumeral } from '#domain/numerals.ts';
import { LABEL } from '#domain/words/responsibility.ts';
import { STOP } from '../character-kinds.ts';
import {
  goesOnAsReference,
  MARKER_FORMS,
  type Marker,
  readMarker,
  SECTION_NUMBER,
  SUBSECTION_NUMBER,
} from '../marker.ts';
import { TITLE_WORD } from '../words/documents.ts';
import { FIELD_LABEL } from '../words/measure-fields.ts';
import { BEFORE_NUMBER, FLAT_HEADING, FLAT_SENTENCE, LONGEST_FLAT_HEADING, LONGEST_MARKER } from './bars.ts';
import type { Annexes } from './flat-annexes.ts';
import { headingRows, headingThatRunsOn } from './flat-headings.ts';

/** Where a number may stand that begins a paragraph. */
export const CANDIDATE = new RegExp(
  `第[〇零一二三四五六七八九十百]{1,5}(?:[章节条]|部分)|${SECTION_NUMBER}|${SUBSECTION_NUMBER}|[\\d０-９]{1,3}[.．、](?![\\d０-９])|\\d{1,3}[.．](?=(?:19|20)\\d{2}年)|(?<=[。；！？）)〕］】\\]])\\d{1,3}[.．。·•]|\\d{1,3}[,，](?=[\\p{Script=Han}“《])`,
  'gu',
);
/** A stop of western texts behind Chinese text, as programs that read print give it, and some type. */
const WESTERN_STOP = /[\p{Script=Han}”）)][.．;]\s?$/u;
/** Names behind a label, up to the next number: 责任部门：立案庭、研究室|（二）. */
const LABELLED_NAMES = new RegExp(`(?:${LABEL}|${FIELD_LABEL})[^。；！？:：（）()]{2,}$`, 'u');
const LONGEST_NAMES = 120;

/** The marker at a place of a text without line ends. */
export function markerAt(flat: string, at: number, last: ReadonlyMap<string, number>): Marker | undefined {
  const text = flat.slice(at, at + LONGEST_MARKER);
  const marker = readMarker(text, { expected: (last.get('item') ?? 0) + 1, opens: true });
  const named = marker !== undefined && ['chapter', 'division', 'article'].includes(marker.form);
  return named && goesOnAsReference(text.slice(marker.length)) ? undefined : marker;
}

/** How the number of a level is printed. */
const PRINTED: Partial<Record<Marker['form'], (number: number) => readonly string[]>> = {
  section: (number) => [`${formatChineseNumeral(number)}、`],
  subsection: (number) => [`（${formatChineseNumeral(number)}）`, `(${formatChineseNumeral(number)})`],
  item: (number) => [`${number}.`, `${number}．`, `${number}、`],
};
/** A mark that stands behind the figures of steps, too, and behind those of a sentence. */
const COMMA = /[,，]/u;
/** Whether a number before a comma stands at a place. */
export const isBeforeComma = (flat: string, at: number, { length }: Marker): boolean =>
  COMMA.test(flat[at + length - 1] ?? '');

/** Tells whether a number stands behind the end of a sentence, or behind names, where it is next found; asked in the order of the text. */
function nextNumbers(flat: string): (marker: Marker, number: number, at: number) => boolean {
  const found = new Map<string, number>();
  return ({ form }, number, at) =>
    (PRINTED[form]?.(number) ?? []).some((words) => {
      const from = at + 1;
      let next = found.get(words) ?? 0;
      if (next >= 0 && next < from) {
        next = flat.indexOf(words, from);
        found.set(words, next);
      }
      return next >= from && (endsSentence(flat, next) || isBehindNames(flat, next, from));
    });
}

const isBehindNames = (flat: string, at: number, from: number): boolean =>
  LABELLED_NAMES.test(flat.slice(Math.max(from, at - LONGEST_NAMES), at));

/**
 * Cuts before the numbers of a text; those in a list of annexes begin no paragraph.
 *
 * @param begins where the text begins behind its head
 */
export function markerCuts(flat: string, { texts, lists }: Annexes, begins?: number): number[] {
  const last = new Map<string, number>();
  const cuts: number[] = [];
  /** The number that was cut last. */
  let above: { readonly at: number; readonly form: Marker['form'] } | undefined;
  const sure = surelySections(flat);
  const rows = headingRows(flat);
  const comesNext = nextNumbers(flat);
  const opensText = firstBehindTitle(flat);
  let following = 0;
  const annexes = [...texts].sort((a, b) => a - b);
  let annex = 0;
  const listed = [...lists.values()];
  let list = 0;
  for (const { index } of flat.matchAll(CANDIDATE)) {
    while ((listed[list]?.to ?? flat.length) <= index) list += 1;
    if ((listed[list]?.from ?? flat.length) < index) continue;
    for (; (annexes[annex] ?? flat.length) <= index; annex += 1) last.clear();
    const marker = markerAt(flat, index, last);
    if (marker === undefined || isInsideWord(flat, index, marker)) continue;
    while ((sure[following]?.at ?? flat.length) <= index) following += 1;
    const { form, number } = marker;
    const expected = (last.get(form) ?? 0) + 1;
    const behindSentence = endsSentence(flat, index);
    const anew = number === 1 && form !== 'section';
    const stands =
      behindSentence ||
      texts.has(index) ||
      index === begins ||
      (above !== undefined && isBelowHeading(flat, above, index, marker)) ||
      // A long heading, behind which the row goes on.
      (above !== undefined &&
        (form === 'item' || form === 'subsection') &&
        (anew || number === expected) &&
        isBelowHeading(flat, above, index, marker, LONGEST_FLAT_HEADING) &&
        comesNext(marker, number + 1, index)) ||
      isBehindNames(flat, index, cuts.at(-1) ?? 0) ||
      opensChapter(flat, index, marker) ||
      opensText(index);
    // Behind a lost stop the number that is missing, where the next one stands behind a sentence.
    const isMissing =
      form === 'section' && expected > 1 && number === expected && sure[following]?.number === expected + 1;
    if (!stands && !isMissing) continue;
    if (isBeforeComma(flat, index, marker)) {
      const step = `${number - 1}${flat[index + marker.length - 1]}`;
      const above = flat.slice(Math.max(cuts.at(-1) ?? 0, index - FLAT_SENTENCE), index);
      if (above.includes(step) || !comesNext(marker, number + 1, index)) continue;
    }
    // Where one number is lost, the row goes on with those that are there.
    const skips =
      number === expected + 1 && expected > 1 && behindSentence && comesNext(marker, number + 1, index);
    // 第三条之一 stands below 第三条.
    const inserted = marker.inserted !== undefined && number === expected - 1 && behindSentence;
    // A number that comes twice, before the next one.
    const repeats =
      form === 'item' &&
      number === expected - 1 &&
      expected > 1 &&
      behindSentence &&
      comesNext(marker, expected, index);
    if (number !== expected && !anew && !skips && !inserted && !repeats) continue;
    if (form === 'chapter') {
      last.delete('division');
      last.delete('section');
    }
    last.set(form, number);
    cuts.push(index);
    above = { at: index, form };
    const heading = headingThatRunsOn(flat, index + marker.length, form, rows);
    if (heading > 0) cuts.push(index + marker.length + heading);
  }
  return cuts;
}

/** 统|一、效能, 第|一、二审: no number. */
const isInsideWord = (flat: string, at: number, { form }: Marker): boolean =>
  form === 'section' && /[统唯第同单合划]/u.test(flat[at - 1] ?? '');

/** Whether a number stands behind a heading of another number, without a stop between; an article is no heading. */
function isBelowHeading(
  flat: string,
  above: { readonly at: number; readonly form: Marker['form'] },
  at: number,
  { form }: Marker,
  longest: number = FLAT_HEADING,
): boolean {
  if (above.form === 'article' || at - above.at > longest) return false;
  // 一、 may stand around articles, too.
  const isOuter =
    MARKER_FORMS.indexOf(above.form) < MARKER_FORMS.indexOf(form) ||
    (above.form === 'section' && form === 'article');
  return isOuter && !STOP.test(flat.slice(above.at, at));
}

const BLANK_AT_END = /[\s\p{Co}]+$/u;
/** Whether a sentence, or what stands in its place, ends right before a place. */
function endsSentence(flat: string, index: number): boolean {
  // A data set may have a character of no meaning for the indent of a paragraph.
  const before = flat.slice(Math.max(0, index - BEFORE_NUMBER), index).replace(BLANK_AT_END, '');
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

/** Tells whether the first number of a text stands right behind its title, where the second follows: …若干措施|一、. */
function firstBehindTitle(flat: string): (index: number) => boolean {
  const lastOf = new Map<string, number>(SECOND.map(([, second]) => [second, flat.lastIndexOf(second)]));
  return (index) => {
    const second = SECOND.find(([first]) => flat.startsWith(first, index))?.[1];
    return second !== undefined && (lastOf.get(second) ?? -1) > index && isBehindTitle(flat, index);
  };
}

function isBehindTitle(flat: string, index: number): boolean {
  const above = flat.slice(Math.max(0, index - FLAT_HEADING), index);
  return FIRST_BEHIND_TITLE.test(above) || (index <= FLAT_HEADING && BARE_TITLE.test(above));
}

/** The name of a chapter, and the first number in it. */
const NAME_AND_ARTICLE = /^\s?[\p{Script=Han}\s、]{2,24}?(?:第[一二三四五六七八九十百]{1,5}[条节]|一、)/u;

/** A chapter's heading, short and right before its first article or section: 第一章 总则|第一条. */
function opensChapter(flat: string, index: number, { form, length }: Marker): boolean {
  if (form !== 'chapter') return false;
  const behind = flat.slice(index + length, index + length + FLAT_HEADING);
  return NAME_AND_ARTICLE.test(behind);
}
