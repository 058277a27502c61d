/**
 * Words with which a closing turns from the tasks to those who carry them out. Paragraphs and
 * sentences of a text without line ends ask for different ones: what begins a sentence may be
 * in the middle of a task, so it has to tell more.
 */

/** What a circular calls itself where it closes. */
export const ITSELF = '意见|要点|方案|办法|通知|规划|计划';

/** 本《通知》自…, as some write it. */
const QUOTED_SELF = '本[《〈“]\\p{Script=Han}{2,8}[》〉”](?:自|由|从)';

const OF_ITSELF = `本(?:${ITSELF})|本\\p{Script=Han}{2,4}(?:自|由|从)|${QUOTED_SELF}|此外|请`;
/** As a paragraph begins that is about the document: 本意见自发布之日起施行, 请认真组织实施. */
export const PARAGRAPH_OF_ITSELF = new RegExp(`^(?:${OF_ITSELF})`, 'u');

/** As a paragraph begins: 各地要加强领导, or one about the document. */
export const PARAGRAPH_TURNS_TO_ALL = new RegExp(`^(?:各|全省|全市|全国|全区|上述|以上|${OF_ITSELF})`, 'u');

/** Which text holds from now on: 与本意见不一致的，以本意见为准; 原办法同时废止。 */
const WHAT_HOLDS =
  /(?:不一致|不相符|不符|相?抵触|冲突)的?，(?:一律|均|应)?(?:以|按)本|^(?:原|《|此前|以前|过去)[^。]*废止。$/u;
export const saysWhatHolds = (paragraph: string): boolean => WHAT_HOLDS.test(paragraph);

/** As a sentence of a text without line ends begins: 各部门要加强领导, 市直有关单位, 以上意见如无不妥. */
export const SENTENCE_TURNS_TO_ALL = new RegExp(
  `^(?:各(?:省|市|区|县|级|地区|地方|有关|部门|单位|镇|街道|人民法[院庭]|[基高中][层级]|[庭处科]室?)|[省市区县][直属级各]|有关部门|本(?:${ITSELF}|规定)自|${QUOTED_SELF}|(?:以上|上述)(?:意见|报告|请示)|附件?[:：])`,
  'u',
);

/** How the sentence before it says why: 改革事关发展大局。 */
export const SAYS_WHY = /事关|关系到|意义重大|责任重大|任务(?:艰巨|紧迫|繁重)|十分重要/u;
