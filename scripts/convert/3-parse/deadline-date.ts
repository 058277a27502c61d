import { HAN_NUMERAL, parseFigure } from '#domain/numerals.ts';
import { withoutSpace } from '../without-space.ts';
import { withoutLastMark } from '../words/marks.ts';

const FIGURE = `[0-9０-９${HAN_NUMERAL}]`;
const YEAR = `(?<year>${FIGURE}{4})\\s?年`;
const MONTH = `(?<month>${FIGURE}{1,3})\\s?月`;
const BY = '(?:24时|24:00)?(?:之前|以前|前|止|截止)?';
const DONE = '(?:(?:全部|基本)?(?:完成|办结|落实|见效))?';
/** A day; the end of a month; the end of a year. Anything else leaves the last day open. */
const LAST_DAYS: readonly RegExp[] = [
  new RegExp(`^${YEAR}${MONTH}(?<day>${FIGURE}{1,3})\\s?日${BY}${DONE}$`, 'u'),
  // In figures alone, with one mark twice: 2026.6.30, 2026/6/30, 2026-06-30.
  new RegExp(
    `^(?<year>[0-9０-９]{4})(?<mark>[.．/／\\-－])(?<month>[0-9０-９]{1,2})\\k<mark>(?<day>[0-9０-９]{1,2})${BY}${DONE}$`,
    'u',
  ),
  new RegExp(`^${YEAR}${MONTH}(?:月?底|月?末)${BY}${DONE}$`, 'u'),
  new RegExp(`^${YEAR}(?:年?底|年?末)${BY}${DONE}$`, 'u'),
];
const BEFORE = /^(?:务必|力争|确保|原则上)?(?:于|在|截至|截止到?|最迟)?/u;

/**
 * The last day that a deadline names, as ISO 8601: 2026年6月底前 is the last of June. `undefined`
 * where the words leave it open: 2026年6月, 上半年, 6月底 of no year, several times in one.
 */
export function deadlineDate(printed: string): string | undefined {
  const words = withoutLastMark(withoutSpace(printed), '。；，').replace(BEFORE, '');
  for (const pattern of LAST_DAYS) {
    const groups = pattern.exec(words)?.groups;
    if (groups === undefined) continue;
    const year = parseFigure(groups.year ?? '');
    const month = groups.month === undefined ? 12 : parseFigure(groups.month);
    const day = groups.day === undefined ? undefined : parseFigure(groups.day);
    if (year === undefined || month === undefined || (groups.day !== undefined && day === undefined))
      return undefined;
    // Day 0 of the next month is the last of this one.
    const date = new Date(day === undefined ? Date.UTC(year, month, 0) : Date.UTC(year, month - 1, day));
    const exists = month >= 1 && month <= 12 && date.getUTCMonth() === month - 1 && year > 1900;
    return exists ? date.toISOString().slice(0, 10) : undefined;
  }
  return undefined;
}
