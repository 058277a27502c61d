import { chineseDate } from '../chinese-date.ts';
import type { Citable } from './citable.ts';
import { quoted } from './quoted.ts';

/**
 * As official texts cite: title in 《》, document number in full-width brackets after it,
 * then the measure. A circular without a number is told apart by issuer and date; an
 * interview is named as one.
 */
export function officialForm(cited: Citable): string {
  const { docNumber, issued, interview, place, kind } = cited;
  if (cited.titleMade) return untitled(cited);
  const origin = [
    cited.issuers.join('、'),
    interview ? kind : '',
    issued === null && interview ? '未载明日期' : citedDay(cited),
  ];
  const identity = docNumber ?? origin.filter((part) => part !== '').join('，');
  return `${inTitleMarks(cited.title)}${identity === '' ? '' : `（${identity}）`}${place}`;
}

/** A circular without a title: by issuer and number, or date; the made title stands apart and is said to be made. */
function untitled(cited: Citable): string {
  const { title, docNumber, issuers, kind, place } = cited;
  const identity = docNumber ?? citedDay(cited);
  return `${issuers.join('、')}${identity}${kind}（原文无标题，编者拟题为${quoted(title)}）${place}`;
}

/** The date as readers write it: `2025年6月27日`; empty where no day is certain. */
export const citedDay = ({ issued }: Citable): string =>
  issued === null || issued.length === 4 ? '' : chineseDate(issued);

/**
 * A title between 《》; title marks inside it become 〈〉, and those inside them 《》 again, whichever the
 * title is given with: names of instruments are kept as printed, with 〈〉 or with 《》 inside.
 */
export function inTitleMarks(title: string): string {
  let depth = 0;
  const marks = title.replace(/[《》〈〉]/gu, (mark) => {
    const opens = mark === '《' || mark === '〈';
    if (opens) depth += 1;
    const inner = depth % 2 === 1 || depth === 0;
    if (!opens && depth > 0) depth -= 1;
    return opens ? (inner ? '〈' : '《') : inner ? '〉' : '》';
  });
  return `《${marks}》`;
}
