/** What a letterhead says and a running title does not: who issues, and the number of the document. */
const LETTERHEAD = /文件\s*$|[〔[（(【]\d{4}[〕\]）)】]\s*第?\s*\d+\s*号/u;

export const isLetterhead = (text: string): boolean => LETTERHEAD.test(text);
