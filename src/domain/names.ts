/** What things are called to readers; apart from the schema, so that a page can have them without its library. */

/** 文种: what kind of document it is, and what readers call it. */
export const KINDS = {
  plan: '要点',
  opinions: '意见',
  notice: '通知',
  regulation: '规定',
  reply: '批复',
  report: '报告',
  interview: '访谈',
  document: '文件',
} as const;

/** How a department answers for a measure, and the word that the page shows. */
export const ROLES = {
  lead: '牵头',
  joint: '分工负责',
  support: '配合',
  responsible: '责任部门',
  /** Named by words that give it no part in carrying the task out: 督办, 指导. */
  concerned: '相关',
} as const;
