import { HAN_NUMERAL } from '../numerals.ts';

/*
 * What stands around a name and a place in sentences, notes and questions, and how they are read without it.
 * All but the first two take a text in the form of `plain`.
 */

const PART = '(?:个?问题?|条|项|点|款|段|句|部分|章|节)';
const PLACES = `(?:(?:第 ?\\d{1,4}(?: ?[-~、和至到] ?\\d{1,4})*|(?:最后|末|首|头|倒数 ?第?) ?\\d{0,3}) ?${PART} ?(?:[-~、和与及至到] ?)?)+`;

/** （穗中法〔2025〕144号，以下简称《要点》）: what a text calls it further on. */
export const withoutShortName = (typed: string): string =>
  typed.replace(/[，,、；;]?\s*(?:以下|下)(?:统|简)?称[^）)〕\]，,；;。]*/gu, '');

/** 第14项第2句（标题计入句数）: what is said of a place in brackets behind it, where no further number is in it; of the count behind a comma too. */
const REMARK = new RegExp(
  `(?<=[条项点款段句问])\\s*(?:[（(]([^（）()\\d${HAN_NUMERAL}]+)[）)]|[，,]标题计入[句段]数)$`,
  'u',
);
/** 第3条（广州营商环境意见）: in brackets behind a place a document or a court, of which the place is. */
const NAME = /(?:院|法|号|要点|意见|通知|规定|批复|报告|访谈|办法|方案|纲要|规划|细则|决定|解释|条例|法典)$/u;

/** What was typed without a remark behind the place. */
export const withoutRemark = (typed: string): string =>
  NAME.test(REMARK.exec(typed)?.[1] ?? '') ? typed : typed.replace(REMARK, '');

/** 12．探索数据权利保护新机制: a measure's number and title, as they are copied. */
const NUMBERED_TITLE = /^(\d{1,3}) (?![年号条项款])\p{Script=Han}[\p{Script=Han}、和 ]{3,}$/u;

/** 第14条 办公室: what somebody noted behind the place. */
export const withoutLast = (text: string): string =>
  NAME.test(text)
    ? text
    : text.replace(NUMBERED_TITLE, '第$1条').replace(/(?<=(?:条|项|点|款|段|句|问|部分|章)) [^\s\d]+$/u, '');

const PLACE_FIRST = new RegExp(`^(${PLACES})[的、, ]*(?:见|载于)? ?(\\S.*)$`, 'u');

/** 第14条（穗中法〔2025〕144号）, 14 穗中法144号: the place that stands before the name, behind it. */
export const placeLast = (text: string): string =>
  text
    .replace(PLACE_FIRST, '$2 $1')
    .replace(/^(\d{1,3}) (\D\S*.*号)$/u, '$2 第$1条')
    .trim();

/** 参见, 请问, 查一下: what leads to a name in a sentence, a note or a question. */
const LEADING =
  /^(?:请问?|帮我|我?[想要])*(?:参见|详见|参照|根据|依据|依照|按照|遵照|引自|摘自|出自|见于?|按|从|自|(?:[查找看搜]|打开|跳到|转到)(?:[找看阅询到]|一下)*)? ?/u;
const THING =
  '(?:[责主]任|牵头|配合|负责|主责|分工|承办|协办|落实|具体|完整|全部|主要|的)*(?:部门|单位|处室|庭室|机构|责任人|全文|原文|正文|文本|原话|表述|规定|要求|内容|精神|标题|题目|条文|措施|任务|分工|回答|答案|出处|来源|链接|引文|解读|时限|期限)';
const ASKING =
  '[是有讲说写]?了?的?(?:什么|哪些|谁)|怎么[写说讲规]定?的?|如何规定的?|在哪[里儿]?|[由归]?(?:谁|哪[个些](?:部门|单位|庭室?))(?:负责|牵头|配合|落实|承办)';
/** 第十四条规定, 第4条责任部门, 第3条是什么内容: what of a place is meant or asked for. */
const ASKED = new RegExp(`(?<=${PART}|号) ?[的之]? ?(?:${THING}|${ASKING}| )+$`, 'u');

/** 那个, 这份: what points at a document in speech; and 里的, 里面那个 before a place in it. */
const POINTING = /(?:的 ?)?[那这]一?[个份件部篇次] ?/gu;
const IN_IT = /(?<=\p{Script=Han}) ?(?:里面?|里头|当中|之?中|上面?)?的 ?(?=第? ?\d)/gu;
/** 要点2023-45: behind what it is and its year the number of a place. */
const BEHIND_YEAR = /(?<=(?:要点|意见|方案|规划|办法|通知) ?(?:19|20)\d\d) ?- ?(\d{1,3})$/u;

/** The words around a citation in a sentence, and what asks for something of a place. */
export const withoutFrame = (text: string): string =>
  text
    .replace(LEADING, '')
    .replace(POINTING, '')
    .replace(IN_IT, '')
    .replace(BEHIND_YEAR, '第$1条')
    .replace(ASKED, '')
    .replace(/ ?[的之]? ?(?:规定|要求|内容|精神)$/u, '');

/** 关于印发《…要点》的通知: the notice comes with what it issues, whose places are meant. */
export const withoutNotice = (text: string): string =>
  text.replace(/(?:^| )(?:关于)? ?(?:印发|发布|下发|转发) (.+?) ?的通知(?= |$)/u, ' $1').trim();

const PLACE_INSIDE = new RegExp(`^(\\S.*?) ((?:第 ?\\d{1,4} ?${PART} ?)+) (\\S.*\\d ?号)$`, 'u');

/** 《…要点》第8条，粤高法明传〔2021〕73号: the number that stands behind the place, before it. */
export const numberFirst = (text: string): string => text.replace(PLACE_INSIDE, '$1 $3 $2');
