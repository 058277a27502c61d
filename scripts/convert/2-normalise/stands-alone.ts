import { DATE_LINE } from '../date.ts';

/**
 * Lines that are a paragraph of their own wherever they stand: labels of a circular's head,
 * foot and measures, speakers of an interview, dates.
 */
const LABELLED =
  /^(?:[（([〔]?(?:责任|牵头|配合|负责|承办|实施|协办|协助|协同|参与|指导)(?:部门|单位|处室)|(?:责任|分管|牵头)(?:院?领导|人)|(?:完成|办结)(?:时限|时间|期限)|时间节点|承办单位|抄送|主送|发往|等级|紧急程度|签发人|附件?|印发机关|联系人)\s*[:：]/u;
const SPEAKER = /^(?:问|答|记者|主持人)\s*[:：]/u;
const ANNEX = /^附(?:\s?[件录]\s?[0-9０-９一二三四五六七八九十]{0,3})?\s?[:：.．]?$/u;

export function standsAlone(line: string): boolean {
  return LABELLED.test(line) || SPEAKER.test(line) || ANNEX.test(line) || DATE_LINE.test(line);
}
