/** Words for kinds of documents with which titles end, and what may stand in brackets behind them. */
const KIND_AT_END =
  /(?:通知|通报|通告|公告|意见|要点|方案|规划|计划|纲要|办法|规定|条例|细则|规则|决定|批复|答复|报告|措施|政策|清单|安排)(?:[（(][^（）()]{1,12}[）)])?$/u;

/** Whether a line without running text ends as titles do, all its 《》 closed. */
export function endsAsTitle(text: string): boolean {
  const open = (text.match(/[《〈]/gu)?.length ?? 0) > (text.match(/[》〉]/gu)?.length ?? 0);
  return !open && KIND_AT_END.test(text);
}
