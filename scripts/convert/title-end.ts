import { DOC_NUMBER } from '#domain/doc-number.ts';
import { TITLE_WORD } from './words/documents.ts';

/** What may stand in brackets behind the word: （试行）, （第九版）. */
const KIND_AT_END = new RegExp(`${TITLE_WORD}(?:[（(][^（）()]{1,14}[）)])?$`, 'u');

/** Whether a line without running text ends as titles do, all its 《》 closed. */
export function endsAsTitle(text: string): boolean {
  const open = (text.match(/[《〈]/gu)?.length ?? 0) > (text.match(/[》〉]/gu)?.length ?? 0);
  return !open && KIND_AT_END.test(text);
}

const NUMBER_AND_NAME = new RegExp(`^${DOC_NUMBER.source}\\s?《.*》$`, 'u');

/** Whether a line is what sites set above a document, its number and its name once more: 某发〔2030〕3号《…》. */
export function isNumberAndName(text: string): boolean {
  return text.endsWith('》') && NUMBER_AND_NAME.test(text);
}
