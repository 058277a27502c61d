import { OFFICE_IN_LETTERS } from '#domain/doc-number.ts';
import { isOrganisation } from '../organisation.ts';
import { withoutSpace } from '../without-space.ts';
import { TITLE_WORD } from '../words/documents.ts';
import { DRAFT_SHEET, HEAD_MARK, TELEGRAPH_ROW } from '../words/head-labels.ts';
import { ISSUER_ENDING } from '../words/offices.ts';
import { FLAT_HEAD, LONGEST_MARKER } from './bars.ts';

/** The year of a number and its serial, as a pattern. */
export const YEAR_AND_NUMBER =
  '[〔﹝〖[［（(]\\s?(?:19|20)\\d{2}\\s?[〕﹞〗\\]］）)]\\s?(?:第\\s?)?\\d{1,5}\\s?[号期]';

/** The red head above a number, up to the number's own letters: 某某院文件|某法〔2031〕8号; 某某公司部门文件|办〔2031〕8号. */
export const RED_HEAD =
  /^(?<offices>\p{Script=Han}[\p{Script=Han}\s、]{3,160}?)(?:部门)?文件(?=[\p{Script=Han}\s]{1,13}[〔﹝〖[［（(]\s?(?:19|20)\d{2})/u;
/** A red head without a number below it: 某某办公室文件|关于…, 某某院文件|某某院…. */
const RED_HEAD_ALONE = /^(?<office>\p{Script=Han}{4,60}?)文件(?=关于|\k<office>)/u;
/** The office alone above a number: 某某法院|某法〔2031〕8号, 某某局|某密办（局）函〔2031〕8号. */
const OFFICE_AND_CODE = new RegExp(
  `^(?<office>\\p{Script=Han}{4,40}${ISSUER_ENDING})(?=\\p{Script=Han}{2,8}${OFFICE_IN_LETTERS}${YEAR_AND_NUMBER})(?!\\p{Script=Han}{0,6}${TITLE_WORD})`,
  'u',
);
/** The office alone above what says who may read the text, or how soon: 某某局|内部事项, 某某公司|特急, 某某公司部门|急件. */
const OFFICE_AND_MARK = new RegExp(
  `^(?<office>\\p{Script=Han}{4,40}?${ISSUER_ENDING})(?<departments>(?<=公司)部门)?(?=${HEAD_MARK})`,
  'u',
);
/** The name of a series of minutes, with which their number begins: 某某法院|专题会议纪要〔2031〕6号. */
const MINUTES =
  '(?:党组(?:扩大)?|[院局厅行部处市区县州省委]长办公|院务|局务|办公|专题(?:工作)?|常务|审判委员会|审委会|工作例|例|联席|协调|调度|主任|全体|工作)会(?:议)?纪要';
const OFFICE_AND_MINUTES = new RegExp(
  `^(?<office>\\p{Script=Han}{4,40}?${ISSUER_ENDING})(?=${MINUTES}${YEAR_AND_NUMBER})`,
  'u',
);
/** The sheet on which a draft is written, named behind its office: 某某局公文稿纸. */
export const SHEET = new RegExp(`^(?<office>\\p{Script=Han}{4,40}?)${DRAFT_SHEET}`, 'u');
/** An office that stands twice: letterhead and title, 某某局|某某局关于…. */
const TWICE = /^(?<office>\p{Script=Han}{4,40})(?=\k<office>)/u;
/** The row of a telegraph's head, and the label of those who get copies. */
const TELEGRAPH = new RegExp(`^${TELEGRAPH_ROW}(?:\\s?抄[报送]\\s?[:：])?`, 'u');
/** What an office is called once, and some copies twice: 某某政府办公厅|办公厅便函. */
const ENDING_TWICE = /(?<ending>办公[厅室])\k<ending>$/u;

const MARK = new RegExp(`^\\s?(?:[A-Z]{2,6}\\d{0,2}[-—－]\\d{4}[-—－]\\d{3,5}|${HEAD_MARK})`, 'u');
/** The number of a copy, of as many figures as such stamps have, above everything. */
const COPY = /^\d{5,7}(?=\p{Script=Han})/u;
/** The label of an annex that is all there is: 附件|某某局2031年工作方案. */
const ANNEX = new RegExp(
  `^附\\s?件\\s?[0-9一二三四五六七八九十]{0,2}(?=\\p{Script=Han}[^。，：:]{4,60}?${TITLE_WORD})`,
  'u',
);
/** As many marks as a head has. */
const MOST_MARKS = 5;

/** Where a text without line ends parts above its number or title, and the office that heads it. */
export interface FlatTop {
  readonly cuts: readonly number[];
  readonly office: string | undefined;
}

/**
 * Where what stands above number and title parts: the number of the copy, who may read the text and how soon,
 * letterhead, a telegraph's row, marks that stand below them: 000012|机密★1年|某某院文件|特急|.
 */
export function flatTop(flat: string): FlatTop {
  const cuts: number[] = [];
  const annex = ANNEX.exec(flat)?.[0].length ?? 0;
  if (annex > 0) return { cuts: [annex], office: undefined };
  const copy = COPY.exec(flat)?.[0].length ?? 0;
  const above = marksFrom(flat, copy);
  if (copy > 0 && (above.length > 0 || letterhead(flat.slice(copy, copy + FLAT_HEAD)).length > 0))
    cuts.push(copy);
  cuts.push(...above);
  let office: string | undefined;
  let at = cuts.at(-1) ?? 0;
  const head = letterhead(flat.slice(at, at + FLAT_HEAD));
  if (head.length > 0) {
    office = head.office;
    at += head.length;
    cuts.push(at, ...marksFrom(flat, at));
  }
  for (;;) {
    at = cuts.at(-1) ?? 0;
    const twice = TWICE.exec(flat.slice(at, at + FLAT_HEAD))?.groups?.office;
    if (twice === undefined || !isOrganisation(withoutSpace(twice))) return { cuts, office };
    office ??= twice;
    cuts.push(at + twice.length);
  }
}

function marksFrom(flat: string, from: number): number[] {
  const cuts: number[] = [];
  for (let at = from; cuts.length < MOST_MARKS; ) {
    const mark = MARK.exec(flat.slice(at, at + LONGEST_MARKER))?.[0].length ?? 0;
    if (mark === 0) break;
    at += mark;
    cuts.push(at);
  }
  return cuts;
}

/** Characters of what stands above the number or the title: 某某法院文件, a telegraph's row, or the office alone. */
function letterhead(head: string): { readonly length: number; readonly office?: string } {
  const red = RED_HEAD.exec(head);
  if (red !== null) return { length: red[0].length, office: red.groups?.offices ?? '' };
  const row = TELEGRAPH.exec(head)?.[0].length;
  if (row !== undefined) return { length: row };
  for (const pattern of [SHEET, RED_HEAD_ALONE]) {
    const found = pattern.exec(head);
    const office = found?.groups?.office ?? '';
    if (found !== null && isOrganisation(office)) return { length: found[0].length, office };
  }
  const found = (OFFICE_AND_MARK.exec(head) ?? OFFICE_AND_CODE.exec(head) ?? OFFICE_AND_MINUTES.exec(head))
    ?.groups;
  const office = (found?.office ?? '').replace(ENDING_TWICE, '$1');
  const length = office.length + (found?.departments ?? '').length;
  return isOrganisation(withoutSpace(office)) ? { length, office } : { length: 0 };
}
