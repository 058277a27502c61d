import { HAN_NUMERAL, parseFigure } from '#domain/numerals.ts';

/**
 * 序数: the numbers before headings and measures, outermost first (GB/T 9704-2012, 7.3.3,
 * and the 条 of regulations).
 */
export const MARKER_FORMS = [
  'chapter', // 第一章
  'division', // 第一节
  'article', // 第一条
  'section', // 一、
  'subsection', // （一）
  'item', // 1.
  'subitem', // （1）
] as const;
export type MarkerForm = (typeof MARKER_FORMS)[number];

export interface Marker {
  readonly form: MarkerForm;
  readonly number: number;
  /** UTF-16 units of the text that the marker takes. */
  readonly length: number;
}

const HAN = `[${HAN_NUMERAL}]{1,6}`;
const ARABIC = '[0-9０-９]{1,3}';
const PATTERNS: readonly (readonly [MarkerForm, RegExp])[] = [
  ['chapter', new RegExp(`^第\\s?(?<n>${HAN}|${ARABIC})\\s?[章编]`, 'u')],
  ['division', new RegExp(`^第\\s?(?<n>${HAN}|${ARABIC})\\s?节`, 'u')],
  ['article', new RegExp(`^第\\s?(?<n>${HAN}|${ARABIC})\\s?条[:：]?`, 'u')],
  ['section', new RegExp(`^(?<n>${HAN})\\s?[、．.]`, 'u')],
  ['subsection', new RegExp(`^[（(]\\s?(?<n>${HAN})\\s?[)）][、.]?`, 'u')],
  ['item', new RegExp(`^(?<n>${ARABIC})\\s?[.．、]`, 'u')],
  ['subitem', new RegExp(`^[（(]\\s?(?<n>${ARABIC})\\s?[)）]`, 'u')],
];

/** A figure that goes on, `1.5万亩`, is no `1.` */
const DECIMAL = /^[0-9０-９]+\s?[.．][0-9０-９]/u;
/** With a unit behind it, it is an amount whatever number comes next: 2.5万元. */
const AMOUNT = /^[0-9０-９]+[.．][0-9０-９]+\s?(?:[万亿千%％‰倍吨亩元米]|个百分点|公里|公顷|平方|小时)/u;

/**
 * The marker with which a text begins, if any.
 *
 * @param expected the number that would come next among 1. 2. 3.: `11.121人才` is measure 11
 *   where ten have gone before
 */
export function readMarker(text: string, expected?: number): Marker | undefined {
  if (AMOUNT.test(text)) return undefined;
  if (
    DECIMAL.test(text) &&
    !(
      expected !== undefined &&
      expected > 1 &&
      parseFloat(text) >= expected &&
      parseInt(text, 10) === expected
    )
  ) {
    return undefined;
  }
  for (const [form, pattern] of PATTERNS) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const number = parseFigure(match.groups?.n ?? '');
    if (number === undefined) continue;
    return { form, number, length: match[0].length };
  }
  return undefined;
}
