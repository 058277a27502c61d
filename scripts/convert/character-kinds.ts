/** What a single character of a text tells, in every stage the same. */

/** White space as Unicode has it, the C1 next-line character included. */
export const WHITE_SPACE = /[\s\u0085]/u;
export const HAN = /\p{Script=Han}/u;
/** Letters, figures and marks of western text. */
export const WESTERN = /[!-~]/u;
export const FIGURE = /[0-9]/u;
/** The stop of a sentence or of a clause. */
export const STOP = /[。；]/u;
/** A mark that running text has, and a title, a head or a label has not. */
export const RUNNING_TEXT = /[。；！？：:]/u;
