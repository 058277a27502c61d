import { HAN_NUMERAL } from '#domain/numerals.ts';

/** Longer than this, in Han characters, is a slogan or a sentence. */
const LONGEST = 12;
/** A term is one name: what has these marks inside is a list, a slogan or a sentence. */
const SENTENCE = /[，。！？；：、,!?;\n《》〈〉]|…|\.{3}/u;

/** Width of a text in Han characters: other characters take half of one. */
export function widthOf(text: string): number {
  return [...text].reduce((sum, c) => sum + (/\p{Script=Han}/u.test(c) ? 1 : 0.5), 0);
}

/** Equal for all forms of a term: width, case, white space, marks of quotation, kinds of dots and plus signs. */
export function termKey(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s“”‘’「」『』"']/gu, '')
    .replace(/[•・]/gu, '·')
    .replace(/[\p{Pd}~]+/gu, '-');
}

/** Whether quoted words can be a term: a short name with a letter in it, no list, slogan or sentence. */
export function isTermName(name: string): boolean {
  const width = widthOf(name);
  return [...name].length >= 2 && width <= LONGEST && /\p{L}/u.test(name) && !SENTENCE.test(name);
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
  return widthOf(key) >= 5 || NUMBER_OF_THINGS.test(key) || (/[a-z0-9+]/u.test(key) && key.length > 2);
}

/** Whether uses without quotation marks count for a term that is not unmistakable: where quoting it is the habit. */
export function isMostlyQuoted(key: string, quoted: number, bare: number): boolean {
  return widthOf(key) >= 3 && quoted >= bare;
}
