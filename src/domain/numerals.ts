/** Chinese and Arabic figures, as they stand in numbers of measures, years and dates. */

const DIGITS = new Map<string, number>([
  ['〇', 0],
  ['○', 0],
  ['零', 0],
  ['Ｏ', 0],
  ['一', 1],
  ['二', 2],
  ['三', 3],
  ['四', 4],
  ['五', 5],
  ['六', 6],
  ['七', 7],
  ['八', 8],
  ['九', 9],
  ['两', 2],
]);
const UNITS = new Map<string, number>([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
]);

/** Characters of which a Chinese numeral is made, for use inside a character class. */
export const HAN_NUMERAL = '〇○零一二三四五六七八九十百千两';

/**
 * Value of a Chinese numeral below 10,000 (`二十四` → 24, `一百零三` → 103) or of a
 * row of single figures (`二〇二五` → 2025); `undefined` for anything else.
 */
export function parseChineseNumeral(text: string): number | undefined {
  const characters = [...text];
  if (characters.length === 0) return undefined;
  if (characters.every((c) => DIGITS.has(c))) {
    return Number(characters.map((c) => DIGITS.get(c)).join(''));
  }
  let total = 0;
  let digit: number | undefined;
  let lastUnit = Number.POSITIVE_INFINITY;
  for (const c of characters) {
    const unit = UNITS.get(c);
    if (unit !== undefined) {
      if (unit >= lastUnit) return undefined;
      if (digit === undefined && !(unit === 10 && total === 0)) return undefined;
      total += (digit ?? 1) * unit;
      lastUnit = unit;
      digit = undefined;
    } else {
      const value = DIGITS.get(c);
      if (value === undefined || (digit !== undefined && digit !== 0)) return undefined;
      digit = value;
    }
  }
  return total + (digit ?? 0);
}

/** The Chinese numeral for a whole number from 0 to 9,999 (24 → `二十四`). */
export function formatChineseNumeral(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value > 9999) {
    throw new RangeError(`formatChineseNumeral: ${value} is not a whole number from 0 to 9999`);
  }
  const figures = '零一二三四五六七八九';
  if (value === 0) return '零';
  let text = '';
  let rest = value;
  let gap = false;
  for (const [unit, name] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(rest / unit);
    rest %= unit;
    if (digit > 0) {
      text += (gap ? '零' : '') + figures[digit] + name;
      gap = false;
    } else if (text !== '') gap = true;
  }
  return text.startsWith('一十') ? text.slice(1) : text;
}

/** Full-width ASCII (`１４．`) as plain ASCII, one character for one character. */
export function foldFullWidth(text: string): string {
  return text.replace(/[！-～]/gu, (c) => String.fromCodePoint((c.codePointAt(0) as number) - 0xfee0));
}

/** Value of a whole number in plain, full-width or Chinese figures; `undefined` for anything else. */
export function parseFigure(text: string): number | undefined {
  const plain = foldFullWidth(text.replace(/\s/gu, ''));
  return /^\d{1,9}$/.test(plain) ? Number(plain) : parseChineseNumeral(plain);
}
