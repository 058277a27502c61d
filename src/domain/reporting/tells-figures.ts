import { HAN_NUMERAL } from '../numerals.ts';

const NUMERAL = `${HAN_NUMERAL}万亿几`;
/** What is counted or measured with; years, months and days are dates. */
const UNITS =
  '个|件|名|人|次|家|起|份|项|条|场|期|批|宗|元|倍|成|天|小时|分钟|秒|周|公里|亩|吨|所|处|户|篇|部|例|封|册|支|台|辆|平方米';
/** Behind a number and its unit: ways of putting things in order, and names. */
const NO_COUNT = '方面|层面|维度|环节|阶段|转变|转化|坚持|意识|自信|维护|面向|规定|小组|一体';

const FIGURES = [
  /(?:百|千|万|[一二三四五六七八九十]+)分之/u,
  /[一过近]半|翻了?[一二两三几]?番/u,
  // A single 一 is an article: 一个平台.
  new RegExp(
    `(?<![${NUMERAL}第])(?:[上近超逾过约数][十百千万亿]+|(?![一百千万亿](?:余|多|来)?(?:${UNITS}))[${NUMERAL}]+)(?:余|多|来)?(?:${UNITS})(?!${NO_COUNT})`,
    'u',
  ),
  new RegExp(`(?<![第${NUMERAL}])[一二三四五六七八九两几数]?[十百千万亿][${NUMERAL}]*(?:余|多)`, 'u'),
  /[一二三四五六七八九两]成/u,
  // What stands beside a letter belongs to a name: 5G.
  /(?<![\dA-Za-z第.])\d+(?:\.\d+)?(?![\dA-Za-z.])/u,
];

const DATES = new RegExp(`[\\d${HAN_NUMERAL}]+年|[\\d${HAN_NUMERAL}]+月|[\\d${HAN_NUMERAL}]+日`, 'gu');
const NO_FIGURES = [
  // Slogans, names and document numbers.
  /“[^”]*”/gu,
  /[〔（(]\d{4}[〕）)]\d*号?/gu,
  DATES,
];

/** Whether a text tells how much or how many, in figures or numerals: no date, no place in an order, no name. */
export function tellsFigures(text: string): boolean {
  const plain = NO_FIGURES.reduce((rest, pattern) => rest.replaceAll(pattern, '，'), text.normalize('NFKC'));
  return FIGURES.some((pattern) => pattern.test(plain));
}
