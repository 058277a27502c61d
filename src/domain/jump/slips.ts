import { HAN_NUMERAL } from '../numerals.ts';

/** 二O二五: the letter that keyboards have for 〇. */
const LETTER_IN_NUMERAL = /(?<=[一二])o(?=[〇零一二三四五六七八九])/gu;
/** 2O25, l4, 2〇25: letters and the Chinese zero within figures. */
const LETTERS_IN_FIGURE = new RegExp(
  `(?<![a-z\\d${HAN_NUMERAL}])(?=[ol〇○]*\\d)[\\dol〇○]{2,}(?![a-z])`,
  'gu',
);
/** 第 1 4 条: three and more characters with white space between each two. */
const SPACED = /(?<![\p{L}\d])[\p{L}\d](?:\s+[\p{L}\d](?![\p{L}\d])){2,}/gu;
/** 〔2 0 2 5〕, 1 4 4号: figures of a number of which nothing else can be made. */
const SPACED_FIGURES = /(?<!\d)\d(?:\s+\d(?!\d))+(?=\s*(?:[号年]|\p{Pe}))/gu;
/** Apart from numbers there is something of a name or place in a row. */
const NAMING = new RegExp(`(?![${HAN_NUMERAL}])\\p{Script=Han}`, 'u');

const tight = (row: string): string => row.replace(/\s/gu, '');

/** What was typed (of plain width, in small letters), with figures as they are meant where fingers slipped or text was spaced out. */
export const withoutSlips = (typed: string): string =>
  typed
    .replace(LETTER_IN_NUMERAL, '〇')
    .replace(LETTERS_IN_FIGURE, (figure) => figure.replace(/[o〇○]/gu, '0').replace(/l/gu, '1'))
    .replace(SPACED, (row) => (NAMING.test(row) ? tight(row) : row))
    .replace(SPACED_FIGURES, tight);
