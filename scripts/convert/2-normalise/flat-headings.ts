import type { Marker } from '../marker.ts';
import { FLAT_SENTENCE } from './bars.ts';

/** A heading of aims, and how the text behind it begins. */
const AIMS_RUN_ON =
  /^[\p{Script=Han}、]{0,10}?(?:总体要求|指导思想|基本原则|总体目标|工作目标|主要目标|总体思路)(?=以|坚持|认真|全面|深入|为|按照|围绕|贯彻|到|通过|构建|实现|20\d\d年)/u;
/** A heading of some words, and what begins no heading: on what grounds, by when. */
const RUNS_ON = /^[\p{Script=Han}、]{5,20}?(?<![要应须])(?=按照|根据|以习近平|20\d\d年)/u;
/** A heading that names what stands beneath it, and who or what the text behind it begins with. */
const NAMES_AND_RUNS_ON =
  /^[\p{Script=Han}、“”]{0,14}?(?:要求|目标|原则|任务|措施|保障|步骤|安排|时间|范围|对象|内容|方式|方法|条件|名额|程序|问题|打算|成效|情况|职责|职能|规则|机构|领导|期限|背景|意义|流程|标准|依据|事项|实施|不足)(?=贯彻落实|各(?:级|部门|单位|地|区|县|市|庭|镇|乡|有关)|全(?:市|省|县|区|院|体|年)|本(?:次|活动|方案|办法|市|县|院)|成立|坚持|认真|深入|按照|根据|围绕|一些|少数|个别|有的|符合|凡|自20|20\d\d年|我[市县省区院局]|切实|高度|充分|紧紧|立足|聚焦|为(?:加强|进一步|切实|确保|了)|\p{Script=Han}{2,8}?(?:要(?![求点素件])|应当|必须))/u;
/** A heading with who leads what stands beneath it: 扩大投资（由某委牵头）|. */
const WHO_LEADS =
  /^[\p{Script=Han}、“”]{2,24}[（(][^（）()]{2,40}(?:牵头|负责|责任)[^（）()]{0,10}[）)](?=[\p{Script=Han}《“]|20\d\d年)/u;
/** The sentence behind such a heading. */
const OF_A_SENTENCE = /^[^。；]{8,}[。；]/u;

/** Characters of a heading that its text follows without a stop; 0 where a stop ends it, or nothing tells. */
export function headingThatRunsOn(flat: string, at: number, form: Marker['form']): number {
  if (form !== 'section' && form !== 'subsection') return 0;
  const behind = flat.slice(at, at + FLAT_SENTENCE);
  const led = WHO_LEADS.exec(behind)?.[0].length;
  if (led !== undefined) return led;
  const aim = AIMS_RUN_ON.exec(behind)?.[0].length;
  if (aim !== undefined) return aim;
  const named = NAMES_AND_RUNS_ON.exec(behind)?.[0].length ?? 0;
  if (named > 0 && OF_A_SENTENCE.test(behind.slice(named))) return named;
  return form === 'section' ? (RUNS_ON.exec(behind)?.[0].length ?? 0) : 0;
}
