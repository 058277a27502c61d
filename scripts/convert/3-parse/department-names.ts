import { bracketDepths } from '#domain/sentences.ts';
import { DITTO } from '../words/marks.ts';
import { COUNTED_ENDING, isOfficeName } from '../words/offices.ts';
import { chosenIn } from './chosen.ts';
import { withoutPerson, withoutPersonsBeside } from './persons.ts';
import { beginsWhen } from './says-when.ts';

/** 由某某庭, 具体由某某庭. */
const BY = /^(?:具体|统一|主要|分别|日常)?由/u;
/** Bodies of no name of their own. */
const BODIES = '(?:部门|单位|机关|机构)';
/** 某某分行等部门, 某某局等, 某某局等有关部门和单位, 某某庭等部门协同. */
const AND_OTHERS = new RegExp(
  `等(?:各|有关|相关|[0-9０-９一二三四五六七八九十]{1,3}[个家])*(?:${BODIES}(?:[和及、]?${BODIES})?(?:协同|共同|联合)?)?$`,
  'u',
);
/** What a bracket behind a name explains is no part of it: 各法院（含派出法庭，以下简称法庭）. */
export const EXPLAINING = '不?含|不?包括|以下简称|下称|简称|即';
const GLOSS = new RegExp(`[（(〈](?:${EXPLAINING}|下同)[^（）()〈〉]*[）)〉]$`, 'u');

/** The mark of a note behind a name, which is no part of it: 立案庭¹, 立案庭[1], 立案庭*. */
const NOTE_MARK = /(?<=\p{Script=Han})(?:[¹²³⁰⁴-⁹①-⑳*＊※]+|[[〔［]\d{1,2}[\]〕］])$/u;

/** The names of a list, in order, each once. A bracket within a name stays with it. */
export function splitNames(list: string): string[] {
  const text = chosenIn(list).replace(BY, '');
  const depths = bracketDepths(text);
  const names: { name: string; before: string }[] = [];
  let start = 0;
  for (let i = 0; i <= text.length; i += 1) {
    if (i < text.length && (depths[i] !== 0 || !'、，,；; 。|｜'.includes(text[i] as string))) continue;
    names.push({ name: text.slice(start, i), before: text.charAt(start - 1) });
    start = i + 1;
  }
  const clean = withoutPersonsBeside(names.filter(({ name }) => name.trim() !== ''))
    .flatMap(({ name: n, before: mark }) =>
      splitJoined(n).map((part, i) => ({ name: part, before: i === 0 ? mark : '' })),
    )
    .map(({ name: n, before: mark }) => ({
      name: n.trim().replace(NOTE_MARK, '').replace(GLOSS, '').replace(AND_OTHERS, ''),
      before: mark,
    }))
    .flatMap(({ name: n, before: mark }) => withoutPerson(n).map((name) => ({ name, before: mark })))
    .filter(({ name: n }) => n !== '');
  // A single character is what a cut left of a name.
  return [...new Set(unfolded(withSharedTails(clean)))].filter(
    (n) => [...n].length > 1 && !SAME_AS_BEFORE.test(n) && !beginsWhen(n),
  );
}

/** 同上 points to whoever was named before, and names nobody. */
const SAME_AS_BEFORE = new RegExp(`^${DITTO}$`, 'u');

/** What shares the place, or the words, of the name before it: 各区党委|和政府, 各有关部门|和单位. */
const GENERIC = new RegExp(`^(?:(?:人民)?(?:政府|法院|检察院)|${BODIES})$`, 'u');
/** What a body alone goes on with: 市直有关部门|、单位. */
const BODY_ALONE = new RegExp(`^${BODIES}$`, 'u');
const ENDS_WITH_BODY = new RegExp(`(?:各|有关|相关|直属?|所属|成员)${BODIES}$`, 'u');

/** Joins two names, and a name with all others of a kind: 立案庭等及各有关部门, 市水利局等市有关部门. */
const AND = /以及|[和与及]/gu;
const AND_ALL =
  /等?(?:以及|[和及与])(?=各|有关|相关)|等(?=(?:[省市州县区旗]|中央|本院|院内|全院|驻|国家|国务院)[^等]{0,8}(?:部门|单位|机关|机构)(?:$|以及|[和及与]))/u;
/** Stands between two names: 立案庭/执行局. */
export const STROKE = /[/／|｜]/u;

/** 甲庭和乙局, 甲庭/乙局, 甲庭及各部门: two names; 人力资源和社会保障局 is one. */
function splitJoined(name: string): string[] {
  const beside = name.split(STROKE);
  if (beside.length > 1 && beside.every(isOfficeName)) return beside;
  return name.split(AND_ALL).flatMap((part) => {
    for (const { 0: and, index: at } of part.matchAll(AND)) {
      const [left, right] = [part.slice(0, at), part.slice(at + and.length)];
      if (
        at > 2 &&
        isOfficeName(left) &&
        !left.endsWith('干部') &&
        isOfficeName(right) &&
        !GENERIC.test(right)
      )
        return [left, right];
    }
    return [part];
  });
}

/** Words for places of one level, the outermost first; what several share a tail with stands on one level or further in. */
const LEVELS: readonly (readonly string[])[] = [
  ['省', '自治区', '直辖市'],
  ['设区市', '地级市', '市', '自治州', '州', '盟', '地区', '地'],
  ['省直管县', '县级市', '区县', '县区', '市区', '自治县', '县', '区', '旗'],
  ['乡镇', '镇街', '街镇', '街道', '乡', '镇'],
  ['村', '社区'],
];
const PLACES = LEVELS.flatMap((words, level) => words.map((word) => [word, level] as const)).sort(
  ([a], [b]) => b.length - a.length,
);
const PLACE = new RegExp(
  `^(?:全[国省市区县]|本?辖区(?:内)?)?(?<each>各(?:有关|相关)?)?(?<word>${PLACES.map(([word]) => word).join('|')})(?<inner>[（(][^（）()]{1,8}[）)])?(?<tail>.*)$`,
  'u',
);
/** What courts and governments of all levels share: 市、县两级法院, 各市、州、县人民政府. */
const SHARED = /^(?:[两三四]级|级)?(?:人民|基层)?(?:法院|检察院|政府|党委|有关部门|有关单位|管委会|法庭)/u;

interface Territory {
  readonly level: number;
  readonly each: boolean;
  readonly tail: string;
}

function placeOf(name: string): Territory | undefined {
  const groups = PLACE.exec(name)?.groups;
  const level = PLACES.find(([word]) => word === groups?.word)?.[1];
  if (groups === undefined || level === undefined) return undefined;
  return { level, each: groups.each !== undefined, tail: groups.tail ?? '' };
}

/** 各市、州、县人民政府 is one party: places that share a tail, or stand for whoever governs them. */
function withSharedTails(names: readonly { name: string; before: string }[]): string[] {
  const whole: string[] = [];
  let open: Territory | undefined;
  // Whether places stand before: 各县人民法院|、人民检察院. The one of 省法院|检察院 is no such place.
  let named = false;
  for (const { name, before } of names) {
    const place = placeOf(name);
    const shares = place !== undefined && open !== undefined && goesOn(open, place);
    const courts = LEVEL_OF_COURTS.test(whole.at(-1) ?? '') && OF_A_LEVEL.test(name);
    const same = BODY_ALONE.test(name) && ENDS_WITH_BODY.test(whole.at(-1) ?? '');
    const sharesHead = ONE_OFFICE.test(name) && EACH.test(whole.at(-1) ?? '');
    const kind = sharesEach(whole.at(-1) ?? '', name);
    if (before === '、' && (shares || same || courts || sharesHead || kind || (named && GENERIC.test(name))))
      whole[whole.length - 1] += `、${name}`;
    else whole.push(name);
    open = place !== undefined && place.tail === '' ? place : undefined;
    named = (place !== undefined && isOfMany(name, place, shares)) || (named && GENERIC.test(name));
  }
  return whole;
}

/** Whether a name is that of all in some place, not of the one there is. */
const isOfMany = (name: string, { each, tail }: Territory, shares: boolean): boolean =>
  each || shares || tail === '' || SEVERAL.test(name);
const SEVERAL = /[两三四]级|所属|下属|有关|相关|（市|县区|区县|镇街|街镇|乡镇/u;

/** 各业务庭|、室, 全院各庭|、室、队. */
const ONE_OFFICE = /^[庭室处科局队所]$/u;
const EACH = /^(?:全院?)?各/u;

/** What no single office is called by, and shares the 各 before it: 各中小学校|、幼儿园, 各银行|、保险机构. */
const KIND_OF_MANY =
  /^(?:[大中小]学校?|中小学校?|幼儿园|学校|院校|高校|高等院校|[大中]专院校|职业院校|医院|医疗机构|[国民]有企业|国企|企业|[企事]业单位|企事业单位|社会团体|人民团体|社会组织|街道办事处|街道办|街道|社区|派出所|司法所|卫生院|保险(?:公司|机构)|金融机构|商业银行|分支机构|行业协会|商会|村(?:居|社区)?|居委会|村委会|站所)$/u;
const COURTS_OF_ALL = /^各.*法院$/u;
const PROSECUTORS = /^(?:人民)?检察院$/u;

const sharesEach = (before: string, name: string): boolean =>
  (EACH.test(before) && KIND_OF_MANY.test(name)) || (COURTS_OF_ALL.test(before) && PROSECUTORS.test(name));

/** 各中级|、基层人民法院: courts of several levels share their tail too. */
const LEVEL_OF_COURTS = /^(?:各|本辖区|辖区|全[省市区])?(?:各)?(?:高级|中级|基层|专门)$/u;
const OF_A_LEVEL = /^(?:高级|中级|基层|专门)(?:人民)?法院$/u;

/** Whether a place goes on with those before it: 各区|、县法院, not 各区|、市妇联. */
function goesOn(open: Territory, { level, each, tail }: Territory): boolean {
  if (each && tail === '') return false;
  if (level >= open.level) return true;
  // County-level cities stand beside counties and districts.
  return tail === '' || (SHARED.test(tail) && level === 1 && open.level === 2);
}

const FIRST_OF_ROW = /^(.*\p{Script=Han}?)(第?)([一二三四五六七八九十]{1,3})$/u;
const LAST_OF_ROW = new RegExp(`^第?([一二三四五六七八九十]{1,3})(${COUNTED_ENDING})$`, 'u');
const MEMBER_OF_ROW = /^第?([一二三四五六七八九十]{1,3})$/u;

/** 民一、二、三庭: the first gives what stands before the number, the last what stands behind. */
function unfolded(names: readonly string[]): string[] {
  const whole = [...names];
  for (let last = 1; last < names.length; last += 1) {
    const [, lastNumber, office] = LAST_OF_ROW.exec(names[last] as string) ?? [];
    let first = last - 1;
    while (first > 0 && MEMBER_OF_ROW.test(names[first] as string)) first -= 1;
    const [, before, ordinal] = FIRST_OF_ROW.exec(names[first] as string) ?? [];
    if (office === undefined || before === undefined || before === '') continue;
    whole[first] += office;
    for (let i = first + 1; i < last; i += 1)
      whole[i] = `${before}${ordinal}${MEMBER_OF_ROW.exec(names[i] as string)?.[1]}${office}`;
    whole[last] = `${before}${ordinal}${lastNumber}${office}`;
  }
  return whole;
}
