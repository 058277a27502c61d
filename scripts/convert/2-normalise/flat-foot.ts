import { DATE_IN_TEXT } from '../date.ts';
import { isOrganisation } from '../organisation.ts';
import { withoutSpace } from '../without-space.ts';
import { PARAGRAPH_TURNS_TO_ALL, SAYS_WHY, SENTENCE_TURNS_TO_ALL } from '../words/closings.ts';
import {
  ABOVE_DATE,
  BEHIND_DATE,
  FLAT_BEGINNING,
  FLAT_HEAD,
  LONGEST_CLOSING,
  SENTENCES_OF_A_MEASURE,
} from './bars.ts';
import { endsWithWhoAnswers } from './own-lines.ts';

/** The offices at the beginning of a title: 某某办公厅|关于…, 某某局、某某厅|印发…. */
const OFFICES_OF_TITLE = /^([\p{Script=Han}\s、]{2,60}?)(?:关于|印发|转发|批转|对)/u;
const TITLE_IN_MARKS = /《([^《》]{4,60})》/gu;
/** What a notice without 《》 says it issues: 印发|某某方案|的通知. */
const ISSUED = /(?:印发|转发|批转|下发)《?([^《》。]{4,60}?)》?的(?:通知|函)/u;
/** What may stand between a date and the title of what is issued. */
const BETWEEN = /^\s*(?:[（(][^（）()]{1,20}[）)])?\s*/u;
const ANNEX_LABEL = /^附\s?件\s?[0-9一二三四五六七八九十]{0,2}(?![:：])/u;
/** The first entry of the list of annexes that ends before the signature. */
const LISTED_ANNEX = /附\s?件\s?[:：]\s?(?:1\s?[.．、])?\s?([^。：:\d]{4,60})/u;
/** What may be an office, alone behind the end of the text. */
const OFFICE_AT_END = /(?:^|[。！？”）])([\p{Script=Han}\s]{2,40})$/u;
/** Who signs an order: 院长　某某. */
const PERSON =
  /(?:总理|主席|省长|市长|区长|县长|部长|局长|厅长|院长|主任|行长)\s?\p{Script=Han}[\p{Script=Han}\s]{1,4}$/u;

/** The last line of the imprint: 某某办公室2031年5月6日印发. */
const PRINTED = /^\s?印发[。]?\s*$/u;
const PRINTED_BY = /(?:^|[^\p{Script=Han}])(?<office>\p{Script=Han}{4,40})\s?$/u;

/** Where a flat text parts around its signatures and dates: …狠抓落实。|国务院|二○○五年六月七日|找矿突破行动纲要|. */
export function signatureCuts(flat: string): number[] {
  const cuts: number[] = [];
  const titles = [...flat.slice(0, FLAT_BEGINNING).matchAll(TITLE_IN_MARKS)].map((m) => m[1] as string);
  const issued = ISSUED.exec(flat.slice(0, FLAT_HEAD))?.[1];
  if (issued !== undefined) titles.push(issued);
  const signers = signersOf(flat);
  const dates = new RegExp(DATE_IN_TEXT.source, 'gu');
  for (const { 0: date, index } of flat.matchAll(dates)) {
    const before = flat.slice(Math.max(0, index - ABOVE_DATE), index);
    const names = signedBy(before, signers);
    const end = index + date.length;
    const printed = PRINTED_BY.exec(before)?.groups?.office ?? '';
    if (PRINTED.test(flat.slice(end)) && isOrganisation(withoutSpace(printed))) {
      cuts.push(index - printed.length);
      continue;
    }
    // A text that ends with a day was issued on it, whoever signs.
    if (names === undefined && end === flat.trimEnd().length && /[。！？”）]\s*$/u.test(before))
      cuts.push(index);
    if (names === undefined) continue;
    let start = index;
    for (const name of [...names].reverse()) {
      cuts.push(start);
      start -= name.length;
    }
    cuts.push(start, end);
    const above = before.slice(0, before.length - (index - start));
    const listed = LISTED_ANNEX.exec(above);
    if (listed !== null) cuts.push(start - above.length + listed.index);
    const all = listed?.[1] === undefined ? titles : [...titles, listed[1]];
    for (const cut of titleCuts(flat.slice(end, end + BEHIND_DATE), all)) cuts.push(end + cut);
  }
  return cuts;
}

/** Behind a date: a remark, the label of an annex, the title of what is issued or annexed. */
function titleCuts(rest: string, titles: readonly string[]): number[] {
  const cuts: number[] = [];
  let from = BETWEEN.exec(rest)?.[0].length ?? 0;
  if (from > 0) cuts.push(from);
  const label = ANNEX_LABEL.exec(rest.slice(from))?.[0].length ?? 0;
  if (label > 0) {
    from += label;
    cuts.push(from);
  }
  for (const title of titles) if (rest.startsWith(title, from)) cuts.push(from + title.length);
  return cuts;
}

/** The red head above a number, up to the number's own letters: 某某院文件|某法〔2031〕8号. */
export const RED_HEAD =
  /^(?<offices>\p{Script=Han}[\p{Script=Han}\s、]{3,160})文件(?=[\p{Script=Han}\s]{2,13}[〔﹝〖[［（(]\s?(?:19|20)\d{2})/u;

/** The offices that the title names first, where all of them are offices. */
function signersOf(flat: string): string[] {
  // Those of a red head may stand without a mark between them, and sign as they stand there.
  const redHead = RED_HEAD.exec(flat.slice(0, FLAT_HEAD))?.groups?.offices;
  if (redHead !== undefined) return [redHead];
  const names = OFFICES_OF_TITLE.exec(flat.slice(0, FLAT_HEAD))?.[1]?.split('、') ?? [];
  return names.every((name) => isOrganisation(withoutSpace(name))) ? names : [];
}

/** An annex in the list of annexes, and right behind the list: 附件：某某要点|附件|某某要点|. */
const ANNEX_BEHIND_ITS_LIST =
  /附\s?件\s?[:：]\s?(?:1\s?[.．、])?\s?(?<title>[^。：:]{4,60}?)(?<label>\s?附\s?件\s?1?\s?)\k<title>/u;

/** The label of an annex behind the end of a text, its title, and where its own numbers begin. */
const ANNEX_WITH_NUMBERS =
  /(?<=[。；！”）)])\s?(?<label>附\s?件\s?(?:[1-9]|[一二三四五六七八九])?)\s?(?![:：、，和及与中所的])(?<title>[^。；：:，]{4,50}?)(?=(?:一、|第一[章条]|1\s?[.．、]))/gu;

/** Where annexes part from the text: a list of one annex that has it right behind it, and annexes with numbers of their own. */
export function annexCuts(flat: string): {
  readonly cuts: readonly number[];
  readonly texts: ReadonlySet<number>;
} {
  const cuts: number[] = [];
  const listed = ANNEX_BEHIND_ITS_LIST.exec(flat.slice(0, FLAT_BEGINNING));
  if (listed !== null) {
    const { title = '', label = '' } = listed.groups ?? {};
    const end = listed.index + listed[0].length;
    cuts.push(listed.index, end - title.length - label.length, end - title.length, end);
  }
  const texts = new Set<number>();
  for (const { 0: all, index, groups } of flat.matchAll(ANNEX_WITH_NUMBERS)) {
    const end = index + all.length;
    cuts.push(index, end - (groups?.title ?? '').length, end);
    texts.add(end);
  }
  return { cuts, texts };
}

/** The names that stand right before a date, as they stand there; `undefined` where none does. */
function signedBy(before: string, signers: readonly string[]): string[] | undefined {
  // Who issues signs, too, where a list of annexes without a stop stands before the name.
  if (signers.length > 0 && before.endsWith(signers.join(''))) return [...signers];
  const office = OFFICE_AT_END.exec(before.slice(-60))?.[1];
  if (office !== undefined && isOrganisation(withoutSpace(office))) return [office];
  const person = PERSON.exec(before.slice(-20))?.[0];
  return person === undefined ? undefined : [person];
}

const BRACKET_FIRST = /^\s*[（(〔[【][^（）()〔〕]{2,120}[）)〕\]】]/u;
/** What closes a letter by custom. */
const FORMULA = /(?<=[。！？；）)】〕\]])\s?(?:特此(?:通知|函告|函复|通报|公告|批复|报告)|此复)[。！]?\s*$/u;
const SENTENCE = /[^。！？]+[。！？]?/gu;

/**
 * Where the closing begins behind the last measure: at a sentence that turns to all, among
 * the last ones before the signature, unless the measure would be left with hardly a text.
 */
export function closingCut(
  flat: string,
  markers: readonly number[],
  foot: readonly number[],
): number | undefined {
  const from = markers.at(-1);
  if (from === undefined) return undefined;
  const to = foot.reduce((first, cut) => (cut > from ? Math.min(first, cut) : first), flat.length);
  const sentences = [...flat.slice(from, to).matchAll(SENTENCE)].map(({ 0: sentence, index }) => {
    // Who answers stands behind the stop of the sentence before.
    const bracket = BRACKET_FIRST.exec(sentence)?.[0] ?? '';
    const own = endsWithWhoAnswers(bracket) ? bracket.length : 0;
    const text = sentence.slice(own).trimStart();
    return { text, at: from + index + sentence.length - text.length, behindNames: own > 0 };
  });
  const first = sentences.findIndex(
    ({ text, at, behindNames }, i) =>
      to - at <= LONGEST_CLOSING &&
      (behindNames ? PARAGRAPH_TURNS_TO_ALL : SENTENCE_TURNS_TO_ALL).test(text) &&
      (behindNames || i >= SENTENCES_OF_A_MEASURE),
  );
  if (first < 0) {
    const formula = flat.slice(from, to).search(FORMULA);
    return formula < 0 ? undefined : from + formula;
  }
  const why = sentences[first - 1];
  return why !== undefined && SAYS_WHY.test(why.text) ? why.at : sentences[first]?.at;
}
