import { HAN_NUMERAL, parseChineseNumeral } from '../numerals.ts';

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
    // 要点十二至十三: both ends of a range that says no 条.
    `(?<!${FIGURE})${FIGURE}{1,5}(?= ?[至到-] ?${FIGURE}{1,5}$)`,
    `(?<=${FIGURE} ?[至到-] ?)${FIGURE}{1,5}$`,
  ].join('|'),
  'gu',
);
const YEAR_OF_DIGITS = /(?<![a-z\d])[一二12][九0〇零○o][\d〇零○o一二三四五六七八九]{2}(?=年)/gu;
/** 二O二五: the letter that keyboards have for 〇. */
const LETTER_FOR_ZERO = /(?<=[一二])o(?=[〇零一二三四五六七八九])/gu;
/** 〔25〕144号, 21年: years as people shorten them. */
const SHORT_YEAR_IN_BRACKETS = /(?<=[\p{Ps}]\s*)(\d{2})(?=\s*[\p{Pe}]\s*第?\s*\d)/gu;
const SHORT_YEAR = /(?<![\d第]|第 )(\d{2})(?= ?年)/gu;
/** 二、8 and 二、（三）: a section by the number that stands before it. */
const SECTION =
  /(?<![第〇零一二三四五六七八九十百\d、]|第 )([一二三四五六七八九十]{1,3}) ?、 ?(?=第? ?\d|\()/gu;
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
  return typed
    .normalize('NFKC')
    .toLowerCase()
    .replace(LETTER_FOR_ZERO, '〇')
    .replace(SHORT_YEAR_IN_BRACKETS, '20$1')
    .replace(TEN, (ten) => TENS.get(ten) ?? ten)
    .replace(/§+ ?/gu, '第')
    .replace(SECTION, '第$1部分')
    .replace(/[\p{Ps}\p{Pe}\p{Pi}\p{Pf}"'“”‘’\p{Cf}\p{Cc}\s,。.;;:!?]+/gu, ' ')
    .replace(/[\p{Pd}−]/gu, '-')
    .replace(YEAR_OF_DIGITS, (year) =>
      [...year.replace(/[〇零○o]/gu, '0')].map((c) => (DIGITS.includes(c) ? DIGITS.indexOf(c) : c)).join(''),
    )
    .replace(NUMBERS, (figure) => `${parseChineseNumeral(figure) ?? figure}`)
    .replace(SHORT_YEAR, '20$1')
    .replace(NUMBERED_PAPER, '')
    .replace(/ +/g, ' ')
    .trim();
}

/** The same without spaces. */
export const dense = (text: string): string => plain(text).replace(/ /g, '');
