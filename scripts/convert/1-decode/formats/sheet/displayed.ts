import { SSF } from '@e965/xlsx';
import { formatNumber } from '../docx/number-format.ts';

/** Formats that Excel has by number, as a Chinese one prints them; the others are those of the library. */
const CHINESE: Readonly<Record<number, string>> = {
  14: 'yyyy/m/d',
  22: 'yyyy/m/d h:mm',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm-d-yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: '上午/下午h"时"mm"分"',
  35: '上午/下午h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  55: '上午/下午h"时"mm"分"',
  56: '上午/下午h"时"mm"分"ss"秒"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};
const LONG_DATE = 'yyyy"年"m"月"d"日"';
/** What Excel itself calls the long date of the system. */
const SYSTEM_LONG_DATE = /\[\$-F800\]/iu;
/** The country of a format, and a sign of money before it. */
const COUNTRY = /\[\$([^\]-]*)-[0-9A-F]+\]/giu;
const IN_CHINESE = /\[DBNum([123])\]/iu;
const WEEKDAY = /a{3,4}/iu;
const WEEKDAYS = '日一二三四五六';
const FIGURES = /\d+/gu;
const YEAR = 4;
const QUOTED = /"[^"]*"/gu;
const GENERAL = 'General';
/** Beyond it figures would run on: no format is so long. */
const LONGEST_FORMAT = 255;

/** The format of a number: what the file says, else what Excel has at that number. */
export function formatOf(number: number, own: string | undefined): string {
  return CHINESE[number] ?? own ?? (SSF.get_table()[number] as string | undefined) ?? GENERAL;
}

/** A number, a truth or a text as Excel prints it. */
export function displayed(value: number | string | boolean, format: string, from1904: boolean): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (format.length > LONGEST_FORMAT) return SSF.format(GENERAL, value);
  try {
    if (typeof value === 'string') return format === GENERAL ? value : SSF.format(format, value);
    return numberAs(value, SYSTEM_LONG_DATE.test(format) ? LONG_DATE : format, from1904);
  } catch {
    // What the library cannot format is printed as it is.
    return String(value);
  }
}

function numberAs(value: number, format: string, from1904: boolean): string {
  const legal = IN_CHINESE.exec(format)?.[1];
  const plain = withWeekday(format.replace(IN_CHINESE, '').replace(COUNTRY, '"$1"'), value, from1904);
  const text: string = SSF.format(plain === '' ? GENERAL : plain, value, { date1904: from1904 });
  if (legal === undefined) return text.trim();
  const style = legal === '2' ? 'chineseLegalSimplified' : 'chineseCounting';
  return text
    .trim()
    .replace(FIGURES, (figures: string) =>
      figures.length === YEAR && SSF.is_date(plain)
        ? formatNumber(Number(figures), 'ideographDigital')
        : formatNumber(Number(figures), style),
    );
}

/** The library knows no `aaaa`, 星期三. */
function withWeekday(format: string, value: number, from1904: boolean): string {
  if (!WEEKDAY.test(format.replace(QUOTED, ''))) return format;
  const day = SSF.parse_date_code(value, { date1904: from1904 });
  const name = WEEKDAYS[day?.q ?? 0] as string;
  return format.replace(WEEKDAY, (code) => `"${code.length > 3 ? '星期' : ''}${name}"`);
}
