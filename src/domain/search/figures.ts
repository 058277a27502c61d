import { HAN_NUMERAL, parseChineseNumeral } from '../numerals.ts';
import { type Folded, fold, foldedText } from './fold.ts';

const NUMERAL = `[${HAN_NUMERAL}]`;
/** A year in Chinese figures, however the zero was typed; digits one by one, 1900 to 2099. */
const YEAR = '(?:一九|二[〇o0])[〇o0一二三四五六七八九]{2}';

/**
 * Where figures are folded: years, the months and days of dates, and ordinal numbers. A
 * number at the very end may be the beginning of a longer one and stays as it is.
 */
const FIGURES = new RegExp(
  [
    `(?<![${HAN_NUMERAL}\\do])${YEAR}(?![${HAN_NUMERAL}\\do])`,
    `(?<=第)${NUMERAL}{1,7}(?=[^${HAN_NUMERAL}])`,
    `(?<=(?:年|^))${NUMERAL}{1,3}(?=月)`,
    `(?<![${HAN_NUMERAL}])${NUMERAL}{1,3}(?=月${NUMERAL}{1,3}日)`,
    `(?<=[${HAN_NUMERAL}\\d]月)${NUMERAL}{1,3}(?=日)`,
  ].join('|'),
  'gu',
);

/**
 * The forms of a text that are compared: folded, and once more with Arabic figures in
 * place of Chinese ones where it has any. A text holds a query where one of its forms
 * holds one of the query's.
 */
export function foldings(original: string): readonly [Folded, ...Folded[]] {
  const folded = fold(original);
  const arabic = withArabicFigures(folded);
  return arabic === undefined ? [folded] : [folded, arabic];
}

/** The texts of `foldings`. */
export function foldedForms(original: string): readonly [string, ...string[]] {
  const text = foldedText(original);
  const arabic = text.replace(FIGURES, (figures) => numberOf(figures)?.toString() ?? figures);
  return arabic === text ? [text] : [text, arabic];
}

const numberOf = (figures: string): number | undefined => parseChineseNumeral(figures.replace(/[o0]/g, '〇'));

function withArabicFigures({ text, starts, ends }: Folded): Folded | undefined {
  let changed = '';
  const from: number[] = [];
  const to: number[] = [];
  let at = 0;
  const keep = (until: number): void => {
    changed += text.slice(at, until);
    for (; at < until; at += 1) {
      from.push(starts[at] as number);
      to.push(ends[at] as number);
    }
  };
  for (const match of text.matchAll(FIGURES)) {
    const value = numberOf(match[0]);
    if (value === undefined) continue;
    keep(match.index);
    const figures = `${value}`;
    const end = at + match[0].length;
    changed += figures;
    for (let i = 0; i < figures.length; i += 1) {
      from.push(starts[at] as number);
      to.push(ends[end - 1] as number);
    }
    at = end;
  }
  if (at === 0) return undefined;
  keep(text.length);
  return { text: changed, starts: from, ends: to };
}
