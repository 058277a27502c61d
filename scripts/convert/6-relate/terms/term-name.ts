import { HAN_NUMERAL } from '#domain/numerals.ts';
import { textWidth } from '#domain/text-width.ts';
import { FIGURES_OF_SPEECH } from '../../words/figures-of-speech.ts';
import { LONGEST_TERM, MOSTLY_QUOTED, UNMISTAKABLE } from '../bars.ts';

/** A term is one name: what has these marks inside is a list, a slogan or a sentence. */
const SENTENCE = /[，。！？；：、,!?;\n《》〈〉]|…|\.{3}/u;

const QUOTES_AND_SPACE = /[\s“”‘’「」『』"']/gu;
const DASHES = /[\p{Pd}~]+/gu;
const LETTER = /\p{L}/u;
const WESTERN = /[a-z0-9+]/u;

/** Equal for all forms of a term: width, case, white space, marks of quotation, kinds of dots and plus signs. */
export function termKey(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(QUOTES_AND_SPACE, '')
    .replaceAll('•', '·')
    .replaceAll('・', '·')
    .replace(DASHES, '-');
}

/** Whether quoted words can be a term: a short name with a letter in it, no list, slogan, sentence or figure of speech. */
export function isTermName(name: string): boolean {
  if (FIGURES_OF_SPEECH.has(termKey(name))) return false;
  const width = textWidth(name);
  return [...name].length >= 2 && width <= LONGEST_TERM && LETTER.test(name) && !SENTENCE.test(name);
}

/** 三个规定, 四类案件: what a number of things is called. 一体化 and 一对一 are words like others. */
const NUMBER_OF_THINGS = new RegExp(
  `^(?:[${HAN_NUMERAL.replace('一', '')}双\\d]\\p{Script=Han}{2,}|一.{3,})`,
  'u',
);

/**
 * Whether a term is the same thing wherever its words stand, in quotation marks or not: a
 * long name, a number of things, a name with letters or figures. Shorter words (前端, 窗口,
 * 企业破产) are also words of the language.
 */
export function isUnmistakable(key: string): boolean {
  return (
    textWidth(key) >= UNMISTAKABLE || NUMBER_OF_THINGS.test(key) || (WESTERN.test(key) && key.length > 2)
  );
}

/** Whether a term is what a number of things is called: such a name, quoted again in the same text, is one. */
export const isNumberOfThings = (key: string): boolean => NUMBER_OF_THINGS.test(key);

/** Whether uses without quotation marks count for a term that is not unmistakable: where quoting it is the habit. */
export function isMostlyQuoted(key: string, quoted: number, bare: number): boolean {
  return textWidth(key) >= MOSTLY_QUOTED && quoted >= bare;
}
