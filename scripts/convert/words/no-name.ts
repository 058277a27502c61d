import { withoutSpace } from '../without-space.ts';

/** 无 and what people type for it. */
const NONE = /^[（(]?(?:[-‐‑–—―─－~～/／\\＼|无空*＊.。、]+|暂无|不涉及|n\/?a|nil)[）)]?$/iu;
/** What no name holds: marks of sentences, marks that set one apart from others, the number of another measure, words that say what is to be done, and what is left of a note on who leads. */
const NO_NAME =
  /[。；！？:：《》“”★☆▲△●◆◇■□☐☑☒✓✔√※]|[0-9]{3}|[（(][一二三四五六七八九十]{1,3}[）)]|[0-9]{1,2}[.．、]|自行|确定|另行|待定|报送|上报|按照|根据|[年月]底|之?前$|详见|同上|[逗分顿]号|[位个]的|的$|^(?:以?下(?:均|皆)?同|首个|第[一二三]个|多个.*)$|^(?:[全常]年|长期|持续.{0,4}|[上下]半年|第?[一二三四]季度|[0-9０-９]{1,2}月.{0,4})$/u;

/** Whether a cell, or what stands behind a label, says that there is nothing to say. */
export const saysNone = (text: string): boolean => NONE.test(withoutSpace(text));

/** What a bracket adds to a name, 立案庭（12368平台）; the number of another measure is none. */
const ADDED = /[（(](?![一二三四五六七八九十]{1,3}[）)])[^（）()]*[）)]/gu;

/** Whether words that stand where a name should can be none. */
export const isNoName = (words: string): boolean => NO_NAME.test(words.replace(ADDED, ''));
