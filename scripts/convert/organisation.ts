import { NO_OFFICE_WORD, SUBJECT_WORD } from './words/documents.ts';
import { NATIONAL_OFFICE } from './words/national-offices.ts';
import { ISSUER_ENDING, SHORT_ISSUER } from './words/offices.ts';

const NAME = new RegExp(`^\\p{Script=Han}{2,30}${ISSUER_ENDING}$|^国务院$|^中共中央$|^${SHORT_ISSUER}$`, 'u');
/** Words that end as names of offices do, and are none: 对下部署, 数罪并罚论处, 某新区地处, 加强和改进学校; whoever leads an office, and offices abroad. */
const NO_NAME_AT_END =
  '(?:部署|布局|论处|查处|处处|地处|格局|结局|全局|大局|外国政府)$|^(?:股份)?有限(?:责任)?公司$|^(?:所在|本人|申请人|推荐)|(?:加强|改进|做好|进一步|推进|提升|规范).*(?:学校|[大中小]学|公司|集团)$';
const LEADS_AN_OFFICE = '^(?:[省市区县州厅局部院校]长|检察长|书记(?!处)|主任)(?!办公|秘书|联席|论坛|基金)';
/** A verb, a preposition or 的 means a sentence or a title, not a name; 全市法院 and 地方法院 are no office. */
const NO_NAME = new RegExp(
  `${NO_NAME_AT_END}|${LEADS_AN_OFFICE}|^全(?:[省市区县]|国(?!人大|政协|妇联|总工会|人民))|^(?:走[进近]|探访|专访|对话|打造)|的|^地方(?:各级)?(?:人民)?(?:法院|检察院|政府|党委)$|${SUBJECT_WORD}|${NO_OFFICE_WORD}`,
  'u',
);

const FILE_WORD = /(?:部门)?文件$/u;

/** A letterhead, 某某人民政府文件, 某某公司部门文件, without the word for document. */
export function withoutFileWord(text: string): string {
  return text.endsWith('文件') ? text.replace(FILE_WORD, '').trimEnd() : text;
}

/** Whether a letterhead is that of whatever department's document stands below it: 某某公司部门文件. */
export const isHeadOfDepartments = (text: string): boolean => text.endsWith('部门文件');

const SEAL = /\s?[（(](?:盖?[印章]|公章|盖公章|印章|代章)[)）]$/u;
const ENDS_WITH_BRACKET = /[)）]/u;

/** A signature, 某某法院（印）, without the word for the seal that stands on it. */
export function withoutSeal(text: string): string {
  return ENDS_WITH_BRACKET.test(text.slice(-1)) ? text.replace(SEAL, '') : text;
}

/** Whether a line is the name of one or several offices and nothing else. */
export function isOrganisation(text: string): boolean {
  const names = text.split(SPACES).flatMap(partedByPlace);
  return names.length <= MOST_OFFICES && names.every(isName);
}

const BETWEEN_NAMES = /[\s、]+/u;
const SPACES = /\s+/u;
const MOST_OFFICES = 12;
const isName = (name: string): boolean => NAME.test(name) && !NO_NAME.test(name);

const NATIONAL_RUN = new RegExp(`^(?:${NATIONAL_OFFICE}){2,}$`, 'u');
const ONE_NATIONAL = new RegExp(`^${NATIONAL_OFFICE}$`, 'u');
const EACH_NATIONAL = new RegExp(NATIONAL_OFFICE, 'gu');
/** Offices of the whole country, and a government beside them; 财政部某省监管局 is one office. */
const WITH_A_GOVERNMENT = new RegExp(
  `^(?<national>(?:${NATIONAL_OFFICE})+)(?<government>\\p{Script=Han}{2,8}(?:省|市|自治区)人民政府)$`,
  'u',
);
const LONGEST_ROW = 160;
/** What stands before the place in names of offices that the whole country has: 国家税务总局某省税务局. */
const BEFORE_PLACE =
  '中共|国网|国家税务总局|国家统计局|中国人民银行|国家金融监督管理总局|中国证监会|中国银保监会|共青团';
/** A place's name without what kind of place it is, 青河; what says no more than the kind is kept. */
const bareName = (place: string): string => (place.length > 2 ? place.slice(0, -1) : place);
/** The bare name, where no place within it has it: 青河县. */
const NO_OTHER_PLACE = '(?!.{0,2}[省市区县州旗盟])';

/** Whether a name is that of one office of the whole country. */
export const isNationalOffice = (name: string): boolean => ONE_NATIONAL.test(name);

/** 市场, 市政, 市区, 区域: words that begin with a kind of place. */
const NO_PLACE = '(?!区|场|政(?![府协])|民|容|属|域|级)';
/** The place with which a name begins: 某市, 中共某县; where readers know it, no more than what kind it is: 市人社局. */
const PLACE = new RegExp(
  `^(?:${BEFORE_PLACE})?(?<place>[省市区县州旗]${NO_PLACE}|\\p{Script=Han}{1,8}?(?:省|市|区|县|州|旗|盟))`,
  'u',
);
/**
 * The offices of a line in which several stand without a space: parted where the place of
 * the first comes again (某市司法局|某市公安局|某公积金中心), or between offices of the whole country.
 * What parts in no such way is one name.
 */
export function splitOffices(line: string): string[] {
  return line
    .split(BETWEEN_NAMES)
    .filter((name) => name !== '')
    .flatMap(partedByPlace);
}

function partedByPlace(name: string): string[] {
  if (name.length > LONGEST_ROW) return [name];
  if (NATIONAL_RUN.test(name)) return name.match(EACH_NATIONAL) ?? [name];
  const { national, government } = WITH_A_GOVERNMENT.exec(name)?.groups ?? {};
  if (national !== undefined && government !== undefined)
    return [...(national.match(EACH_NATIONAL) ?? []), government];
  const place = PLACE.exec(name)?.groups?.place;
  if (place === undefined) return [name];
  const bare = bareName(place);
  if (name.indexOf(bare) === name.lastIndexOf(bare)) return [name];
  const again = bare === place ? `${place}${NO_PLACE}` : `(?:${place}${NO_PLACE}|${bare}${NO_OTHER_PLACE})`;
  const parts = name
    .split(new RegExp(`(?<=${ISSUER_ENDING}|部门)(?<!${BEFORE_PLACE})(?=(?:${BEFORE_PLACE})?${again})`, 'u'))
    .filter((part) => part !== '');
  return parts.every(isName) ? parts : [name];
}
