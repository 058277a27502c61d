import { HAN_NUMERAL, parseFigure } from './numerals.ts';
import type { Deadline } from './schema.ts';

const FIGURE = `[0-9０-９${HAN_NUMERAL}]`;
/** A month and no day of it: 2031年6月, 2031.6, 2031年6月中旬前. */
const MONTH_ALONE = new RegExp(
  `^(?:于|在)?(?<year>${FIGURE}{4})(?:年|[.．/／\\-－])(?<month>${FIGURE}{1,3})(?:月(?:份|内|以内|[上中下]旬前?)?)?(?:(?:全部|基本)?(?:完成|办结|落实|见效))?[。；，]?$`,
  'u',
);

/**
 * The month by whose end something is to be done, as 2031-06: of the day that its deadline
 * names, else the month that stands there alone. `undefined` where the words leave it open:
 * 2031年6月前 may end with May.
 */
export function deadlineMonth({ printed, date }: Deadline): string | undefined {
  if (date !== null) return date.slice(0, 7);
  const { year, month } = MONTH_ALONE.exec(printed.replace(/\s/gu, ''))?.groups ?? {};
  const [inYear = 0, at = 0] = [parseFigure(year ?? ''), parseFigure(month ?? '')];
  return inYear > 1900 && at >= 1 && at <= 12 ? `${inYear}-${String(at).padStart(2, '0')}` : undefined;
}
