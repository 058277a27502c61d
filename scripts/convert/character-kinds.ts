/** What a single character of a text tells, in every stage the same. */

/** White space as Unicode has it, the C1 next-line character included. */
export const WHITE_SPACE = /[\s\u0085]/u;
const WHITE_UNITS = new Uint8Array(0x10000);
for (let unit = 0; unit < WHITE_UNITS.length; unit += 1)
  if (WHITE_SPACE.test(String.fromCharCode(unit))) WHITE_UNITS[unit] = 1;
/** Whether a UTF-16 unit is white space. */
export const isWhiteSpace = (unit: number): boolean => WHITE_UNITS[unit] === 1;
export const HAN = /\p{Script=Han}/u;
/** Letters, figures and marks of western text. */
export const WESTERN = /[!-~]/u;
export const FIGURE = /[0-9]/u;
/** The stop of a sentence or of a clause. */
export const STOP = /[。；]/u;
/** A mark that running text has, and a title, a head or a label has not. */
export const RUNNING_TEXT = /[。；！？：:]/u;
