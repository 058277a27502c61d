/** Labels and words of a circular's head and foot (GB/T 9704-2012), and of the head of a telegraph. */
export interface HeadLabel {
  readonly word: string;
  readonly field:
    | 'urgency'
    | 'copiedTo'
    | 'handlingOffice'
    | 'transmission'
    | 'addressees'
    | 'annex'
    | 'printing';
  readonly example: string;
}

const row = (field: HeadLabel['field'], example: string): HeadLabel => ({
  word: example.split('：')[0] as string,
  field,
  example,
});

export const HEAD_LABELS: readonly HeadLabel[] = [
  row('urgency', '等级：加急'),
  row('urgency', '紧急程度：特急'),
  row('copiedTo', '抄送：市人大常委会办公室'),
  row('copiedTo', '抄报：省高级人民法院'),
  row('copiedTo', '分送：院领导'),
  row('handlingOffice', '承办单位：研究室'),
  row('handlingOffice', '承办部门：研究室'),
  row('transmission', '签批盖章：王某'),
  row('transmission', '发往：各中级人民法院'),
  row('transmission', '签发人：王某'),
  row('transmission', '发电：河东市中级人民法院'),
  row('transmission', '发电单位：河东市中级人民法院'),
  row('transmission', '发电机关：河东市中级人民法院'),
  row('transmission', '收电单位：各基层人民法院'),
  row('addressees', '主送：各基层人民法院'),
  row('annex', '附：任务分解表'),
  row('annex', '附件：任务分解表'),
  row('printing', '印发机关：办公室'),
];

/** 平急 and the rest stand alone on a line, or behind 等级：. */
export const URGENCY_WORDS = ['特提', '特急', '加急', '平急'] as const;

const oneOf = (words: readonly string[]): string => `(?:${words.join('|')})`;

/** Labels of some fields with their colon, as a pattern. */
export function headLabel(...fields: readonly HeadLabel['field'][]): string {
  const words = HEAD_LABELS.filter(({ field }) => fields.includes(field)).map(({ word }) => word);
  return `${oneOf(words)}\\s?[:：]`;
}
export const ANY_HEAD_LABEL = `${oneOf(HEAD_LABELS.map(({ word }) => word))}\\s?[:：]`;
export const URGENCY = oneOf(URGENCY_WORDS);
const ANNEX_NUMBER = '[0-9０-９一二三四五六七八九十]{1,3}';
/** 附件, 附件1：, 附录三, 附表2, 附1, 附件：1-1: a line that is nothing but the label of an annex. */
export const ANNEX_LABEL = new RegExp(
  `^附(?:\\s?[件录表图]?\\s?(?<number>${ANNEX_NUMBER})|\\s?[件录表图]?\\s?[:：]?\\s?(?<parts>${ANNEX_NUMBER}[-－—–]${ANNEX_NUMBER})|\\s?[件录])?\\s?[:：.．]?$`,
  'u',
);
/** A row of labelled fields, 等级：加急 … 号 3月4日9时: whatever follows its first label; the number of a copy (GB/T 9704-2012, 7.2.1). */
export const HEAD_ROW = /^(?:等级|紧急程度|密级|签发|发往)|^\d{6}$/u;

/**
 * The row of a telegraph's head without spaces, as a pattern: up to the number of the machine that sent it, behind
 * who sends it and how soon: 发电单位…签批盖章…等级特急·明电某发电〔2031〕3号某机发12号.
 */
export const TELEGRAPH_ROW = `[^。：:]{0,80}?(?:签[批发]盖章|等级\\s?${URGENCY})[^。]{0,80}?机发\\s?\\d{0,6}\\s?号`;

/** What a sheet for drafts is called behind its office, as a pattern: 某某局|公文稿纸. */
export const DRAFT_SHEET = '(?:公文|发文|拟文)(?:稿纸|处理笺|用笺)';

/** Who may read a text, how soon it is to be read, and by what it is sent: alone on a line, as a pattern. */
export const HEAD_MARK = `(?:(?:绝密|机密|秘密)(?:\\s?★\\s?(?:[\\d一二三四五六七八九十]{1,3}\\s?年|长期)?)?|(?:内部)?传真电报|内部明电|(?:内部|普通|重要)(?:事项|商密)|${URGENCY})`;
