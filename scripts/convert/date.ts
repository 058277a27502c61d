import { HAN_NUMERAL, parseFigure } from '#domain/numerals.ts';

const FIGURE = `[0-9０-９${HAN_NUMERAL}]`;
/** In the year of Chinese figures people type a nought or a letter for 〇: 二00七, 二OO七. */
const YEAR = `[0-9０-９${HAN_NUMERAL}OoＯｏОо]{4}`;
const DATE = `(?<year>${YEAR})\\s?年\\s?(?<month>${FIGURE}{1,3})\\s?月\\s?(?<day>${FIGURE}{1,3})\\s?日`;

/** The source of a pattern without the names of its groups, which may stand once only in a larger one. */
export const withoutNames = (source: string): string => source.replace(/\?<\w+>/gu, '?:');

/** A date in running text, in Arabic or Chinese figures. */
export const DATE_IN_TEXT = new RegExp(DATE, 'u');
/** A date alone on its line, or one for each of several who sign side by side. */
export const DATE_LINE = new RegExp(`^[（(]?${DATE}[)）]?(?:\\s*${withoutNames(DATE)})*$`, 'u');

/**
 * A date in figures alone, as some offices put it under their names: 2026.3.9, 2026-03-09. It
 * counts at the end of a line only; elsewhere it may be the number of something.
 */
const DATE_IN_FIGURES =
  /(?<![0-9０-９.．/－-])(?<year>(?:19|20|１９|２０)[0-9０-９]{2})(?<mark>[.．/－-])(?<month>[0-9０-９]{1,2})\k<mark>(?<day>[0-9０-９]{1,2})$/u;

/** The first date of a line with the groups year, month and day; in figures alone only where it ends the line. */
export const dateIn = (text: string): RegExpExecArray | null =>
  (text.includes('日') ? DATE_IN_TEXT.exec(text) : null) ??
  (ENDS_WITH_FIGURE.test(text.slice(-1)) ? DATE_IN_FIGURES.exec(text) : null);
const ENDS_WITH_FIGURE = /[0-9０-９]/u;

/** Whether a line is a date in figures alone and nothing else. */
export const isDateInFigures = (line: string): boolean => DATE_IN_FIGURES.exec(line)?.index === 0;

/** A month alone on its line, where a date should stand. */
export const MONTH_LINE = new RegExp(`^[（(]?${FIGURE}{4}\\s?年\\s?${FIGURE}{1,3}\\s?月[)）]?$`, 'u');

/** The first date in a line as ISO 8601, `undefined` where there is none that exists. */
export function parseDate(text: string): string | undefined {
  const groups = dateIn(text)?.groups;
  if (groups === undefined) return undefined;
  const [year, month, day] = [yearFigures(groups.year ?? ''), groups.month, groups.day].map((f) =>
    parseFigure(f ?? ''),
  );
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year > 1900;
  return exists ? date.toISOString().slice(0, 10) : undefined;
}

function yearFigures(year: string): string {
  const isHan = new RegExp(`[${HAN_NUMERAL}]`, 'u').test(year);
  return isHan ? year.replace(/[0０OoＯｏОо]/gu, '〇') : year;
}
