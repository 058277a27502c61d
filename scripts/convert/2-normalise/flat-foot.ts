import { DOC_NUMBER } from '#domain/doc-number.ts';
import { DATE_IN_TEXT, dateIn, isDateInFigures, withoutNames } from '../date.ts';
import { isOrganisation, splitOffices } from '../organisation.ts';
import { withWideBrackets } from '../wide-brackets.ts';
import { withoutSpace } from '../without-space.ts';
import { ITSELF, PARAGRAPH_TURNS_TO_ALL, SAYS_WHY, SENTENCE_TURNS_TO_ALL } from '../words/closings.ts';
import { DRAFT_VERSION } from '../words/draft-labels.ts';
import { headLabel } from '../words/head-labels.ts';
import {
  ABOVE_DATE,
  BEHIND_DATE,
  FLAT_BEGINNING,
  FLAT_HEAD,
  FLAT_IMPRINT,
  LONGEST_CLOSING,
  LONGEST_MARKER,
  SENTENCES_OF_A_MEASURE,
} from './bars.ts';
import { type Annexes, annexesOf } from './flat-annexes.ts';
import { BEGINS_TEXT, CAPTION } from './flat-head.ts';
import { RED_HEAD, SHEET } from './flat-top.ts';
import { endsWithWhoAnswers } from './own-lines.ts';

/** The offices at the beginning of a title: 某某办公厅|关于…, 某某局、某某厅|印发…. */
const OFFICES_OF_TITLE = /^([\p{Script=Han}\s、]{2,60}?)(?:关于|印发|转发|批转|对)/u;
const TITLE_IN_MARKS = /《([^《》]{4,60})》/gu;
/** What a notice without 《》 says it issues: 印发|某某方案|的通知. */
const ISSUED = /(?:印发|转发|批转|下发)《?([^《》。]{4,60}?)》?的(?:通知|函)/u;
/** What may stand between a date and the title of what is issued. */
const BETWEEN = /^\s*(?:[（(](?:[^（）()]{1,20}|[此本]件[^（）()]{1,160})[）)])?\s*/u;
/** The number of what an announcement puts into force, above its title: 法释〔2031〕9号. */
const NUMBER_BETWEEN = new RegExp(`^${withoutNames(DOC_NUMBER.source)}\\s*`, 'u');
const ANNEX_LABEL = /^附\s?件\s?[0-9一二三四五六七八九十]{0,2}(?![:：])/u;
/** What may be an office, alone behind the end of the text, or behind whom to ask: 传真：5178XXXX|某某局, 邮箱：a@b.cn|某某局. */
const OFFICE_AT_END =
  /(?:^|[。！？”）)]|(?:[\dXx×*＊]{3}|@[A-Za-z0-9.-]{3,40})\s?)(?<office>[\p{Script=Han}\s]{2,40})$/u;
/** Who signs an order: 院长　某某. */
export const SIGNS_AS_PERSON =
  /(?:总理|主席|省长|市长|区长|县长|部长|局长|厅长|院长|主任|行长)\s?\p{Script=Han}[\p{Script=Han}\s]{1,4}$/u;

const ENDS_TEXT = /[。！？”）]\s*$/u;
/** A few words between the last sentence and the day at the very end, that were printed or read badly, and go on with no sentence. */
const UNKNOWN_SIGNER = /[。！？”）)](?<words>\p{Script=Han}{2,20}(?<![至到为于自是在即前以从]))$/u;
/** What may stand behind the day below a signature: no sentence that the day is part of. */
export const BELOW_DATE =
  /^(?!\s?(?:起|前|以前|之前|至|到|—|-|发布|公布|批准|通过|颁布|下发|作出|召开|施行|实施|生效|修[订正改]|印发的|[，、；的]))/u;
/** The seal of another office below who signs: （某某代章）. */
const SEAL = /[（(][^（）()]{0,20}章[）)]\s*$/u;

/** What a page has below the day, and nothing else: 扫一扫，手机阅读更方便. */
const PAGE_BELOW =
  /^\s?(?:扫一扫|扫码|微信扫|分享到|相关链接|打印本页|【(?:打印|关闭)】|责任编辑)[^。]{0,40}$/u;

/** The last lines of the imprint: 某某办公室2031年5月6日印发, and who printed it again. */
const PRINTED = /^\s?[印翻][发印][。]?\s*(?:$|\p{Script=Han}{4,40}\s?(?:19|20)\d{2}\s?年)/u;
const PRINTED_BY = /(?:^|[^\p{Script=Han}]|日\s?印发)(?<office>(?!日)\p{Script=Han}{4,60})\s?$/u;
/** The name of an annex above it: 人员名单|某某局办公室. */
const ANNEX_ABOVE =
  /^\p{Script=Han}{0,40}(?:名单|清单|名册|台账|目录|模板|(?<!代)表|图(?!书))(?=\p{Script=Han}{4,}$)/u;

/** Where a flat text parts around its signatures and dates: …狠抓落实。|国务院|二○○五年六月七日|找矿突破行动纲要|. */
export function signatureCuts(
  flat: string,
  signers: readonly string[] = signersOf(flat),
  annexes: Annexes = annexesOf(flat, signers),
): number[] {
  const cuts: number[] = [];
  const titles = [...flat.slice(0, FLAT_BEGINNING).matchAll(TITLE_IN_MARKS)].map((m) => m[1] as string);
  const issued = ISSUED.exec(flat.slice(0, FLAT_HEAD))?.[1];
  if (issued !== undefined) titles.push(issued);
  const dates = new RegExp(DATE_IN_TEXT.source, 'gu');
  for (const { 0: date, index } of flat.matchAll(dates)) {
    const before = flat.slice(Math.max(0, index - ABOVE_DATE), index);
    const end = index + date.length;
    const printed = printedBy(before, signers);
    if (PRINTED.test(flat.slice(end, end + BEHIND_DATE)) && isOrganisation(withoutSpace(printed))) {
      cuts.push(index - printed.length);
      continue;
    }
    const list = annexes.lists.get(index);
    const own = BELOW_DATE.test(flat.slice(end, end + LONGEST_MARKER))
      ? signedBy(before, signers)
      : undefined;
    const names = list === undefined || list.stopped ? own : list.signed;
    // A text that ends with a day was issued on it, whoever signs; so was one whose list of annexes does.
    const unknown = end === flat.trimEnd().length ? (UNKNOWN_SIGNER.exec(before)?.groups?.words ?? '') : '';
    if (names === undefined && unknown !== '') cuts.push(index - unknown.length, index);
    if (names === undefined && ENDS_TEXT.test(before)) {
      const title = titles.find((one) => stands(one, flat, end));
      if (end === flat.trimEnd().length) cuts.push(index);
      else if (PAGE_BELOW.test(flat.slice(end, end + BEHIND_DATE))) cuts.push(index, end);
      else if (title !== undefined) cuts.push(index, end, end + title.length);
    }
    if (list !== undefined) cuts.push(list.from, end);
    if (list?.stopped === false) cuts.push(index);
    if (names === undefined) continue;
    let start = index;
    for (const name of [...names].reverse()) {
      cuts.push(start);
      start -= name.length;
    }
    cuts.push(start, end);
    const all = [...titles, ...(list?.titles ?? [])];
    for (const cut of titleCuts(flat.slice(end, end + BEHIND_DATE), all)) cuts.push(end + cut);
  }
  const [signed = flat.length] = cuts;
  for (const title of new Set(titles))
    cuts.push(...signedWithoutDate(flat, title), ...titleOfEnclosed(flat, title, signed));
  const figures = dateIn(flat.slice(-ABOVE_DATE).trimEnd());
  if (figures !== null && isDateInFigures(figures[0])) {
    const at = Math.max(0, flat.length - ABOVE_DATE) + figures.index;
    const names = signedBy(flat.slice(Math.max(0, at - ABOVE_DATE), at), signers);
    if (names !== undefined) cuts.push(at - names.join('').length, at);
  }
  return cuts;
}

/** Who prints, right before the day; what an annex is called stands above who issues. */
function printedBy(above: string, signers: readonly string[]): string {
  const printed = PRINTED_BY.exec(above)?.groups?.office ?? '';
  const issuer = signers.find((name) => printed.indexOf(name) > 0);
  if (issuer !== undefined) return printed.slice(printed.indexOf(issuer));
  return printed.slice(ANNEX_ABOVE.exec(printed)?.[0].length ?? 0);
}

/**
 * Where what is issued begins in a notice that a letter has behind its own signature:
 * 关于印发《某某意见》的通知…请贯彻落实。|某某意见|根据….
 */
function titleOfEnclosed(flat: string, title: string, signed: number): number[] {
  const notice = flat.indexOf(`印发《${title}》的通知`, signed);
  const at = notice < 0 ? -1 : flat.indexOf(`。${title}`, notice) + 1;
  const end = at + title.length;
  return at > 0 && BEGINS_TEXT.test(flat.slice(end, end + FLAT_HEAD)) ? [at, end] : [];
}

/** Where what is issued begins right behind who signs, without a day: …请认真执行。|某某局|2031年工作要点|. */
function signedWithoutDate(flat: string, title: string): number[] {
  const first = flat.indexOf(title);
  const again = flat.indexOf(title, first + title.length);
  for (const at of first < 0 || again < 0 ? [] : [again, flat.indexOf(title, again + title.length)]) {
    if (at < 0) continue;
    const office = OFFICE_AT_END.exec(flat.slice(Math.max(0, at - 60), at))?.groups?.office;
    if (office !== undefined && isOrganisation(withoutSpace(office)))
      return [at - office.length, at, at + title.length];
  }
  return [];
}

/** （会签稿） behind the name of what is sent round. */
const OF_A_DRAFT = new RegExp(`^${DRAFT_VERSION}`, 'u');

/** Whether a title stands at a place, whatever brackets it has there. */
const stands = (title: string, text: string, at: number): boolean =>
  withWideBrackets(text.slice(at, at + title.length)) === withWideBrackets(title);

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
  const sheet = SHEET.exec(rest.slice(from));
  if (sheet !== null && isOrganisation(sheet.groups?.office ?? '')) {
    from += sheet[0].length;
    cuts.push(from);
  }
  const number = NUMBER_BETWEEN.exec(rest.slice(from))?.[0].length ?? 0;
  for (const name of titles)
    for (const begins of number > 0 ? [from, from + number] : [from]) {
      const title = rest[begins] === '《' ? `《${name}》` : name;
      const end = begins + title.length;
      if (!stands(title, rest, begins)) continue;
      // 《某某办法》已经…通过 is the first sentence of who puts it into force.
      if (title !== name && !BEGINS_TEXT.test(rest.slice(end))) continue;
      const whole = end + (OF_A_DRAFT.exec(rest.slice(end))?.[0].length ?? 0);
      cuts.push(begins, whole, whole + (CAPTION.exec(rest.slice(whole))?.[0].length ?? 0));
    }
  return [...cuts, ...behindOffices(rest, from, titles)];
}

/**
 * The title of what is issued behind those who issue it, set apart by spaces: 某某法院 某某检察院|关于…的意见|;
 * others are of the title: |某某法院、某某检察院关于…的意见|.
 */
function behindOffices(rest: string, from: number, titles: readonly string[]): number[] {
  for (const title of titles) {
    const begins = rest.indexOf(title, from);
    if (begins <= from) continue;
    const above = rest.slice(from, begins);
    const names = above.split(/[\s、]+/u).filter((name) => name !== '');
    if (names.length === 0 || !names.every(isOrganisation)) continue;
    const end = begins + title.length;
    const below = end + (CAPTION.exec(rest.slice(end))?.[0].length ?? 0);
    return /\s/u.test(above) ? [from, begins, end, below] : [from, end, below];
  }
  return [];
}

/** The offices that the title names first, where all of them are offices. */
export function signersOf(flat: string): string[] {
  // Those of a red head may stand without a mark between them, and sign as they stand there.
  const redHead = RED_HEAD.exec(flat.slice(0, FLAT_HEAD))?.groups?.offices;
  if (redHead !== undefined) return [redHead];
  const names = OFFICES_OF_TITLE.exec(flat.slice(0, FLAT_HEAD))?.[1]?.split('、') ?? [];
  return names.every((name) => isOrganisation(withoutSpace(name))) ? names.flatMap(partedOffices) : [];
}

/** Offices that sign as they stand, one for each; a name with a space in it is one. */
export const partedOffices = (names: string): string[] => (/\s/u.test(names) ? [names] : splitOffices(names));

/** The names that stand right before a date, as they stand there; `undefined` where none does. */
function signedBy(above: string, signers: readonly string[]): string[] | undefined {
  const seal = SEAL.exec(above)?.[0] ?? '';
  const before = above.slice(0, above.length - seal.length);
  const names = signersAbove(before, signers);
  return seal === '' || names === undefined ? names : [...names, seal];
}

function signersAbove(before: string, signers: readonly string[]): string[] | undefined {
  // Who issues signs, too, where a list of annexes without a stop stands before the name.
  if (signers.length > 0 && before.endsWith(signers.join(''))) return [...signers];
  const office = OFFICE_AT_END.exec(before.slice(-60))?.groups?.office;
  if (office !== undefined && isOrganisation(withoutSpace(office))) return partedOffices(office);
  const person = SIGNS_AS_PERSON.exec(before.slice(-20))?.[0];
  return person === undefined ? undefined : [person];
}

/** Who gets a copy: the imprint, at the end of a text. */
const COPIES = new RegExp(headLabel('copiedTo'), 'gu');
/** Whom to ask, and who took part in a meeting, behind the end of a sentence. */
const CONTACT = /(?<=[。！？；）)])\s?[（(]?联系(?:人|电话|方式)(?:及(?:联系)?电话)?\s?[:：]/u;
const PRESENT =
  /(?<=[。！？；）)])\s?(?:出席|参加|列席|请假|缺席|主持|记录|参会)(?:会议|人员|单位)?(?:人员|单位)?\s?[:：]/gu;

/** Where what stands below the last measure parts: whom to ask, who took part, who gets a copy. */
export function belowCuts(flat: string, foot: readonly number[]): number[] {
  const tail = Math.max(0, flat.length - FLAT_IMPRINT);
  const cuts = [...flat.slice(tail).matchAll(COPIES)].map(({ index }) => tail + index);
  const end = foot.find((cut) => cut > flat.length / 2) ?? flat.length;
  const above = Math.max(0, end - FLAT_IMPRINT);
  const contact = CONTACT.exec(flat.slice(above, end));
  if (contact !== null) cuts.push(above + contact.index);
  if (MINUTES.test(flat.slice(0, FLAT_HEAD)))
    cuts.push(...[...flat.slice(above, end).matchAll(PRESENT)].map(({ index }) => above + index));
  return cuts;
}
const MINUTES = /^[^。，：:]{2,60}纪要/u;

const BRACKET_FIRST = /^\s*[（(〔[【][^（）()〔〕]{2,120}[）)〕\]】]/u;
/** What closes a letter by custom. */
const FORMULA =
  /(?<=[。！？；）)】〕\]])\s?(?:特此(?:通知|函告|函复|通报|公告|批复|报告|函达|致函)|此复|专此(?:答复|函复|报告)?|请予(?:以)?(?:支持|大力支持|协助|审议|批复)(?:为盼)?|盼(?:予)?(?:函)?复|(?:妥否|当否|可否)，请(?:批示|批复|审议|指示))[。！]?\s*$/u;
/** A sentence that is of the document itself wherever it stands behind a measure: 本意见自印发之日起施行, 感谢您对…的支持. */
const OF_THE_DOCUMENT = new RegExp(
  `^\\s?(?:本(?:${ITSELF}|规定|细则|规则|措施|决定)自.{2,30}(?:施行|实施|执行|生效)|(?:衷心)?感谢(?:您|你|贵)|各位代表，|同志们，|请予(?:以)?(?:支持|大力支持|协助)为盼)`,
  'u',
);
/** The last entry of a list without a stop, and what is said of all: 《某某标准》（GB 1-2031）|以上标准自…起实施. */
const BEHIND_A_LIST = /[》）)]\s?(?=以上\p{Script=Han}{2,8}自[^。]{2,30}(?:施行|实施|执行))/u;
const ARTICLE = /^第.{1,8}条/u;
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
  const listed = BEHIND_A_LIST.exec(flat.slice(from, to));
  if (listed !== null) return from + listed.index + 1;
  // Of an article every sentence is its own.
  const article = ARTICLE.test(flat.slice(from, from + LONGEST_MARKER));
  // A measure that turns to all from its beginning goes on doing so.
  const turned = sentences
    .slice(0, SENTENCES_OF_A_MEASURE)
    .filter(({ text }) => SENTENCE_TURNS_TO_ALL.test(text));
  const first = sentences.findIndex(
    ({ text, at, behindNames }, i) =>
      to - at <= LONGEST_CLOSING &&
      ((!article && i > 0 && OF_THE_DOCUMENT.test(text)) ||
        ((behindNames ? PARAGRAPH_TURNS_TO_ALL : SENTENCE_TURNS_TO_ALL).test(text) &&
          (behindNames || (turned.length === 0 && i >= SENTENCES_OF_A_MEASURE)))),
  );
  if (first < 0) {
    const formula = flat.slice(from, to).search(FORMULA);
    return formula < 0 ? undefined : from + formula;
  }
  // What nobody of those named before answers for, or what says why, begins it.
  const before = sentences[first - 1];
  if (before?.behindNames) return before.at;
  const why = sentences
    .slice(0, first)
    .findLast(
      ({ text, at }, i) =>
        (i === first - 1 || i >= SENTENCES_OF_A_MEASURE) && to - at <= LONGEST_CLOSING && SAYS_WHY.test(text),
    );
  return (why ?? sentences[first])?.at;
}
