import { withoutSpace } from '../../without-space.ts';
import { BARE_WORD, INSTRUMENT_WORD } from '../../words/documents.ts';
import { beginsWithMark } from '../../words/marks.ts';

/**
 * Which titles in 《》 are instruments (文件、法规), and of which kind. The same marks stand
 * around books, newspapers, columns and forms (GB/T 15834-2011, 4.15); what counts is the
 * word with which a title ends. The others are linked too, and listed apart.
 */

/** The word for its kind with which the name of an instrument ends. */
const KIND = new RegExp(
  `(?<law>法典|(?<!办)法|刑法修正案|民法典.{1,6}编)$|(?<speech>的讲话)$|的(?<reply>函|报告)$|(?<word>${INSTRUMENT_WORD})$`,
  'u',
);

/** Books, newspapers, columns, films, forms: titles that end like an instrument's among them. */
const OTHER_WORKS =
  /皮书|读本|学习纲要|学习问答|选编|选集|文选|文集|摘编|汇编|释义|教程|教材|论丛|年鉴|发展报告$|研究报告$|(?:日|晚|时|早|学|导|周|月)报$|(?:法院|检察|法治|法制|人民|参考|青年|商)报$|周刊|月刊|期刊|杂志|学刊|评论$|之声|栏目|专栏|频道|节目|电视|广播|新闻|App$|小程序|公众号|(?:申请|登记|审批|情况|要素|释明|统计|评分)表$|(?:承诺|告知|通知|责任|委托|协议|申请|判决|裁定|裁决|调解|起诉|答辩|建议|倡议|确认|保证|说明|意见)书$|委托函$|(?:传票|证书|笔录|合同)$/iu;

/** 办法（试行）, 规划（2021—2025年）: what follows the last word. */
const TAIL = /[（(〔[【][^（）()〔〕[\]【】]*[）)〕\]】]$/u;

/** A name that is nothing but the word for its kind, 《意见》: only its neighbourhood tells which is meant. */
const POINTING = '本该此';
const BARE = new RegExp(`^[${POINTING}]?(?:实施|指导|若干|暂行|试行|工作)?(?:${BARE_WORD}|法|讲话)$`, 'u');

/** A name without what follows its last word in brackets. */
export function withoutTail(name: string): string {
  let rest = name.trim();
  for (let i = 0; i < 3 && TAIL.test(rest); i += 1) rest = rest.replace(TAIL, '').trim();
  return rest;
}

/** What kind of instrument a name says it is; `undefined` where it is the name of something else. */
export function kindOfName(name: string): string | undefined {
  const rest = withoutTail(name);
  if (OTHER_WORKS.test(rest)) return undefined;
  const { law, speech, reply, word } = KIND.exec(rest)?.groups ?? {};
  if (law !== undefined) return '法律';
  if (speech !== undefined) return '讲话';
  return word ?? reply;
}

/** The word for its kind of which a name consists, tail left out; `undefined` for a name of its own. */
export function bareKind(name: string): string | undefined {
  const rest = withoutSpace(withoutTail(name));
  return BARE.test(rest) ? rest.slice(beginsWithMark(rest, POINTING) ? 1 : 0) : undefined;
}
