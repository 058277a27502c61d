import { HAN_NUMERAL } from '../numerals.ts';

const NUMERAL = `${HAN_NUMERAL}万亿几`;
/** What is counted or measured with; years, months and days are dates. */
const UNITS =
  '个|件|名|人|次|家|起|份|项|条|场|期|批|宗|元|倍|天|小时|分钟|秒|周|公里|公斤|公顷|米|亩|吨|所|户|篇|例|封|册|支|台|辆|张|座|位|轮|套|平方米';
/** Units behind figures alone: in numerals 二处 and 三部 are offices. */
const MORE_UNITS = '处|部';
/** Behind a number and its unit: ways of putting things in order, and names. What stands in marks has one: 两个《意见》. */
const NO_COUNT = '方面|层面|维度|环节|阶段|转变|转化|坚持|意识|自信|维护|面向|规定|小组|一体|《|“';
/** Behind numerals they are names (两个中心), behind figures they are counted. */
const NAMED_BY_NUMERALS = '中心';
const MULTIPLES = '[十百千万亿]';

/** A quantity with its unit, a share, or how many times as much: a number alone (2.0, 五连冠, 12345热线) is a name. */
const FIGURES = [
  /(?:百|千|万|[一二三四五六七八九十]+)分之/u,
  /[一过近]半|一倍|翻了?[一二两三几]?番/u,
  // A single 一 is an article: 一个平台.
  new RegExp(
    `(?<![${NUMERAL}第])(?:[上近超逾过约数]${MULTIPLES}+|(?![一百千万亿](?:余|多|来)?(?:${UNITS}))[${NUMERAL}]+)(?:余|多|来)?(?:${UNITS})(?!${NO_COUNT}|${NAMED_BY_NUMERALS})`,
    'u',
  ),
  new RegExp(`(?<![第${NUMERAL}])[一二三四五六七八九两几数]?${MULTIPLES}[${NUMERAL}]*(?:余|多)`, 'u'),
  /[一二三四五六七八九两]成/u,
  // What stands beside a letter belongs to a name: 5G.
  new RegExp(
    `(?<![\\dA-Za-z第.])\\d+(?:\\.\\d+)?(?:[%‰]|${MULTIPLES}*(?:余|多|来)?${MULTIPLES}*(?:${UNITS}|${MORE_UNITS}|成)(?!${NO_COUNT}))`,
    'u',
  ),
];

const DATES = new RegExp(`[\\d${HAN_NUMERAL}]+年|[\\d${HAN_NUMERAL}]+月|[\\d${HAN_NUMERAL}]+日`, 'gu');
const DOCUMENT_NUMBERS = /[〔（(]\d{4}[〕）)]\d*号?/gu;
/** Slogans and names. */
const IN_MARKS = /“[^”]*”/gu;

/** Whether a text tells how much or how many, in figures or numerals: no date, no place in an order, no name. */
export function tellsFigures(text: string): boolean {
  const plain = text
    .normalize('NFKC')
    .replaceAll(IN_MARKS, '“”')
    .replaceAll(DOCUMENT_NUMBERS, '，')
    .replaceAll(DATES, '，');
  return FIGURES.some((pattern) => pattern.test(plain));
}
