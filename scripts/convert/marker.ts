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
  'task', // 任务一：
  'item', // 1.
  'subitem', // （1）, 1）
  'circled', // ①
] as const;
export type MarkerForm = (typeof MARKER_FORMS)[number];

export interface Marker {
  readonly form: MarkerForm;
  readonly number: number;
  /** 第三条之一: 1. */
  readonly inserted?: number;
  /** UTF-16 units of the text that the marker takes. */
  readonly length: number;
}

const HAN = `[${HAN_NUMERAL}]{1,6}`;
const ARABIC = '[0-9０-９]{1,3}';
/** Behind 第一章 and 第一条 as behind 1. */
const FULL_STOP = '[.．](?![0-9０-９])';
const PATTERNS: readonly (readonly [MarkerForm, RegExp])[] = [
  ['chapter', new RegExp(`^第\\s?(?<n>${HAN}|${ARABIC})\\s?(?:[章编篇]|部分)(?:[：:、]|${FULL_STOP})?`, 'u')],
  ['division', new RegExp(`^第\\s?(?<n>${HAN}|${ARABIC})\\s?节`, 'u')],
  [
    'article',
    new RegExp(
      `^第\\s?(?<n>${HAN}|${ARABIC})\\s?条(?:\\s?之\\s?(?<inserted>${HAN}|${ARABIC}))?(?:[:：]|${FULL_STOP})?`,
      'u',
    ),
  ],
  ['section', new RegExp(`^(?<n>${HAN})\\s?[、．.]`, 'u')],
  ['subsection', new RegExp(`^[（(]\\s?(?<n>${HAN})\\s?[)）][、.]?`, 'u')],
  ['item', new RegExp(`^(?<n>${ARABIC})\\s?[.．、]`, 'u')],
  // 第3项：, 任务三：, 【任务三】
  ['task', new RegExp(`^(?:第\\s?(?<n>${HAN}|${ARABIC})\\s?[项点])\\s?[：:]`, 'u')],
  ['task', new RegExp(`^【?(?:任务|举措|项目)\\s?(?<n>${HAN}|${ARABIC})\\s?[：:】]`, 'u')],
  ['subitem', new RegExp(`^(?:[（(]\\s?)?(?<n>${ARABIC})\\s?[)）]`, 'u')],
  ['circled', /^(?<n>[①-⑳])\s?[、.．]?/u],
];

/** The number of a section and of a subsection as most circulars print them, for use inside a pattern. */
export const SECTION_NUMBER = '[一二三四五六七八九十]{1,3}、';
export const SUBSECTION_NUMBER = '[（(][一二三四五六七八九十]{1,3}[）)]';
/** The number of a heading, 一、 or （一）, however its text goes on: the head of a group of rows. */
export const HEADING_NUMBER = new RegExp(`^(?:${SECTION_NUMBER}|${SUBSECTION_NUMBER})`, 'u');

/** A mark typed for another behind the number that comes next: 11。, 3·, 5,. */
const NEXT_MISTYPED = new RegExp(`^(?<n>${ARABIC})[。·•,，](?=[\\p{Script=Han}“《])`, 'u');

/** What a marker begins with, its flag included. */
const MAY_BEGIN = new RegExp(`^[第任举项【（(0-9０-９①-⑳★☆▲△※${HAN_NUMERAL}]`, 'u');

/** Stars and triangles by which an office tells tasks apart stay with the number: ★1. */
const FLAG = /^[★☆▲△※]\s?/u;
/** 一、二审: both instances, no number one. */
const BOTH_INSTANCES = /^一、二审/u;
/** A figure that goes on, `1.5万亩`, is no `1.`; nor are two, 1.2.3, the number of a form. */
const FIGURE_BEHIND = /^([0-9０-９]{1,3})\s?[.．]\s?([0-9０-９].{0,12})/u;
const DECIMAL = /^[0-9０-９]+[.．][0-9０-９]/u;
/** A year right behind the number: 1.2027年底前, 2.2027—2029年. No decimal has one. */
const YEAR_BEHIND =
  /^[0-9０-９]{1,3}\s?[.．]\s?(?:19|20|１９|２０)[0-9０-９]{2}\s?(?:年|[-—–―~～至到](?:19|20|１９|２０)?[0-9０-９]{2}\s?年)/u;
/** With a unit behind it, it is an amount wherever a line may go on with a sentence: 2.5万元. */
const AMOUNT = /^[0-9０-９]+[.．][0-9０-９]+\s?(?:[万亿千%％‰倍吨亩元米]|个百分点|公里|公顷|平方|小时)/u;

/** What is known of the place where a marker may stand. */
export interface MarkerPlace {
  /** The number that would come next among 1. 2. 3. */
  readonly expected?: number | undefined;
  /** Whether a paragraph begins here for certain: an amount begins none. */
  readonly opens?: boolean;
}

/**
 * The marker with which a text begins, if any. A figure behind it is not taken for a
 * decimal where it is a year, or where the number is the one that comes next:
 * `11.121人才` is measure 11 where ten have gone before.
 */
export function readMarker(text: string, { expected, opens = false }: MarkerPlace = {}): Marker | undefined {
  if (!MAY_BEGIN.test(text)) return undefined;
  const flag = FLAG.exec(text)?.[0].length ?? 0;
  if (flag > 0) {
    const behind = readMarker(text.slice(flag), { expected, opens });
    return behind && { ...behind, length: behind.length + flag };
  }
  if (BOTH_INSTANCES.test(text)) return undefined;
  if (FIGURE_BEHIND.test(text) && !YEAR_BEHIND.test(text)) {
    const [own = '', behind = ''] = FIGURE_BEHIND.exec(text)?.slice(1) ?? [];
    if (expected === undefined || parseFigure(own) !== expected) return undefined;
    if (!opens && (expected === 1 || AMOUNT.test(text))) return undefined;
    if (DECIMAL.test(behind) && !AMOUNT.test(behind)) return undefined;
  }
  for (const [form, pattern] of PATTERNS) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const number = parseFigure(
      form === 'circled' ? text.charAt(0).normalize('NFKC') : (match.groups?.n ?? ''),
    );
    if (number === undefined) continue;
    const inserted = parseFigure(match.groups?.inserted ?? '');
    return { form, number, length: match[0].length, ...(inserted === undefined ? {} : { inserted }) };
  }
  const mistyped = expected === undefined || expected === 1 ? null : NEXT_MISTYPED.exec(text);
  if (mistyped !== null && parseFigure(mistyped.groups?.n ?? '') === expected)
    return { form: 'item', number: expected as number, length: mistyped[0].length };
  return undefined;
}

/** 第二条|规定以外的案件, 第三章|规定的程序: what goes on with a reference and begins no article. */
const REFERS =
  /^(?:的?规定|之规定|[、和至及与或](?:本|第|附)|以及第|第[^条。，]{1,6}[款项条]|所[列称指述规]|列[举明]|情形|除外|[以之]外|适用于|前款|中(?=的|规)|[的之](?!日))/u;

/** 第九条|修改为：“…”, 第十三条|后增加一条作为第十四条: what a decision changes is a place in the text that it amends. */
const AMENDED =
  /^(?:第[^条。，：]{1,8}[款项目]|[和、及至](?:第[^。，：]{1,8}))*(?:(?:中|之)?[的前后]?)?(?:(?:并|分别)?(?:修改|修订|调整|改)[为成作](?=[：:“”，第]|本)|增加(?=[一二两三四五六七八九十][条款项目句]|“)|(?:删除|删去)(?=[该其“第。；]|$))/u;

/** Whether a text says behind 第二条 what becomes of that article of another text. */
export const isAmended = (behind: string): boolean => AMENDED.test(behind);

/** Whether a text goes on behind 第二条 as behind a reference, not as an article does. */
export const goesOnAsReference = (behind: string): boolean => REFERS.test(behind);
