import { DOC_NUMBER } from '#domain/doc-number.ts';
import { TITLE_WORD } from './words/documents.ts';

/** What may stand in brackets behind the word: （试行）, （第九版）, （2031—2035年）（征求意见稿）. */
const VERSION = '(?:[（(][^（）()]{1,14}[）)]){0,2}';
const KIND_AT_END = new RegExp(`${TITLE_WORD}${VERSION}$`, 'u');
/** No such word with what may stand behind it is longer. */
const LONGEST_END = 40;
const OPENING_MARKS = /[《〈]/gu;
const CLOSING_MARKS = /[》〉]/gu;

/** Whether a line without running text ends as titles do, all its 《》 closed. */
export function endsAsTitle(text: string): boolean {
  if (!KIND_AT_END.test(text.slice(-LONGEST_END))) return false;
  return (text.match(OPENING_MARKS)?.length ?? 0) <= (text.match(CLOSING_MARKS)?.length ?? 0);
}

const NUMBER_AND_NAME = new RegExp(`^${DOC_NUMBER.source}\\s?《.*》$`, 'u');

/** Whether a line is what sites set above a document, its number and its name once more: 某发〔2030〕3号《…》. */
export function isNumberAndName(text: string): boolean {
  return text.endsWith('》') && NUMBER_AND_NAME.test(text);
}

/**
 * The title of an order or of an announcement that is the name of its kind and its number: 某某令第3号, 某某人大常委会公告（第5号）.
 * It says nothing of what is put into force, and is no title of it.
 */
const KIND_ALONE =
  /^(?!.*(?:关于|印发|转发|发布))[\p{Script=Han}、\s]{2,60}(?:令|公告)\s*(?:[〔［[（(]?(?:(?:19|20)\d{2}年?)?[〕］\]）)]?\s*[（(]?第?[\d〇零一二三四五六七八九十百]{1,8}号[）)]?)?$/u;
export const isKindAlone = (title: string): boolean => KIND_ALONE.test(title);

/** A notice names what it issues: the title does not end before 的通知. */
export const ISSUES = /(?:印发|转发|批转|下发|发布|公布)/u;
const ENDS_A_NOTICE = new RegExp(`(?:通知|公告|通告|决定|函|批复|令)${VERSION}$`, 'u');
/** What goes on with a title whatever its words: 的通知, 实施细则, 任务分工方案. */
const GOES_ON = new RegExp(
  `^(?:的.{0,12}|.{0,6}(?:实施|贯彻|落实|配套|任务|分工|试行|补充|修订|管理|工作).{0,6})(?:${TITLE_WORD}|分工|台账)${VERSION}$`,
  'u',
);
const BEGINS_A_TITLE = /^(?:关于|印发|转发)/u;
const LONGEST_GOING_ON = 14;

/**
 * Whether a title that seems to have ended goes on over the next line: 关于印发某某办法|实施细则的通知.
 */
export function titleGoesOn(title: string, next: string): boolean {
  // A page's title, and the document's own, which is the end of it: …政府工作报告|政府工作报告.
  if (title.endsWith(next)) return false;
  if (BEGINS_A_TITLE.test(next) || ENDS_A_NOTICE.test(title)) return false;
  if (next.startsWith('的') && endsAsTitle(next)) return true;
  if (ISSUES.test(title)) return ENDS_A_NOTICE.test(next);
  return [...next].length <= LONGEST_GOING_ON && GOES_ON.test(next);
}
