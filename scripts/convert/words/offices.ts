import { BRACKET_AT_END } from './marks.ts';

/** The words with which names of offices end. Rules say which of them they look for. */
export interface OfficeEnding {
  readonly ending: string;
  /** Whether such an office alone on a line ends the text above it, where no stop does. */
  readonly signs: boolean;
  /** Whether such an office issues and signs circulars: alone on a line it may be a letterhead or signature. */
  readonly issues: boolean;
  /** Whether a list of who answers for a task may name it. */
  readonly answers: boolean;
  /** Whether it has offices below it, whose names may be told without its own: 信访局一处. */
  readonly bureau: boolean;
  /** Whether several of one kind are counted: 民一庭、二庭. */
  readonly counted: boolean;
  /** Whether the list of those who get a copy may name it. */
  readonly copied: boolean;
  readonly example: string;
}

type Uses = 'signs' | 'issues' | 'answers' | 'bureau' | 'counted' | 'copied';

const row = (ending: string, example: string, ...uses: Uses[]): OfficeEnding => ({
  ending,
  example,
  signs: uses.includes('signs'),
  issues: uses.includes('issues'),
  answers: uses.includes('answers'),
  bureau: uses.includes('bureau'),
  counted: uses.includes('counted'),
  copied: uses.includes('copied'),
});

export const OFFICE_ENDINGS: readonly OfficeEnding[] = [
  row('法院', '河东区人民法院', 'signs', 'issues', 'answers', 'bureau', 'copied'),
  row('检察院', '河东区人民检察院', 'signs', 'issues', 'answers', 'bureau', 'copied'),
  row('国务院', '国务院', 'issues', 'answers', 'bureau', 'copied'),
  row('中共中央', '中共中央', 'issues'),
  row('调查队', '国家统计局某某调查队', 'issues', 'answers', 'copied'),
  row('委员会', '赔偿委员会', 'signs', 'issues', 'answers', 'bureau', 'copied'),
  row('政府', '河东区人民政府', 'signs', 'issues', 'answers', 'copied'),
  row('办公厅', '市委办公厅', 'issues', 'answers', 'bureau', 'copied'),
  row('办公室', '办公室', 'issues', 'answers', 'bureau', 'copied'),
  row('主席团', '河东区人民代表大会主席团', 'issues', 'copied'),
  row('人民代表大会', '河东区人民代表大会', 'issues', 'copied'),
  row('人大常委会', '市人大常委会', 'issues', 'answers', 'copied'),
  row('政协', '市政协', 'issues', 'answers', 'copied'),
  row('政法委', '市委政法委', 'signs', 'issues', 'answers', 'bureau', 'copied'),
  row('司法厅', '省司法厅', 'signs', 'issues', 'answers', 'bureau', 'copied'),
  row('司法局', '市司法局', 'signs', 'issues', 'answers', 'bureau', 'counted', 'copied'),
  row('党组', '院党组', 'issues', 'answers', 'copied'),
  row('政治部', '政治部', 'issues', 'answers', 'bureau', 'copied'),
  row('总工会', '市总工会', 'issues', 'answers', 'copied'),
  row('联合会', '市工商业联合会', 'issues', 'answers', 'copied'),
  row('协会', '市律师协会', 'issues', 'answers', 'copied'),
  row('学会', '市法学会', 'issues', 'answers', 'copied'),
  row('领导小组', '改革领导小组', 'issues', 'answers'),
  row('工作组', '专项工作组', 'issues', 'answers'),
  row('纪检监察组', '某某纪委驻某局纪检监察组', 'issues', 'answers', 'copied'),
  row('综合组', '综合组', 'issues', 'answers'),
  row('联席会议', '府院联席会议', 'issues', 'answers'),
  row('协调机制', '府院协调机制', 'answers'),
  row('监会', '某某证监会', 'issues', 'answers', 'copied'),
  row('委会', '赛事组委会', 'answers', 'copied'),
  row('研究会', '法学研究会', 'issues', 'answers', 'copied'),
  row('基金会', '公益基金会', 'issues', 'answers', 'copied'),
  row('理事会', '联合理事会', 'issues', 'answers', 'copied'),
  row('贸促会', '市贸促会', 'issues', 'answers', 'copied'),
  row('红十字会', '市红十字会', 'issues', 'answers', 'copied'),
  row('兵团', '某某兵团', 'issues', 'answers', 'copied'),
  row('团中央', '共青团中央', 'answers', 'copied'),
  row('海关', '某某海关', 'issues', 'answers', 'copied'),
  row('军区', '某省军区', 'issues', 'answers', 'copied'),
  row('银行', '人民银行', 'issues', 'answers'),
  row('中心', '信息中心', 'issues', 'answers', 'copied'),
  row('厅', '省司法厅', 'issues', 'answers', 'bureau', 'copied'),
  row('局', '执行局', 'issues', 'answers', 'bureau', 'counted', 'copied'),
  row('委', '市发展改革委', 'issues', 'answers', 'bureau', 'copied'),
  row('部', '宣传部', 'issues', 'answers', 'bureau', 'counted', 'copied'),
  row('署', '某某总署', 'issues', 'answers', 'copied'),
  row('司', '法规司', 'issues', 'answers'),
  row('院', '市中级法院', 'issues', 'answers', 'bureau', 'copied'),
  row('处', '干部处', 'issues', 'answers', 'counted', 'copied'),
  row('室', '研究室', 'issues', 'answers', 'counted', 'copied'),
  row('庭', '立案庭', 'issues', 'answers', 'counted', 'copied'),
  row('科', '技术科', 'answers', 'counted'),
  row('组', '督查组', 'answers', 'counted'),
  row('部门', '各业务部门', 'answers', 'copied'),
  row('单位', '各成员单位', 'answers', 'copied'),
  row('机关', '各机关', 'answers', 'copied'),
  row('机构', '各派出机构', 'answers', 'copied'),
  row('企业', '市属企业', 'answers'),
  row('高校', '驻市高校', 'answers'),
  row('社', '市供销社', 'answers'),
  row('馆', '市图书馆', 'answers'),
  row('监狱', '某某监狱', 'issues', 'answers'),
  row('交易所', '某某期货交易所', 'issues', 'answers', 'copied'),
  row('中学', '市第九中学', 'issues', 'answers'),
  row('小学', '市实验小学', 'issues', 'answers'),
  row('公司', '某某公司', 'issues', 'answers', 'copied'),
  row('集团', '某某集团', 'issues', 'answers'),
  row('大学', '某某大学', 'issues', 'answers'),
  row('协', '市科协', 'answers'),
  row('联', '市工商联', 'answers'),
  row('工会', '院工会', 'answers', 'copied'),
  row('商会', '市商会', 'issues', 'answers', 'copied'),
  row('学校', '各学校', 'issues', 'answers'),
  row('党校', '市委党校', 'issues', 'answers'),
  row('组织', '各调解组织', 'answers'),
  row('分行', '某某分行', 'issues', 'answers'),
  row('支行', '某某支行', 'issues', 'answers'),
  row('报社', '市报社', 'answers'),
  row('电视台', '市电视台', 'answers'),
  row('站', '诉讼服务站', 'answers'),
  row('队', '巡回审判队', 'answers'),
  row('所', '司法所', 'answers'),
  row('专班', '改革专班', 'answers'),
  row('管委会', '高新区管委会', 'issues', 'answers', 'copied'),
  row('街道', '各街道', 'answers'),
  row('镇', '各镇', 'answers'),
  row('乡', '各乡', 'answers'),
  row('社区', '各社区', 'answers'),
  row('村', '各村', 'answers'),
  row('市州', '各市州', 'answers', 'copied'),
  row('盟市', '各盟市', 'answers', 'copied'),
  row('各州', '各州', 'answers'),
  row('各旗', '各旗', 'answers'),
  row('县', '各县', 'answers', 'copied'),
  row('区', '各区', 'answers', 'copied'),
  row('市', '各市', 'answers', 'copied'),
];

/** 立案庭承办 ends with a verb: only 审管办 is an office. */
const SHORT_OFFICE = '(?<![主协承督交转领经包])办';

/**
 * Offices that issue under a short name, known by the place or the party before it: 市委编办, 河东市禁毒办, 区残联. What
 * ends with a verb is none: 全省通办, 市县联办.
 */
export const SHORT_ISSUER =
  '(?:中共|中央|全国|国|\\p{Script=Han}{0,6}?[省市区县州旗])\\p{Script=Han}{1,8}(?:(?<![主协承督交转领经包通次起网易快同好联帮代即速合举开创难能可不补缓停严紧照先批受审起接]|依法|[^督]查)办|[科企律残侨文医]协|[妇残文侨]联|工商联)';

const endings = (use: Uses): string =>
  OFFICE_ENDINGS.filter((office) => office[use])
    .map(({ ending }) => ending)
    .join('|');

/** Endings of whoever issues circulars, as a pattern. */
export const ISSUER_ENDING = `(?:${endings('issues')})`;
/** Endings of whoever signs where no stop ends the text above, as a pattern. */
export const SIGNER_ENDING = `(?:${endings('signs')})(?:办公[室厅])?`;
/** Endings of whoever has offices below it, as a pattern. */
export const BUREAU_ENDING = `(?:${endings('bureau')})`;
/** Endings of offices that are counted, as a pattern. */
export const COUNTED_ENDING = `(?:${endings('counted')})`;

/** Others who get a copy: leaders, groups of people, and what ends as no office of its own does. */
const OTHERS_COPIED = '办|会|人大|党派|团体|领导|支队|大队|代表|委员|存档';
const COPIED = new RegExp(`(?:${endings('copied')}|${OTHERS_COPIED})$`, 'u');

/** Whether a text may name who gets a copy: 市政协, 各民主党派（不含支部）. */
export const getsCopies = (text: string): boolean => COPIED.test(text.replace(BRACKET_AT_END, ''));

/** Who hears a case or adopts a text: with a bare day behind it, where something comes from. */
export const IS_AUTHORITY = /(?:法院|检察院|政府|人大|国务院|党中央)$/u;

const ANSWERS = new RegExp(`(?:${endings('answers')}|${SHORT_OFFICE}|[）)〉])$`, 'u');
const LONGEST = 20;
/** A body that others are members of has the longest of names: 某某工作厅际联席会议成员单位. */
const OF_A_BODY = /(?:联席会议|领导小组|委员会|指挥部)(?:各?成员单位|办公室)$/u;
const LONGEST_OF_A_BODY = 36;

/** Whether a text may be the name of an office that answers for a task. */
export function isOfficeName(text: string): boolean {
  const { length } = [...text];
  const longest = length > LONGEST && OF_A_BODY.test(text) ? LONGEST_OF_A_BODY : LONGEST;
  return length >= 2 && length <= longest && ANSWERS.test(text);
}
