import { NO_OFFICE_WORD, SUBJECT_WORD } from './words/documents.ts';
import { ISSUER_ENDING } from './words/offices.ts';

const NAME = new RegExp(`^\\p{Script=Han}{2,30}${ISSUER_ENDING}$|^国务院$|^中共中央$`, 'u');
/** A verb or preposition means a sentence or a title, not a name; 全市法院 and 地方法院 are no office. */
const NO_NAME = new RegExp(
  `^全(?:[省市区县]|国(?!人大|政协|妇联|总工会|人民))|^(?:走[进近]|探访|专访|对话)|^地方(?:各级)?(?:人民)?(?:法院|检察院|政府|党委)$|${SUBJECT_WORD}|${NO_OFFICE_WORD}`,
  'u',
);

/** A letterhead, 某某人民政府文件, without the word for document. */
export function withoutFileWord(text: string): string {
  return text.endsWith('文件') ? text.slice(0, -'文件'.length) : text;
}

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

/** Offices of the whole country, whose names begin with no place. */
const NATIONAL =
  '最高人民法院|最高人民检察院|全国人大常委会|中央政法委|公安部|国家安全部|司法部|民政部|财政部|教育部|商务部|住房和城乡建设部|人力资源和社会保障部|国家发展和改革委员会|国家发展改革委|国家市场监督管理总局|国家税务总局|中国人民银行|国家卫生健康委|中国银保监会|中国证监会|中华全国总工会|中华全国妇女联合会|全国妇联|全国工商联|共青团中央|国务院办公厅|中共中央办公厅|中共中央|国务院';
const NATIONAL_RUN = new RegExp(`^(?:${NATIONAL}){2,}$`, 'u');
const LONGEST_ROW = 160;
/** The place with which a name begins: 某市, 中共某县. */
const PLACE = /^(?:中共)?(?<place>\p{Script=Han}{1,8}?(?:省|市|区|县|州|旗|盟))/u;

/**
 * The offices of a line in which several stand without a space: parted where the place of
 * the first comes again (某市司法局|某市公安局), or between offices of the whole country.
 * What parts in no such way is one name.
 */
export function splitOffices(line: string): string[] {
  return line
    .split(BETWEEN_NAMES)
    .filter((name) => name !== '')
    .flatMap(partedByPlace);
}

function partedByPlace(name: string): string[] {
  if (NATIONAL_RUN.test(name)) return name.match(new RegExp(NATIONAL, 'gu')) ?? [name];
  const place = PLACE.exec(name)?.groups?.place;
  if (place === undefined || name.length > LONGEST_ROW || name.indexOf(place) === name.lastIndexOf(place))
    return [name];
  const parts = name
    .split(new RegExp(`(?<=${ISSUER_ENDING}|部门)(?=(?:中共)?${place})`, 'u'))
    .filter((part) => part !== '');
  return parts.every(isName) ? parts : [name];
}
