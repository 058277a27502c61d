/** A place in a circular as somebody named it; what was not named is absent. */
export interface NamedPlace {
  /** The key of a measure, as an address has it. */
  readonly key?: string;
  readonly annex?: number;
  /** 第二部分 */
  readonly section?: number;
  /** （一） below it */
  readonly subsection?: number;
  /** 第3项 */
  readonly unit?: number;
  /** 之一 of 第三条之一 */
  readonly inserted?: number;
  /** Whether it was called 问. */
  readonly question?: boolean;
  readonly paragraph?: number;
  /** 第14条第3项: one of the items in a measure, which have no places of their own. */
  readonly item?: number;
  readonly sentence?: number;
  /** A number that only stood there, without 第, 项 or the like. */
  readonly bare?: boolean;
}

/** 最后一句, 末段: the last there is, whichever number it has. */
export const LAST = Number.POSITIVE_INFINITY;

/** A way to read what was typed: the name of a circular, and a place in it. */
export interface Reading {
  /** In the form of `plain`; empty where no circular is named. */
  readonly name: string;
  readonly place: NamedPlace;
  /** Whether it was called 条 or 项, as the answers of an interview are not. */
  readonly article?: boolean;
  /** The others of a range or list: 第3-5条, 第3条、第5条. */
  readonly others?: readonly NamedPlace[];
}

type Level = 'sentence' | 'paragraph' | 'item' | 'unit' | 'subsection' | 'section' | 'annex';
const LEVELS: readonly Level[] = ['sentence', 'paragraph', 'item', 'unit', 'subsection', 'section', 'annex'];

/** Words for places, from the smallest to the largest; each stands at the end of what is left. */
const WORDS: readonly (readonly [Level, RegExp])[] = [
  ['sentence', / ?的?(?:最后|末尾?)的?(?: ?1 ?)?句话?$/u],
  ['sentence', / ?第? ?(\d{1,4}) ?句话?$/u],
  ['sentence', /#s(\d{1,4})$/u],
  ['paragraph', / ?的?(?:最后|末尾?)的?(?: ?1 ?)?(?:自然段|段|款)$/u],
  ['paragraph', / ?第? ?(\d{1,4}) ?(?:自然段|段|款)$/u],
  ['paragraph', /#p(\d{1,4})$/u],
  ['item', /(?<=条) ?第? ?(\d{1,3}) ?项$/u],
  ['unit', / ?第? ?(\d{1,4}) ?条 ?之 ?(\d{1,2})$/u],
  ['unit', / ?第 ?(\d{1,4}) ?(?:个?问题?|条|项|点|小点|项?任务|项?措施)?$/u],
  ['unit', / ?(?<!\d)(\d{1,4}) ?(?:条|项|点)$/u],
  ['unit', / ?(?:问题?|(?<![a-z])q) ?(\d{1,4})$/u],
  ['subsection', / ?第 ?(\d{1,3}) ?小?节$/u],
  ['subsection', /(?<=部分|章) (\d{1,3})$/u],
  ['section', / ?第? ?(\d{1,3}) ?(?:大?部分|章|大项|大点|板块|#)$/u],
  ['section', /#sec-(\d{1,3})$/u],
  ['annex', / ?附件 ?(\d{1,3})$/u],
];
/** Words behind a number in a list, by what they count. */
const COUNTS = { unit: '个?问题?|条|项|点', paragraph: '款|段', sentence: '句' } as const;
const ARTICLE = /[条项]|任务|措施/u;
const LISTED = ['sentence', 'paragraph', 'unit'] as const;
const COUNTER = Object.values(COUNTS).join('|');
/** 第14项至第16项, 第14、15条, 第3条和第5条, 3-5条: two numbers and more of the same sort. */
const LIST = new RegExp(
  `(?:第 ?|(?<![\\d-] ?))\\d{1,4} ?(?:${COUNTER})?(?:(?: ?(?:[-~、]|和|与|及|以及|至|到) ?第? ?|(?<=${COUNTER}) 第 ?)\\d{1,4} ?(?:${COUNTER})?)+$`,
  'u',
);
/** 12至13 behind a name needs no 第 nor 条; years from one to another are no places. */
const TO = /^\d{1,3} ?[至到] ?\d{1,3}$/u;
/** So many places of a range are offered; a longer one is a slip. */
const LONGEST_RANGE = 60;
const KEY = /[/#]m?((?:a\d+-)?(?:\d+-)*q?\d+[a-z]*)$/;
/** 144-10: the number of a circular and one in it, which no range is, since it falls. */
const SERIAL_AND_UNIT = /^0*(\d{1,5}) ?[-/# ] ?0*(\d{1,4})$/u;
const BARE = /(?<![\d〇])[ -]?(?<!\d)(\d{1,4})$/u;

/** All ways to read what was typed, the more telling first. */
export function readings(text: string): Reading[] {
  const found: Reading[] = [];
  const [, serial = '', after = ''] = SERIAL_AND_UNIT.exec(text) ?? [];
  if (Number(serial) > Number(after))
    found.push({ name: `${serial}号`, place: { unit: Number(after), bare: true } });
  const list = byList(text);
  if (list !== undefined) found.push(list);
  const words = byWords(text);
  if (words !== undefined) found.push(words);
  const inner = words ?? { name: text, place: {} };
  if (inner.place.unit === undefined && inner.place.section === undefined) {
    const key = KEY.exec(inner.name);
    if (key?.[1] !== undefined) {
      const name = inner.name.slice(0, key.index);
      found.push({ name, place: { ...inner.place, key: key[1] } });
      const range = byList(`${name}第${key[1]}条`);
      if (range !== undefined) found.push(range);
    }
    const bare = BARE.exec(inner.name);
    const name = bare === null ? '' : inner.name.slice(0, bare.index).trim();
    if (bare !== null && name !== '') {
      const section = byWords(name);
      const place = { ...section?.place, ...inner.place, unit: Number(bare[1]), bare: true };
      found.push({ name: section?.name ?? name, place });
    }
  }
  found.push({ name: text, place: {} });
  return found;
}

/** A range or list at the end, and what stands before it. */
function byList(text: string): Reading | undefined {
  const [all] = LIST.exec(text) ?? [];
  if (all === undefined || !(/第|\D$/u.test(all) || (TO.test(all) && all.length < text.length)))
    return undefined;
  const level = LISTED.find((one) => new RegExp(`(?:${COUNTS[one]})$`, 'u').test(all)) ?? 'unit';
  // 第3条第1、2款: what stands before the list is the place above it.
  const above = LISTED.filter((one) => one !== level).map((one) => COUNTS[one]);
  const [listed = ''] = new RegExp(`(?:(?!${above.join('|')}).)*$`, 'u').exec(all) ?? [];
  const numbers = numbersIn(listed);
  if (numbers.length < 2) return undefined;
  const before = text.slice(0, -listed.length).replace(/[ 的、/]+$/u, '');
  const around = byWords(before) ?? { name: before, place: {} };
  const places = numbers.map((number): NamedPlace => ({ ...around.place, [level]: number }));
  const [place = {}, ...others] = listed.includes('问')
    ? places.map((one) => ({ ...one, question: true }))
    : places;
  return { name: around.name, place, others, ...(ARTICLE.test(listed) ? { article: true } : {}) };
}

function numbersIn(listed: string): number[] {
  const numbers: number[] = [];
  for (const match of listed.matchAll(/([-~至到]?)[^\d\-~至到]*(\d+)/gu)) {
    const to = Number(match[2]);
    const from = numbers[numbers.length - 1];
    if (match[1] !== '' && from !== undefined && to > from && to - from <= LONGEST_RANGE)
      for (let number = from + 1; number < to; number += 1) numbers.push(number);
    numbers.push(to);
  }
  return [...new Set(numbers)];
}

function byWords(text: string): Reading | undefined {
  const place: Partial<Record<Level, number>> & { inserted?: number; question?: boolean } = {};
  let rest = text.replace(/[/ 的]+$/u, '');
  let lowest = 0;
  let article = false;
  for (;;) {
    const next = WORDS.find(([level, word]) => LEVELS.indexOf(level) >= lowest && word.test(rest));
    if (next === undefined) break;
    const [level, word] = next;
    const match = word.exec(rest) as RegExpExecArray;
    place[level] = match.length > 1 ? Number(match[1]) : LAST;
    if (match[2] !== undefined) place.inserted = Number(match[2]);
    if (level === 'unit' && /[问q]/u.test(match[0])) place.question = true;
    if (level === 'unit') article = ARTICLE.test(match[0]);
    rest = rest.slice(0, match.index).replace(/[ 的、/]+$/u, '');
    lowest = LEVELS.indexOf(level) + 1;
  }
  return lowest === 0 ? undefined : { name: rest, place, ...(article ? { article } : {}) };
}
