import { DOC_NUMBER } from '#domain/doc-number.ts';

/** Words for kinds of documents with which titles end, as alternatives of a pattern. */
export const KIND_WORDS =
  '通知书|决定书|判决书|裁定书|建议书|责任书|通知|通报|通告|公告|公报|意见|要点|方案|规划|计划|纲要|办法|规定|条例|细则|规则|规程|章程|准则|守则|决定|决议|批复|答复|报告|措施|政策|清单|安排|纪要|指南|指引|预案|请示|复函|的函|解释';

/** What may stand in brackets behind the word: （试行）, （第九版）. */
const KIND_AT_END = new RegExp(`(?:${KIND_WORDS})(?:[（(][^（）()]{1,14}[）)])?$`, 'u');

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
