/** How the names of files end that a page offers. */
const ENDING = /\.(?:docx?|xlsx?|pptx?|pdf|ofd|wps|et|zip|rar)$/iu;
const LONGEST_ENDING = 5;

/** Whether a line ends as the name of a file does: 附件2：统计表.xls. */
export const endsAsFile = (line: string): boolean => ENDING.test(line.slice(-LONGEST_ENDING));

/** The endings of files that hold a document, as a pattern. */
export const DOCUMENT_ENDING = '\\.(?:docx?|pdf|wps|ofd)';
