/** What stands behind the name of what is sent round for opinions, as a pattern: （征求意见稿）. */
export const DRAFT_VERSION = '[（(](?:征求意见|会签|送审|讨论|修改|审议)稿[）)]';

/** What the boxes of a sheet for drafts ask for (公文稿纸, 发文稿纸), each with a cell that has it. */
export const DRAFT_LABELS: readonly (readonly [word: string, example: string])[] = [
  ['签发', '签发：甲某'],
  ['会签', '会签'],
  ['审签', '审签：甲某'],
  ['审核', '审核'],
  ['核稿', '核稿：乙某'],
  ['复核', '复核'],
  ['拟稿单位', '拟稿单位：研究室'],
  ['拟稿部门', '拟稿部门'],
  ['拟稿人', '拟稿人：丙某'],
  ['拟稿', '拟稿：丙某'],
  ['主办单位', '主办单位'],
  ['主办处室', '主办处室'],
  ['事由', '事由'],
  ['标题', '标题'],
  ['主送机关', '主送机关'],
  ['主送', '主送：各部门'],
  ['抄送机关', '抄送机关'],
  ['抄送', '抄送：市委政法委'],
  ['抄报', '抄报'],
  ['附件', '附件'],
  ['主题词', '主题词'],
  ['打印份数', '打印份数：60'],
  ['印发份数', '印发份数'],
  ['印制份数', '印制份数'],
  ['份数', '份数'],
  ['打印', '打印'],
  ['打字', '打字'],
  ['校对', '校对：丙某'],
  ['缓急程度', '缓急程度'],
  ['紧急程度', '紧急程度'],
  ['缓急', '缓急：平件'],
  ['密级', '密级'],
  ['保密期限', '保密期限'],
  ['公开方式', '公开方式'],
  ['发文字号', '发文字号'],
  ['发文编号', '发文编号'],
  ['封发日期', '封发日期'],
];

/** What of a draft may stand in such a box and nowhere else. */
const OF_TEXT = /^(?:标题|事由|发文字号|发文编号)(?:[:：]|$)/u;
const LABEL = new RegExp(`^(?:${DRAFT_LABELS.map(([word]) => word).join('|')})(?:[:：]|$)`, 'u');

/** Whether a text without white space is the label of such a box, or begins with it. */
export const isDraftLabel = (text: string): boolean => LABEL.test(text);

/** Whether it is the label of the draft's title or number. */
export const isDraftLabelOfText = (text: string): boolean => OF_TEXT.test(text);
