/** Marks of punctuation, and where they stand; of `marks` each character is one. */

/** What ends a sentence. */
export const SENTENCE_ENDS = '。！？';

/** An opening bracket, short text, a closing one: （此件公开发布）, （共10页）. */
export const REMARK = /^[（(][^（）()]{1,40}[）)]$/u;

/** What stands in brackets at the end of a name or title, and holds no other bracket: （试行）. */
export const BRACKET_AT_END = /[（(][^（）()]*[）)]$/u;

/** What stands between two brackets and may hold others, one deep; once or more often, as a pattern. */
export const IN_BRACKETS = '(?:[^（）()\\n]|[（(][^（）()\\n]*[)）])';

/** A bracket that closes at the end. */
export const CLOSED_BRACKET_AT_END = /[）)〕］\]】]$/u;

/** 同上 and its marks, as a pattern; in a table all of them mean the cell above. */
export const SAME_AS_ABOVE = '(?:同[上前]|如上|[〃″〞]{1,2})';
/** The same and 同左. */
export const DITTO = `(?:${SAME_AS_ABOVE}|同左)`;

/** Whether a text holds one of some marks. */
export function hasMark(text: string, marks: string): boolean {
  for (const mark of marks) if (text.includes(mark)) return true;
  return false;
}

/** Whether a text begins with one of some marks. */
export const beginsWithMark = (text: string, marks: string): boolean =>
  text !== '' && marks.includes(text[0] as string);

/** Whether a text ends with one of some marks. */
export const endsWithMark = (text: string, marks: string): boolean =>
  text !== '' && marks.includes(text.at(-1) as string);

/** A text without its last character where that is one of some marks. */
export const withoutLastMark = (text: string, marks: string): string =>
  endsWithMark(text, marks) ? text.slice(0, -1) : text;
