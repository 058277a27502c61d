import { type Marker, SECTION_NUMBER } from '../marker.ts';
import { FLAT_SENTENCE } from './bars.ts';

/** A heading of aims, and how the text behind it begins. */
const AIMS_RUN_ON =
  /^[\p{Script=Han}、]{0,10}?(?:总体要求|指导思想|基本原则|(?:总体|工作|主要|发展|整治|建设|行动|年度)目标|目标任务|任务目标|总体思路)(?=以|坚持|认真|全面|深入|为|按照|围绕|贯彻|到|通过|构建|实现|力争|确保|消除|建成|基本|20\d\d年)/u;
/** A heading of some words, and what begins no heading: on what grounds, by when. */
const RUNS_ON =
  /^(?!原则同意|同意|批准|不同意)[\p{Script=Han}、]{5,20}?(?<![要应须于在自到至从为是])(?=按照|根据|以习近平|20\d\d年)/u;
/** 要 as 'shall', and no part of another word: 需要, 要求. */
const SHALL = '(?<![需必重主只将摘纪提概首])要(?![求点素件])';
/** What goes on with the word before it, so that no heading ends there: 领导小组, 有条件的. */
const GOES_ON =
  '[的地和与及或、是为在由等内上下中后前时]|小组|干部|班子|同志|人员|责任|清单|成熟|具备|允许|许可';
/** A heading that names what stands beneath it, and who or what the text behind it begins with. */
const NAMES_AND_RUNS_ON = new RegExp(
  `^[\\p{Script=Han}、“”]{0,14}?(?:要求|目标|原则|任务|措施|保障|步骤|安排|时间|范围|对象|内容|方式|方法|条件|名额|程序|问题|打算|成效|情况|职责|职能|规则|机构|领导|期限|背景|意义|流程|标准|依据|事项|实施|不足)` +
    `(?=贯彻落实|各(?:级|部门|单位|地|区|县|市|庭|镇|乡|有关)|全(?:市|省|县|区|院|体|年)|本(?:次|活动|方案|办法|市|县|院)|成立|坚持|认真|深入|按照|根据|围绕|一些|少数|个别|有的|符合|凡|自20|20\\d\\d年|我[市县省区院局]|切实|高度|充分|紧紧|立足|聚焦|为(?:加强|进一步|切实|确保|了)|(?!${GOES_ON})\\p{Script=Han}{2,8}?(?:${SHALL}|应当|必须))`,
  'u',
);
/** Two phrases of as many characters make a heading, and who or since when its text begins with: 集中各方资源，强化政策支持|各地区要…. */
const TWO_PHRASES = /^(?<first>[\p{Script=Han}、“”]{4,12})，(?<behind>[\p{Script=Han}、“”]{4,40})/u;
const BEGINS_WITH_WHO_OR_SINCE = new RegExp(
  `^(?:各(?:级|地区?|部门|单位|有关|县|市|区|乡|镇|街道|庭)|党的(?:十|二十)\\p{Script=Han}{1,3}大|近年来|中央(?:有关|和国家)|(?:省|市|县|区)(?:直|级|有关)|\\p{Script=Han}{2,10}(?:${SHALL}|应当|必须))`,
  'u',
);
/** With what no phrase of a heading begins or goes on: 各部门要…，…. */
const NO_PHRASE = /^(?:各|本|对|为|在|凡|其|第)|要(?!求)|[应须将把是]/u;

/** Characters of a heading of two phrases; 0 where there is none. */
function twoPhrases(text: string): number {
  const { first = '', behind = '' } = TWO_PHRASES.exec(text)?.groups ?? {};
  const second = behind.slice(0, first.length);
  if (
    first === '' ||
    second.length < first.length ||
    [first, second].some((phrase) => NO_PHRASE.test(phrase))
  )
    return 0;
  const length = first.length * 2 + 1;
  const rest = text.slice(length);
  return BEGINS_WITH_WHO_OR_SINCE.test(rest) && OF_A_SENTENCE.test(rest) ? length : 0;
}

/** A heading with who leads what stands beneath it: 扩大投资（由某委牵头）|. */
const WHO_LEADS =
  /^[\p{Script=Han}、“”]{2,24}[（(][^（）()]{2,40}(?:牵头|负责|责任)[^（）()]{0,10}[）)](?=[\p{Script=Han}《“]|20\d\d年)/u;
/** Why something matters, as the first heading says it. */
const WHY_IT_MATTERS =
  /^(?:(?:充分|深刻|切实|进一步)?(?:认识|提高认识|统一思想)[^，。；：]{2,50}?(?:意义|重要性|必要性|紧迫性)|(?:提高|统一|深化)(?:思想)?(?:认识|思想)，[^，。；：]{2,40}?(?:紧迫|责任|使命|危机)感(?:[和、与](?:紧迫|责任|使命|危机)感){0,3})(?=\p{Script=Han})(?![的和与及、])/u;
/** Headings of a row, of which one alone may be the beginning of a sentence: what a meeting's notice tells, 关于…问题. */
const IN_A_ROW = [
  /^(?:(?:会议|会期|培训|活动|报到|考试|报名)(?:的?主要)?(?:内容|时间|地点|议程|议题|形式|主题|报名|方式|费用|经费|名额|安排|事项|要求)(?:[和及与、](?:时间|地点|方式|要求))?|(?:与会|参会|参加|参训|出席|列席|培训|参赛)(?:人员|对象|范围|单位)(?![请应须需要可按自由名])|(?:其[他它]|有关|相关|注意)(?:事[项宜]|要求)|(?:时间|地点|内容|形式|方式)[和及与、](?:时间|地点|内容|形式|方式))(?=[\p{Script=Han}\d“《])(?![的和与及、为是由在定拟])/u,
  /^关于[^，。；：]{2,40}?问题(?=\p{Script=Han})(?![的和与及、])/u,
] as const;
/** Headings of a row that a text has. */
export type HeadingRows = readonly RegExp[];

/** The rows of which a text has two headings or more, so that each ends where its words do. */
export function headingRows(flat: string): HeadingRows {
  const begins = [...flat.matchAll(new RegExp(SECTION_NUMBER, 'gu'))].map(({ 0: number, index }) =>
    flat.slice(index + number.length, index + number.length + FLAT_SENTENCE),
  );
  return IN_A_ROW.filter((row) => begins.filter((behind) => row.test(behind)).length > 1);
}

/** What a meeting was about, and what it decided: 会议听取了…的汇报|会议决定，. */
const OF_A_MEETING =
  /^会议(?:听取|研究|传达|学习|审议|讨论|通报)[^，。；：]{4,60}?(?=会议(?:决定|同意|要求|认为|指出|强调|议定|明确|原则))/u;
/** Who does what, by offices before colons. */
const DIVIDES_WORK = /^(?:职责|任务|责任|工作)分工(?=\p{Script=Han}{2,15}[：:])/u;
/** The sentence behind such a heading. */
const OF_A_SENTENCE = /^[^。；]{8,}[。；]/u;

/** Characters of a heading that its text follows without a stop; 0 where a stop ends it, or nothing tells. */
export function headingThatRunsOn(flat: string, at: number, form: Marker['form'], rows: HeadingRows): number {
  if (form !== 'section' && form !== 'subsection') return 0;
  const behind = flat.slice(at, at + FLAT_SENTENCE);
  const led = WHO_LEADS.exec(behind)?.[0].length;
  if (led !== undefined) return led;
  const aim = AIMS_RUN_ON.exec(behind)?.[0].length;
  if (aim !== undefined) return aim;
  const paired = twoPhrases(behind);
  if (paired > 0) return paired;
  const named = NAMES_AND_RUNS_ON.exec(behind)?.[0].length ?? 0;
  if (named > 0 && OF_A_SENTENCE.test(behind.slice(named))) return named;
  for (const heading of [WHY_IT_MATTERS, OF_A_MEETING, DIVIDES_WORK, ...rows]) {
    const length = heading.exec(behind)?.[0].length;
    if (length !== undefined) return length;
  }
  return form === 'section' ? (RUNS_ON.exec(behind)?.[0].length ?? 0) : 0;
}
