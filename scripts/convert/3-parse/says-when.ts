import { bracketDepths } from '#domain/sentences.ts';
import { LABEL as OFFICES_LABEL } from '#domain/words/responsibility.ts';
import { hasMark } from '../words/marks.ts';
import { isOfficeName } from '../words/offices.ts';

const FIGURE = '[0-9０-９〇零一二三四五六七八九十]';
/** A part of a month or year: 底, 上旬. */
const PART = '(?:[上中下]旬|月?[底末初]|份)';
const POINT = `(?:(?:${FIGURE}{4}\\s?|今|明|当|本|次)年(?:度)?(?:[上下]半年|内|第?[一二三四1-4]季度)?(?:\\s?${FIGURE}{1,3}\\s?月)?(?:\\s?${FIGURE}{1,3}\\s?[日号])?${PART}?|${FIGURE}{1,3}\\s?月(?:\\s?${FIGURE}{1,3}\\s?[日号])?${PART}?|第?[一二三四1-4]季度${PART}?|[上下]半年|年[底末内]|${FIGURE}{1,3}个?(?:工作日|月|周))`;
const DONE =
  '(?:完成|办结|推进|落实|报送|到位|实施|见效|成效|坚持|开展|启动|出台|印发|上线|上报|运行|建成|落地|验收|达标|清零|覆盖|推动|进行)';
const FIRST = '(?:于|在|力争|争取|确保|务必|原则上|最迟|截至|截止到?|须|应)*';
/** What may stand between the day and what is done by it, and names no office: 12月底前形成意见并报送. */
const BETWEEN = '[^由庭室处局部办院科组队委法、，；]{0,8}';
const BY_THEN = `${FIRST}${POINT}(?:(?:至|到|—|-|~|～)${POINT})?(?:之前|以前|前|以内|之内|内|止|起|期间)?(?:${BETWEEN}${DONE})?`;
const ALWAYS = `(?:贯穿全年|(?:长期|持续|全年|常年|常态化)(?:${DONE}){0,2})`;
const AGAIN = `每(?:半年|年|季度|月|周)(?:(?:至少|不少于)?${FIGURE}{1,2}次|${DONE})?`;
const LABEL = '(?:时间(?:安排)?|进度(?:安排)?)\\s?[:：]\\s?';
const OF_OFFICES = new RegExp(OFFICES_LABEL, 'u');
const WHEN = new RegExp(`^(?:${LABEL})?(?<when>${BY_THEN}|${ALWAYS}|${AGAIN})$`, 'u');
/** What is to be done by then, in few words and no office: 5月底前完成教材编写. */
const WHAT_BY_THEN = new RegExp(
  `^(?:${LABEL})?(?<when>${FIRST}${POINT}(?:之前|以前|前|以内|之内)(?<what>[^由、，；。（）()]{2,8}))$`,
  'u',
);

const BEGINS_WHEN = new RegExp(`^${FIRST}${POINT}`, 'u');

/** Whether words begin with a point of time, as no office's name does: 10月底办班. */
export const beginsWhen = (words: string): boolean => MAY_SAY_WHEN.test(words) && BEGINS_WHEN.test(words);

/** Whether who does it stands before what is done: 研究室完成. */
const beginsWithOffice = (words: string): boolean =>
  Array.from(words, (_, i) => words.slice(0, i + 1)).some(isOfficeName);

function whenOf(stretch: string): string | undefined {
  const when = WHEN.exec(stretch)?.groups?.when;
  if (when !== undefined) return when;
  const { when: dated, what } = WHAT_BY_THEN.exec(stretch)?.groups ?? {};
  return what === undefined || beginsWithOffice(what) ? undefined : dated;
}

/** Every point of time, and every word for always, holds one of these. */
const MAY_SAY_WHEN = /[年月季期续态周日]/u;

/**
 * A list of offices without what it says only of when, 于12月底前完成, 长期坚持, and that as printed.
 * What stands in brackets stays.
 */
export function cutWhen(list: string): { readonly names: string; readonly deadline: string | undefined } {
  if (!MAY_SAY_WHEN.test(list)) return { names: list, deadline: undefined };
  const depths = bracketDepths(list);
  const kept: string[] = [];
  const said: string[] = [];
  let stop = '';
  let told = false;
  /** Behind a label of something else, 会议时间：3月、6月, all is its value. */
  let ofAnother = false;
  const end = (stretch: string): void => {
    const when = ofAnother ? undefined : whenOf(stretch.trim());
    if (when === undefined && hasMark(stretch, ':：')) ofAnother = !OF_OFFICES.test(stretch);
    if (when === undefined) kept.push(kept.length === 0 ? '' : stop, stretch);
    // 3月、9月 is one.
    else if (told) said.push(stop, when);
    else said.push(said.length === 0 ? '' : '；', when);
    told = when !== undefined;
  };
  let stretch = '';
  for (const [i, c] of list.split('').entries()) {
    if (depths[i] === 0 && '，,；;。、 　'.includes(c)) {
      if (stretch.trim() !== '') end(stretch);
      else if (kept.length > 0 && !told) kept.push(stop);
      stop = c;
      stretch = '';
    } else stretch += c;
  }
  if (stretch.trim() !== '') end(stretch);
  else if (!told) kept.push(stop);
  return said.length === 0
    ? { names: list, deadline: undefined }
    : { names: kept.join(''), deadline: said.join('') };
}
