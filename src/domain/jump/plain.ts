import { HAN_NUMERAL, parseChineseNumeral } from '../numerals.ts';
import { withoutSlips } from './slips.ts';

const FIGURE = `[${HAN_NUMERAL}]`;
/** Words that stand behind a number of a place, or of a year. */
const COUNTED = '个|条|項|项|点|问|款|句|段|部分|部|章|节|大|小|年|号|號|、';

const NUMBERS = new RegExp(
  [
    `(?<=第 ?)${FIGURE}{1,7}`,
    `(?<=附件 ?)${FIGURE}{1,3}`,
    `(?<=问题? ?)${FIGURE}{1,3}`,
    `(?<=条 ?之 ?)${FIGURE}{1,3}`,
    `(?<=\\d ?号 ?)${FIGURE}{1,7}$`,
    `(?<!${FIGURE})${FIGURE}{1,7}(?= ?(?:${COUNTED}))`,
    `(?<=^| )${FIGURE}{1,7}(?= |$)`,
    `(?<=要点|意见|通知|规定|办法|方案|访谈|院|之)${FIGURE}{1,7}$`,
    // 要点十二至十三: both ends of a range that says no 条.
    `(?<!${FIGURE})${FIGURE}{1,5}(?= ?[至到~-] ?${FIGURE}{1,5} ?(?:${COUNTED}|$))`,
    `(?<=[${HAN_NUMERAL}\\d] ?[至到~、-] ?)${FIGURE}{1,5}$`,
  ].join('|'),
  'gu',
);
/** q1-q3, q1、q3: questions of an interview as their keys have them. */
const QUESTIONS = /(?<![a-z])q ?(\d{1,3}) ?([-~、至到和]|\p{Pd}) ?q? ?(\d{1,3})(?! ?\d)/gu;
const YEAR_OF_DIGITS = /(?<![a-z\d])[一二12][九0〇零○o][\d〇零○o一二三四五六七八九]{2}(?=年)/gu;
/** 〔25〕144号, 21年: years as people shorten them. */
const SHORT_YEAR_IN_BRACKETS = /(?<=[\p{Ps}]\s*)(\d{2})(?=\s*[\p{Pe}]\s*第?\s*\d)/gu;
const SHORT_YEAR = /(?<![\d第]|第 )(\d{2})(?= ?年)/gu;
/** 二、8, 二、（三） and 二（7）: a section by the number that stands before what is in it; 二、 alone at the end. */
const SECTION = new RegExp(
  `(?<![第附件题${HAN_NUMERAL}\\d、]|第 )([一二三四五六七八九十]{1,3}) ?(?:[、.,·] ?(?=第? ?\\d|\\(|第 ?${FIGURE}|最|末|首|倒)|、$|(?=\\( ?(?:\\d{1,3}|${FIGURE}{1,3}) ?\\)))`,
  'gu',
);
/** 第3，5，8条, 要点15，16: a list of numbers with the comma of sentences. */
const NUMBER = `(?:\\d{1,3}|${FIGURE}{1,5})`;
const COMMAS = new RegExp(
  `(?<![\\d${HAN_NUMERAL},])${NUMBER}(?: ?[,、] ?${NUMBER})+(?= ?(?:[条项点问款段句]|$))`,
  'gu',
);
/** 144号文, 144号文件: only the number counts. */
const NUMBERED_PAPER = /(?<=\d ?号) ?(?:文件|公文|文)(?= |第|\d|$)/gu;
/** 廿八条, 卅: tens of one character, beside 第 or before what is counted. */
const TENS = new Map([
  ['廿', '二十'],
  ['卅', '三十'],
  ['卌', '四十'],
]);
const TEN = new RegExp(
  `(?<=第 ?(?:[一二三四五六七八九]?百)?)[廿卅卌]|[廿卅卌](?=[一二三四五六七八九]? ?(?:${COUNTED}))`,
  'gu',
);
const DIGITS = '〇一二三四五六七八九';

/**
 * What was typed, in the form in which it is read: full-width characters plain, brackets,
 * quotation marks and title marks turned into spaces, numbers of places and years in
 * plain figures, one space for many, small letters.
 */
export function plain(typed: string): string {
  return withoutSlips(typed.normalize('NFKC').toLowerCase())
    .trim()
    .replace(SHORT_YEAR_IN_BRACKETS, '20$1')
    .replace(TEN, (ten) => TENS.get(ten) ?? ten)
    .replace(/§+ ?/gu, '第')
    .replace(QUESTIONS, '第$1$2$3问')
    .replace(SECTION, '第$1部分')
    .replace(COMMAS, (list) => list.replace(/,/gu, '、'))
    .replace(/[\p{Ps}\p{Pe}\p{Pi}\p{Pf}<>"'“”‘’\p{Cf}\p{Cc}\s,。.;;:!?]+/gu, ' ')
    .replace(/[\p{Pd}−]+/gu, '-')
    .replace(YEAR_OF_DIGITS, (year) =>
      [...year.replace(/[〇零○o]/gu, '0')].map((c) => (DIGITS.includes(c) ? DIGITS.indexOf(c) : c)).join(''),
    )
    .replace(NUMBERS, (figure) => `${parseChineseNumeral(figure) ?? figure}`)
    .replace(SHORT_YEAR, '20$1')
    .replace(NUMBERED_PAPER, '')
    .replace(/ +/g, ' ')
    .replace(/[、 ]+$/u, '')
    .trim();
}

/** The same without spaces. */
export const dense = (text: string): string => plain(text).replace(/ /g, '');
