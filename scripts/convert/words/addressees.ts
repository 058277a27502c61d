import { hasMark } from './marks.ts';

/**
 * Those whom a circular is addressed to, before a colon (GB/T 9704-2012, 7.3.2): 各人民法院，本院各部门：.
 * Names a body or persons; a clause that leads in (为…，现通知如下：) or says what something is
 * (…的总体要求是：, …会议决定：) or names a document (某局出台《…》：) addresses nobody, and no name begins with a year or a day.
 */
const ADDRESSEES =
  /^(?![（(【]|为|根据|依据|按照|依照|经|现|鉴于|近|\d{4}[年-]|\d{1,2}月\d)(?!.*(?:如下|以下|下列|现将|作出|(?:[是为]|决定|决议|认为|指出|要求|强调|》)\s?[:：]$))(?=.*(?:[各院部委局厅办省市县区处会组庭团校司署社]|公司|单位|同志|委员|代表)).{2,240}[:：]$/u;

/** Characters of a long list of them. */
export const LONGEST_ADDRESSEES = 241;
const LAST_NAME = /[^、，,]*(?=[:：]$)/u;
/** The last of them. */
export const lastAddressed = (text: string): string => LAST_NAME.exec(text)?.[0] ?? '';

const ENDS_WITH_COLON = /[:：]$/u;

/** Whether a paragraph, or what stands before the first colon of one, is 主送机关. */
export const isAddressees = (text: string): boolean =>
  ENDS_WITH_COLON.test(text.slice(-1)) && ADDRESSEES.test(text) && !hasMark(text, '。；');

/** Names and marks between them: no sentence. */
const ONLY_NAMES = /^(?![为经现据如])[\p{Script=Han}、，,（）()\s]{2,160}[:：]$/u;
/** What turns to those named before: 你单位关于…的请示收悉, 您提出的…, 贵公司来函. */
const TURNS_TO_THEM =
  /^\s?(?:您|你[单公们院局厅市区县校部司处委省办社所会分中乡镇街村旗州盟厂矿]|贵[单公院局厅市区县校部司处委办社所会])/u;

/** Whether a text before a colon is 主送机关 whatever the names end with, because what follows turns to them. */
export const isTurnedTo = (text: string, next: string): boolean =>
  ENDS_WITH_COLON.test(text.slice(-1)) && TURNS_TO_THEM.test(next) && ONLY_NAMES.test(text);
